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
        var nextOld = 0;
        for (var j = 0; j < @new.Blocks.Length; j++)
        {
            if (groupOfNew.TryGetValue(j, out var group))
            {
                if (!moved.Contains(group.Old[0]))
                {
                    AddDropped(group.Old[0]);
                }

                pairs.Add(Matched(group));
            }
            else if (!groupedNew.Contains(j))
            {
                pairs.Add(new BlockPair { Kind = PairKind.Added, Old = [], New = [@new.Blocks[j]], Similarity = 0, Words = Whole(WordRunKind.Inserted, @new.Blocks[j]) });
            }
        }

        AddDropped(old.Blocks.Length);
        return pairs.ToImmutable();

        void AddDropped(int before)
        {
            for (; nextOld < before; nextOld++)
            {
                if (!groupedOld.Contains(nextOld))
                {
                    pairs.Add(new BlockPair { Kind = PairKind.Dropped, Old = [old.Blocks[nextOld]], New = [], Similarity = 0, Words = Whole(WordRunKind.Deleted, old.Blocks[nextOld]) });
                }
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

    private static string Joined(ImmutableArray<Block> blocks) => string.Join('\n', blocks.Select(block => block.Text));
}
