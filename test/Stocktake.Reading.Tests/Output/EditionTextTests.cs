using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Foundations;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Tests.Output;

public sealed class EditionTextTests
{
    private static readonly Edition Rivers = new()
    {
        Work = new Work { Symbol = "SAMPLE/RES/1", Title = "Rivers", Kind = WorkKind.Resolution, Language = Language.English },
        Blocks =
        [
            new Block { EId = "title", Kind = BlockKind.Title, Text = "Rivers" },
            new Block { EId = "sec_1", Kind = BlockKind.Heading, Num = "I.", Text = "Water" },
            new Block
            {
                EId = "para_1", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = "1.", Text = "Requests the secretariat to measure <every> river;",
                Notes = [new NoteMark(24, "fn_1")], Changes = [new Change { Kind = ChangeKind.Deleted, Start = 36, End = 43, Author = "A. Clerk" }],
            },
            new Block { EId = "para_1__point_a", Kind = BlockKind.Provision, Num = "(a)", Level = 2, Parent = "para_1", Text = "Twice a year by 2030;" },
            new Block { EId = "fn_1", Kind = BlockKind.Footnote, Num = "1", Text = "See resolution 70/1." },
            new Block { EId = "table_1", Kind = BlockKind.Table, Text = "a\tb", Rows = [["a", "b"]] },
        ],
        Citations = [new Citation { Block = "fn_1", Start = 4, End = 19, Surface = "resolution 70/1", Target = "A/RES/70/1" }],
        Mandates = [new Mandate { Block = "para_1", Act = Act.Requests, Verb = "Requests", Addressees = ["the secretariat"], Task = "measure <every> river" }],
        Targets = [new Target { Block = "para_1__point_a", Measure = "measurements", Direction = TargetDirection.Reach, Value = 2, Unit = "times/a", Year = 2030, Quote = "Twice a year by 2030" }],
    };

    [Fact]
    public void The_text_shows_labels_notes_changes_and_claims()
    {
        var text = Text(Rivers, "en");

        Assert.Contains("I. Water\n--------\n", text, StringComparison.Ordinal);
        Assert.Contains("1. Requests the secretariat[1] to measure [-<every>-] river;", text, StringComparison.Ordinal);
        Assert.Contains("    (a) Twice a year by 2030;", text, StringComparison.Ordinal);
        Assert.Contains("Who must do what", text, StringComparison.Ordinal);
        Assert.Contains("1 requests → the secretariat: measure <every> river", text, StringComparison.Ordinal);
        Assert.Contains("1 (a) measurements · reach 2 times/a by 2030", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_around_the_text_follow_the_culture()
    {
        Assert.Contains("任务", Text(Rivers, "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", Html(Rivers, "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("Who must do what", Text(Rivers, "sw"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_highlights_claims_and_needs_nothing_from_elsewhere()
    {
        var page = Html(Rivers, "en");

        Assert.Contains("<mark class=\"mandate\" title=\"requests → the secretariat: measure &lt;every&gt; river\">Requests</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"citation\" title=\"A/RES/70/1\">resolution 70/1</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<del title=\"A. Clerk\">&lt;every&gt;</del>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#fn_1\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<main lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(page.Length, 1, 100_000);
    }

    [Fact]
    public void Arabic_runs_from_right_to_left()
    {
        var edition = Rivers with { Work = Rivers.Work with { Language = Language.Arabic } };

        Assert.Contains("<main lang=\"ar\" dir=\"rtl\">", Html(edition, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_edition_is_too_odd_to_print() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(1_000_000), Prop.ForAll<int>(seed =>
        {
            var edition = EditionMaker.Make(seed);

            Assert.DoesNotContain(Text(edition, "en"), character => char.IsControl(character) && character != '\n');
            Assert.EndsWith("</html>\n", Html(edition, "zh-Hans"), StringComparison.Ordinal);
        }));

    [Fact]
    public void Han_text_is_wrapped_at_the_width_of_the_terminal()
    {
        var edition = new Edition { Work = new Work { Title = "水" }, Blocks = [new Block { EId = "p_1", Kind = BlockKind.Paragraph, Text = string.Concat(Enumerable.Repeat("河流的水，", 40)) }] };

        var lines = Text(edition, "zh-Hans").Split('\n');

        Assert.All(lines, line => Assert.InRange(TextWrapper.Columns(line), 0, 80));
        Assert.DoesNotContain(lines, line => line.StartsWith('，'));
    }

    private static string Text(Edition edition, string culture) => Print(output => EditionText.Write(edition, output, CultureInfo.GetCultureInfo(culture)));

    private static string Html(Edition edition, string culture) => Print(output => EditionHtml.Write(edition, output, CultureInfo.GetCultureInfo(culture)));

    private static string Print(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
