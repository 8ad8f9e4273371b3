using Stocktake.Reading.Output;

namespace Stocktake.Reading.Tests;

/// <summary>What must hold of every reading, whatever the text.</summary>
internal static class EditionInvariants
{
    public static void Check(Edition edition)
    {
        var blocks = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var block in edition.Blocks)
        {
            Assert.False(string.IsNullOrEmpty(block.EId));
            Assert.True(blocks.TryAdd(block.EId, block), $"the eId {block.EId} stands twice");
        }

        foreach (var block in edition.Blocks)
        {
            Assert.True(block.Level >= 1, $"{block.EId} has level {block.Level}");
            Assert.True(block.Parent is null || (blocks.ContainsKey(block.Parent) && block.Parent != block.EId), $"{block.EId} has parent {block.Parent}");
            Assert.True(block.Heading is null || (blocks.ContainsKey(block.Heading) && block.Heading != block.EId), $"{block.EId} has heading {block.Heading}");
            Assert.True((block.Kind == BlockKind.Table) == !block.Rows.IsDefault, $"{block.EId} of kind {block.Kind} has rows: {!block.Rows.IsDefault}");
            Assert.All(block.Notes, note => Assert.True(note.At >= 0 && note.At <= block.Text.Length && blocks.ContainsKey(note.Ref), $"{block.EId} has a note at {note.At} to {note.Ref}"));
            Assert.All(block.Changes, change => Assert.True(change.Start >= 0 && change.Start <= change.End && change.End <= block.Text.Length, $"{block.EId} has a change at {change.Start}–{change.End}"));
        }

        Assert.All(edition.Citations, citation => Assert.Equal(citation.Surface, blocks[citation.Block].Text[citation.Start..citation.End]));
        Assert.All(edition.Mandates, mandate => Assert.True(blocks.ContainsKey(mandate.Block) && mandate.Verb.Length > 0));
        Assert.All(edition.Targets, target => Assert.Contains(target.Quote, blocks[target.Block].Text, StringComparison.Ordinal));
        Assert.All(edition.Warnings, warning => Assert.True(warning.Block is null || blocks.ContainsKey(warning.Block), $"a warning names {warning.Block}"));
        Assert.NotEmpty(EditionJson.ToText(edition));
    }

    /// <summary>Checks either side of a result: a reading that keeps the laws, or one sentence with the file's name.</summary>
    public static void Check(ReadResult result, string name)
    {
        if (result.Edition is { } edition)
        {
            Check(edition);
            return;
        }

        Assert.Contains(name, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Error!);
        Assert.DoesNotContain("Exception", result.Error!, StringComparison.Ordinal);
    }
}
