using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Layout;

namespace Stocktake.Reading.Tests.Layout;

public sealed class LayoutRepairTests
{
    [Fact]
    public void A_paragraph_cut_by_a_page_is_joined_and_the_head_is_kept_once()
    {
        var document = Repair("""
            Recalling the agreement on the care of rivers, which the members of the council adopted in the
            spring of that year,
            Noting that the water of the upper valley has been measured by the stations of the council and
            __________________
            1 Council document 12.
            21-00001 (E)
            *2100001*
            C/RES/1/2
            Care of rivers
            that the results were published by the secretariat of the council in the summer of that year,
            21-00001 2/3
            C/RES/1/2
            Care of rivers
            1. Requests the secretariat to report;
            3/3 21-00001
            """);

        Assert.Contains(document.Paragraphs, paragraph => paragraph.Text.EndsWith("stations of the council and that the results were published by the secretariat of the council in the summer of that year,", StringComparison.Ordinal));
        Assert.Single(document.Paragraphs, paragraph => paragraph.Text == "Care of rivers");
        Assert.Contains(document.Warnings, warning => warning.Code == "running-head" && warning.Message.Contains("Care of rivers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("谁量过河水的深浅\n\n谁就知道河水的价值。\n\n安娜·霍姆，河流理事会主席", 0)]
    [InlineData("谁量过河水的深浅\n谁就知道河水的价值。\n安娜·霍姆，河流理事会主席", 0)]
    [InlineData("谁量过河水的深浅\n谁就知道河水的价值。\n\n理事会在夏天开过会", 0)]
    [InlineData("谁量过河水的深浅\n谁就知道河水的价值。\n\n安娜·霍姆，河流理事会主席", 1)]
    public void Narrow_lines_without_an_empty_line_between_are_one_quotation_above_their_speaker(string lines, int quotations)
    {
        const string Text = "理事会的各个站点常年测量上游河谷的水位和水质并且每年春天由秘书处公布所有的\n结果以及各区的表格好让下游的居民早些知道。";

        var document = Repair($"{Text}\n\n{lines}\n\n{Text}\n\n{Text}\n");

        var found = document.Paragraphs.Where(paragraph => paragraph.Style == FlowStyle.Quote).ToArray();
        Assert.Equal(quotations, found.Length);
        Assert.All(found, quotation => Assert.Equal("谁量过河水的深浅谁就知道河水的价值。 安娜·霍姆，河流理事会主席", quotation.Text));
    }

    [Fact]
    public void A_quotation_and_its_speaker_are_one_space_apart_in_letters_too()
    {
        const string Text = "The stations of the council measure the water of the upper valley, and what they find\nis published by the secretariat in the spring of each year with a table of the districts.";

        var document = Repair($"{Text}\n\nA river that is measured\nis a river that is kept.\n\nAnna Holm, President of the Council\n\n{Text}\n\n{Text}\n");

        Assert.Equal("A river that is measured is a river that is kept. Anna Holm, President of the Council", Assert.Single(document.Paragraphs, paragraph => paragraph.Style == FlowStyle.Quote).Text);
    }

    [Fact]
    public void A_mark_of_a_note_is_told_from_a_year_and_from_a_number()
    {
        var document = Repair("""
            Recalling the plan of the council for the years 2017–20301 and its resolution 70/1,2 as well as
            the report of the panel3 of 24 members,
            __________________
            1 Council document 12.
            2 Council document 13.
            3 Council document 14.
            """);

        var paragraph = document.Paragraphs[0];
        Assert.Equal("Recalling the plan of the council for the years 2017–2030 and its resolution 70/1, as well as the report of the panel of 24 members,", paragraph.Text);
        Assert.Equal([57, 82, 117], paragraph.Notes.Select(mark => mark.At).Order());
        Assert.Equal(3, document.Paragraphs.Count(note => note.Style == FlowStyle.Footnote));
    }

    [Theory]
    [InlineData("1. 任务1. 任务", "1. 任务")]
    [InlineData("• • 时机：时机：现在就要行动", "• 时机：现在就要行动")]
    [InlineData("•• 加强了解： 加强了解：目前还不够", "• 加强了解：目前还不够")]
    [InlineData("Our lessons Our lessons", "Our lessons")]
    [InlineData("人人", "人人")]
    [InlineData("20202020", "20202020")]
    public void A_phrase_printed_twice_is_kept_once(string line, string kept)
    {
        Assert.Equal(kept, DoubledPhrases.Fold(line).Text);
    }

    [Fact]
    public void Notes_in_brackets_leave_the_text()
    {
        var document = Repair("为发展中国家[footnoteRef:1]1提供支持； [1: 1\t其中包括小岛屿国家。]");

        Assert.Equal("为发展中国家提供支持；", document.Paragraphs[0].Text);
        Assert.Equal(6, Assert.Single(document.Paragraphs[0].Notes).At);
        Assert.Equal("其中包括小岛屿国家。", document.Paragraphs[1].Text);
    }

    [Fact]
    public void Every_letter_and_figure_is_in_exactly_one_paragraph()
    {
        var pieces = new[] { "水", "气候，", "The river", "1. ", "(a) ", "\n", "\n\n", "。", " ", "12", "3/4", "__________\n", "1 Note.", "https://example.org/a\n", "\f", "• ", "A/B/1\n" };
        var texts = Gen.Choose(1, 60).SelectMany(count => Gen.Elements(pieces).ArrayOf(count)).Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var document = LayoutRepair.Repair(new LinedSource(SourceFormat.Text, LineCutter.Cut(text), []));
            // Repeats of running heads and doubled phrases are dropped on purpose: then less may be kept, never more, and nothing new.
            var kept = Count(document.Paragraphs.Select(paragraph => paragraph.NoteMarker + paragraph.Text));
            var given = Count([text]);
            return kept.All(pair => given.GetValueOrDefault(pair.Key) >= pair.Value) && given.Keys.All(kept.ContainsKey);
        }).QuickCheckThrowOnFailure();
    }

    private static FlowDocument Repair(string text) => LayoutRepair.Repair(new LinedSource(SourceFormat.Text, LineCutter.Cut(text), []));

    private static Dictionary<Rune, int> Count(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.EnumerateRunes()).Where(Rune.IsLetterOrDigit).CountBy(rune => rune).ToDictionary();
}
