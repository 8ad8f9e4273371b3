using System.Collections.Immutable;

namespace Stocktake.Reading.Revisions;

/// <summary>
/// Reads blocks that show both states of a revision, writes those that stand after it, in the words that stand after it:
/// what was struck or moved away asks and promises nothing any more, and what was moved is said once.
/// </summary>
internal static class RevisedBlocks
{
    /// <summary>The edition after its revision, with the ids and labels of the blocks as they are; the same edition where it shows no revision.</summary>
    public static Edition Of(Edition edition)
    {
        if (edition.Revision is not { Kind: var kind })
        {
            return edition;
        }

        var blocks = ImmutableArray.CreateBuilder<Block>(edition.Blocks.Length);
        var struck = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in edition.Blocks)
        {
            // The parts of an item go with it.
            if (kind == RevisionKind.Flattened && ((block.FormerNum is not null && block.FormerNum == block.Num) || (block.Parent is not null && struck.Contains(block.Parent))))
            {
                struck.Add(block.EId);
                continue;
            }

            var text = RevisedWords.Of(block.Text, block.Changes);
            if (text.Length > 0 || block.Text.Length == 0)
            {
                blocks.Add(ReferenceEquals(text, block.Text) ? block : block with { Text = text, Changes = [] });
            }
        }

        return edition with { Blocks = blocks.ToImmutable() };
    }
}
