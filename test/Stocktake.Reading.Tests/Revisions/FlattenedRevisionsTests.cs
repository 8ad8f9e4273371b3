using Stocktake.Foundations;
using Stocktake.Reading.Revisions;

namespace Stocktake.Reading.Tests.Revisions;

public sealed class FlattenedRevisionsTests
{
    [Fact]
    public void Two_counters_tell_kept_struck_new_and_renumbered_items_apart()
    {
        var edition = Recover("a)", "b)", "c)", "dc)", "ed)", "e)", "f)", "fg)");

        Assert.Equal(["a)", "b)", "c)", "c)", "d)", "e)", "f)", "g)"], edition.Blocks.Select(block => block.Num));
        Assert.Equal([null, null, "c)", "d)", "e)", null, null, "f)"], edition.Blocks.Select(block => block.FormerNum));
    }

    [Fact]
    public void Figures_run_together_are_a_former_and_a_present_number()
    {
        var edition = Recover("1", "2", "3", "34", "45", "56", "67", "78", "89", "10", "911");

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"], edition.Blocks.Select(block => block.Num));
        Assert.Equal("9", edition.Blocks[^1].FormerNum);
        Assert.Null(edition.Blocks[^2].FormerNum);
    }

    [Fact]
    public void A_note_between_the_items_does_not_break_their_count()
    {
        var note = new Block { EId = "fn_1", Kind = BlockKind.Footnote, Num = "2", Text = "见附件。" };
        var edition = FlattenedRevisions.Recover(new Edition { Work = new Work(), Blocks = [.. Labelled("1", "2", "3"), note, .. Labelled("34", "45", "56")] });

        Assert.Equal(["1", "2", "3", "2", "4", "5", "6"], edition.Blocks.Select(block => block.Num));
    }

    [Fact]
    public void The_reader_is_told_where_and_how_often()
    {
        var edition = Recover("a)", "b)", "cb)", "dc)", "ed)");

        Assert.Equal(RevisionKind.Flattened, edition.Revision!.Kind);
        Assert.InRange(edition.Revision.Confidence, 0.5, 1);
        Assert.All(edition.Warnings, warning => Assert.Equal(FlattenedRevisions.WarningCode, warning.Code));
        Assert.Contains(edition.Warnings, warning => warning.Block == "item_2");
    }

    [Theory]
    [InlineData("1.", "2.", "3.", "4.", "12.", "13.", "14.")]
    [InlineData("(a)", "(b)", "(c)", "(e)", "(f)")]
    [InlineData("i)", "ii)", "iii)", "iv)", "v)")]
    [InlineData("21", "22", "23", "24", "25")]
    [InlineData("1", "2", "23", "3", "4")]
    public void Labels_of_an_ordinary_text_are_left_alone(params string[] labels)
    {
        var edition = Recover(labels);

        Assert.Null(edition.Revision);
        Assert.Empty(edition.Warnings);
        Assert.Equal(labels, edition.Blocks.Select(block => block.Num));
    }

    [Fact]
    public void Two_conferences_in_the_formula_date_the_work_by_the_later()
    {
        var formula = new Block { EId = "formula", Kind = BlockKind.Formula, Text = "某联盟全权代表大会（2014年，釜山2018年，迪拜），" };
        var recital = new Block { EId = "rec_1", Kind = BlockKind.Recital, Text = "第21号决议（2010年，瓜达拉哈拉2014年，釜山，修订版），" };
        var edition = FlattenedRevisions.Recover(new Edition { Work = new Work { Language = Language.Chinese }, Blocks = [formula, recital] });

        Assert.Equal(new PartialDate(2018), edition.Work.Date);
        Assert.Equal((2, 2), (edition.Revision!.Insertions, edition.Revision.Deletions));
    }

    [Fact]
    public void No_published_resolution_is_taken_for_a_flattened_one()
    {
        var folder = Testing.SharedData.PathOf("corpus/ga/inputs");

        foreach (var file in Directory.EnumerateFiles(folder, "*.eng.xml").Take(12))
        {
            var result = DocumentReader.Read(File.ReadAllBytes(file), file);

            Assert.Null(result.Edition?.Revision);
        }
    }

    private static Edition Recover(params string[] labels) => FlattenedRevisions.Recover(new Edition { Work = new Work(), Blocks = [.. Labelled(labels)] });

    private static IEnumerable<Block> Labelled(params string[] labels) =>
        labels.Select((label, index) => new Block { EId = $"item_{index}", Kind = BlockKind.Recital, Num = label, Text = "某项内容；" });
}
