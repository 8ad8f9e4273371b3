using System.Collections.Immutable;
using System.Text;

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

            var text = WordsOf(block);
            if (text.Length > 0 || block.Text.Length == 0)
            {
                blocks.Add(ReferenceEquals(text, block.Text) ? block : block with { Text = text, Changes = [] });
            }
        }

        return edition with { Blocks = blocks.ToImmutable() };
    }

    private static string WordsOf(Block block)
    {
        if (!block.Changes.Any(IsGone))
        {
            return block.Text;
        }

        var words = new StringBuilder(block.Text.Length);
        var from = 0;
        foreach (var change in block.Changes.Where(IsGone).OrderBy(change => change.Start))
        {
            words.Append(block.Text, from, Math.Max(change.Start - from, 0));
            from = Math.Max(from, change.End);
        }

        return words.Append(block.Text, from, block.Text.Length - from).ToString();
    }

    private static bool IsGone(Change change) => change.Kind is ChangeKind.Deleted or ChangeKind.MovedFrom;
}
