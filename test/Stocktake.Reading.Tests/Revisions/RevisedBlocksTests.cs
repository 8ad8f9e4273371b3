using Stocktake.Foundations;
using Stocktake.Reading.Revisions;
using Stocktake.Testing;

namespace Stocktake.Reading.Tests.Revisions;

public sealed class RevisedBlocksTests
{
    [Fact]
    public void What_was_struck_or_moved_away_asks_nothing_and_the_rest_stands_in_its_new_words()
    {
        var edition = Of(
            RevisionKind.Tracked,
            Item("1", "report every two yearseach year;", (ChangeKind.Deleted, 7, 22), (ChangeKind.Inserted, 22, 31)),
            Item("2", "count the gauges;", (ChangeKind.MovedTo, 0, 17)),
            Item("3", "close the gauges;", (ChangeKind.Deleted, 0, 17), (ChangeKind.ParagraphMark, 17, 17)),
            Item("5", "count the gauges;", (ChangeKind.MovedFrom, 0, 17)));

        var standing = RevisedBlocks.Of(edition).Blocks;

        Assert.Equal(["1", "2"], standing.Select(block => block.Num));
        Assert.Equal(["report each year;", "count the gauges;"], standing.Select(block => block.Text));
    }

    [Fact]
    public void An_item_that_a_flattened_revision_struck_asks_nothing_nor_do_its_parts()
    {
        var edition = Of(
            RevisionKind.Flattened,
            Item("3", "close the gauges:") with { EId = "para_3", FormerNum = "3" },
            Item("i)", "those of rivers;") with { Parent = "para_3" },
            Item("3", "count the gauges;") with { EId = "para_43", FormerNum = "4" });

        Assert.Equal(["count the gauges;"], RevisedBlocks.Of(edition).Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Mandates_and_targets_of_a_marked_text_are_those_of_its_revised_state()
    {
        var marked = Read(RevisionView.Marked);
        var revised = Read(RevisionView.Revised);

        Assert.Equal(revised.Mandates.Select(mandate => mandate.Task), marked.Mandates.Select(mandate => mandate.Task));
        Assert.Equal(revised.Mandates.Select(mandate => mandate.Frequency), marked.Mandates.Select(mandate => mandate.Frequency));
        Assert.Equal(revised.Targets.Select(target => target.Quote), marked.Targets.Select(target => target.Quote));
    }

    private static Edition Read(RevisionView view)
    {
        const string name = "resolution-networks.eng.docx";
        return DocumentReader.Read(File.ReadAllBytes(Path.Combine(SharedData.RepositoryRoot, "samples", name)), name, new ReadOptions { View = view }).Edition!;
    }

    private static Edition Of(RevisionKind kind, params Block[] blocks) =>
        new() { Work = new Work { Language = Language.English }, Blocks = [.. blocks], Revision = new Revision(kind, 1, 1, 1) };

    private static Block Item(string num, string text, params (ChangeKind Kind, int Start, int End)[] changes) => new()
    {
        EId = $"para_{num}", Kind = BlockKind.Provision, Role = BlockRole.Operative, Num = num, Text = text,
        Changes = [.. changes.Select(change => new Change { Kind = change.Kind, Start = change.Start, End = change.End })],
    };
}
