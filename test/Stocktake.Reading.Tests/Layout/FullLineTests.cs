using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Layout;

namespace Stocktake.Reading.Tests.Layout;

/// <summary>A line that is filled to the margin and ends with a comma, before a word that paragraphs begin with: does a new paragraph begin?</summary>
public sealed class FullLineTests
{
    // Lines of twenty Han characters that show how strictly the page is filled.
    private const string Filled = """
        回顾各成员关于河流水质的承诺以及为落实这
        些承诺而设立的测量站和各测量站每年公布的
        关于河流水质和河岸植被以及鱼类数量的报告
        和图表，
        """;

    [Theory]
    [InlineData("回顾上游各站在春季公布的水质测量结果表，", "又回顾下游各站公布的水质测量结果，", 2)]
    [InlineData("回顾上游各站在春季公布的水质测量结果表，", "回顾下游各站公布的水质测量结果，", 1)]
    [InlineData("重申各个成员必须共同测量水质，在这方面，", "强调测量结果应当公布，", 1)]
    [InlineData("重申其决议，其中理事会要求各成员测水质，", "认识到测量结果应当公布，", 1)]
    [InlineData("重申其决议，其中理事会认识到须测量水质，", "认识到测量结果应当公布，", 2)]
    [InlineData("又回顾上游各站在春季公布的水质测量结果，", "还回顾下游各站公布的水质测量结果，", 2)]
    [InlineData("重申上游各站在春季公布的水质测量结果表，", "还确认下游各站公布的水质测量结果，", 1)]
    public void A_full_line_before_an_opening_word_ends_a_paragraph_unless_the_sentence_waits_for_more(string full, string next, int paragraphs)
    {
        var read = Repair($"{Filled}\n{full}\n{next}\n");

        Assert.Equal(1 + paragraphs, read.Paragraphs.Length);
    }

    [Fact]
    public void Lettered_items_of_a_preamble_that_end_with_commas_stay_apart_and_the_next_recital_too()
    {
        var read = Repair($"""
            {Filled}
            回顾各站的任务如下：
            (a) 在上游测量河水的温度和流量以及含氧量，
            (b) 在下游测量河水的温度和流量以及含盐量，
            申明各站独立测量，
            """);

        Assert.Equal(["回顾各站的任务如下：", "(a) 在上游测量河水的温度和流量以及含氧量，", "(b) 在下游测量河水的温度和流量以及含盐量，", "申明各站独立测量，"], read.Paragraphs.Skip(1).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_dash_a_bracketed_number_and_a_word_after_a_colon_at_a_line_start_end_no_paragraph()
    {
        var read = Repair("""
            Recalling the plan of the members for clean rivers and the agreement on the care of rivers (No.
            189), which the members of the council adopted in the spring of that year on behalf of everyone
            – in a balanced and integrated manner – and the guide entitled Rivers of the Valley of Tomorrow:
            Addressing the needs of those who live by the water, and the note that the council published on
            the care of rivers,
            """);

        Assert.Single(read.Paragraphs);
    }

    // The space behind a note's mark stood at the margin and is gone: the next character would not have fitted behind it.
    [Fact]
    public void A_full_line_that_ends_with_the_mark_of_a_note_goes_on()
    {
        var read = Repair($"""
            {Filled}
            欢迎各站在春季公布的水质测量结果汇编，8
            以及秋季公布的鱼类数量和水流流量的图表，
            申明各站独立测量，
            """);

        Assert.Equal(["欢迎各站在春季公布的水质测量结果汇编，8以及秋季公布的鱼类数量和水流流量的图表，", "申明各站独立测量，"], read.Paragraphs.Skip(1).Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("回顾各站的年度主题是“我们共同守护的河流", "”，")]
    [InlineData("重申必须落实关于清洁水源和河岸植被的目标", "7；")]
    [InlineData("感谢各测量员阿布力孜·买买提和古丽·夏提江", "·卡德尔公布测量结果，")]
    public void What_no_longer_fitted_into_a_line_begins_no_paragraph(string line, string rest)
    {
        var read = Repair($"{Filled}\n{line}\n{rest}\n申明各站独立测量，\n");

        Assert.Equal([line + rest, "申明各站独立测量，"], read.Paragraphs.Skip(1).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void The_mark_of_a_note_alone_on_a_line_is_no_heading()
    {
        var read = Repair($"""
            {Filled}
            (a) 在上游测量河水的温度和流量以及含氧量；
            3
            (b) 在下游测量河水的温度和流量以及含盐量；
            """);

        Assert.Equal(["(a) 在上游测量河水的温度和流量以及含氧量；3", "(b) 在下游测量河水的温度和流量以及含盐量；"], read.Paragraphs.Skip(1).Select(paragraph => paragraph.Text));
    }

    // One text at every width that a page may have: where its lines break must not matter.
    [Fact]
    public void Paragraphs_with_marks_of_notes_are_the_same_at_every_width()
    {
        string[] paragraphs =
        [
            "回顾各成员关于河流水质的承诺以及为落实这些承诺而设立的测量站，1 以及各测量站每年公布的报告，2 其中载有图表、名录和建议，",
            "又回顾关于河岸植被的决定，3 该决定请各站测量水温、流量和含氧量，4 并把测量结果写入年度报告和附录，",
            "欢迎各站在春季公布的水质测量结果汇编，5 以及秋季公布的鱼类数量、水流流量和“清流倡议”的进展情况，",
            "申明各站独立测量，并且按照商定的方法在同一天的同一时刻进行，6 从而使测量结果能够相互比较，",
        ];

        Prop.ForAll(Gen.Choose(24, 46).ToArbitrary(), characters =>
            Repair(string.Join('\n', paragraphs.SelectMany(paragraph => Wrapped(paragraph, 2 * characters)))).Paragraphs.Select(paragraph => WithoutSpaces(paragraph.Text)).SequenceEqual(paragraphs.Select(WithoutSpaces))).QuickCheckThrowOnFailure();

        static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);
    }

    // Fills lines of so many cells; a closing mark goes to the next line together with the character before it.
    private static IEnumerable<string> Wrapped(string paragraph, int cells)
    {
        var line = "";
        for (var at = 0; at < paragraph.Length;)
        {
            var end = at + 1;
            while (end < paragraph.Length && (paragraph[end] is '，' or '、' or '”' || (char.IsAsciiDigit(paragraph[end]) && !char.IsAsciiDigit(paragraph[at]))))
            {
                end++;
            }

            var piece = paragraph[at..end];
            if (Stocktake.Reading.Layout.Script.Cells(line) + Stocktake.Reading.Layout.Script.Cells(piece.TrimEnd()) > cells)
            {
                yield return line.TrimEnd();
                line = "";
            }

            line += line.Length == 0 ? piece.TrimStart() : piece;
            at = end;
        }

        yield return line;
    }

    [Fact]
    public void A_name_of_a_body_alone_below_a_full_title_is_its_formula()
    {
        var read = Repair($"""
            1/4. 关于河流水质测量和河岸植被保护的宣言
            大会
            通过本决议所附宣言。
            {Filled}
            """);

        Assert.Equal(["1/4. 关于河流水质测量和河岸植被保护的宣言", "大会", "通过本决议所附宣言。"], read.Paragraphs.Take(3).Select(paragraph => paragraph.Text));
    }

    private static FlowDocument Repair(string text) => LayoutRepair.Repair(new LinedSource(SourceFormat.Text, LineCutter.Cut(text), []));
}
