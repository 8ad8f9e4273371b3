using System.Collections.Immutable;

namespace Stocktake.Reading.Comparison;

/// <summary>Puts matched groups and what has no counterpart into the order of the later edition.</summary>
internal static class PairAssembly
{
    public static ImmutableArray<BlockPair> Assemble(
        Edition old,
        Edition @new,
        List<BlockGroup> groups,
        HashSet<int> moved,
        bool comparesWords,
        Func<int, int, double> similarity)
    {
        var groupOfNew = groups.ToDictionary(group => group.New[0]);
        var groupedNew = groups.SelectMany(group => group.New).ToHashSet();
        var groupedOld = groups.SelectMany(group => group.Old).ToHashSet();
        var pairs = ImmutableArray.CreateBuilder<BlockPair>();

        // Notes stand between paragraphs as the page breaks have it: each of the two runs of blocks keeps its own order.
        Queue<int> droppedText = Dropped(areNotes: false), droppedNotes = Dropped(areNotes: true);
        for (var j = 0; j < @new.Blocks.Length; j++)
        {
            if (groupOfNew.TryGetValue(j, out var group))
            {
                if (!moved.Contains(group.Old[0]))
                {
                    AddDropped(IsNote(old.Blocks[group.Old[0]]) ? droppedNotes : droppedText, group.Old[0]);
                }

                pairs.Add(Matched(group));
            }
            else if (!groupedNew.Contains(j))
            {
                pairs.Add(new BlockPair { Kind = PairKind.Added, Old = [], New = [@new.Blocks[j]], Similarity = 0, Words = Whole(WordRunKind.Inserted, @new.Blocks[j]) });
            }
        }

        AddDropped(droppedText, old.Blocks.Length);
        AddDropped(droppedNotes, old.Blocks.Length);
        return pairs.ToImmutable();

        Queue<int> Dropped(bool areNotes) =>
            new(Enumerable.Range(0, old.Blocks.Length).Where(i => !groupedOld.Contains(i) && IsNote(old.Blocks[i]) == areNotes));

        void AddDropped(Queue<int> dropped, int before)
        {
            while (dropped.TryPeek(out var next) && next < before)
            {
                var block = old.Blocks[dropped.Dequeue()];
                pairs.Add(new BlockPair { Kind = PairKind.Dropped, Old = [block], New = [], Similarity = 0, Words = Whole(WordRunKind.Deleted, block) });
            }
        }

        BlockPair Matched(BlockGroup group)
        {
            ImmutableArray<Block> before = [.. group.Old.Select(i => old.Blocks[i])];
            ImmutableArray<Block> after = [.. group.New.Select(j => @new.Blocks[j])];
            var words = comparesWords ? WordDifference.Compare(Joined(before), Joined(after)) : [];
            return new BlockPair
            {
                Kind = after.Length > 1 ? PairKind.Split
                    : before.Length > 1 ? PairKind.Merged
                    : Joined(before) == Joined(after) || !comparesWords ? PairKind.Same : PairKind.Changed,
                Old = before,
                New = after,
                IsMoved = moved.Contains(group.Old[0]),
                IsRenumbered = before[0].Num != after[0].Num,
                Similarity = Math.Round(similarity(group.Old[0], group.New[0]), 4),
                Words = words,
            };
        }

        ImmutableArray<WordRun> Whole(WordRunKind kind, Block block) =>
            comparesWords && block.Text.Length > 0 ? [new WordRun(kind, block.Text)] : [];
    }

    private static bool IsNote(Block block) => block.Kind == BlockKind.Footnote;

    private static string Joined(ImmutableArray<Block> blocks) => string.Join('\n', blocks.Select(block => block.Text));
}
