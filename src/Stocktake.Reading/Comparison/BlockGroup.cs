namespace Stocktake.Reading.Comparison;

/// <summary>Positions of the blocks that belong together: one or more on one side, none or one on the other, or one on each.</summary>
internal sealed record BlockGroup(IReadOnlyList<int> Old, IReadOnlyList<int> New)
{
    /// <summary>The groups of a matching of old positions to new ones (-1 for none): the matched pairs only.</summary>
    public static List<BlockGroup> Of(int[] matches) =>
        [.. matches.Select((@new, old) => (old, @new)).Where(pair => pair.@new >= 0).Select(pair => new BlockGroup([pair.old], [pair.@new]))];
}
