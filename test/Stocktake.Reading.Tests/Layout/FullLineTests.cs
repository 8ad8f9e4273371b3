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
