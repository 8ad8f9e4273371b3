using System.Collections.Immutable;

namespace Stocktake.Reading.Output.AkomaNtoso;

/// <summary>The runs of a block's text that stand in one element each: the whole text, or the cells of a table.</summary>
internal readonly record struct BlockSegments(string Text, ImmutableArray<(int Start, int End)> Segments)
{
    /// <summary>The text of a table whose cells are joined by tabs and whose rows by spaces (the contract's form).</summary>
    public static string Joined(ImmutableArray<ImmutableArray<string>> rows) => string.Join(' ', rows.Select(row => string.Join('\t', row)));

    public static BlockSegments Of(Block block)
    {
        if (!HasTable(block))
        {
            return new BlockSegments(block.Text, [(0, block.Text.Length)]);
        }

        if (Joined(block.Rows) != block.Text)
        {
            return new BlockSegments(block.Text, []);
        }

        var segments = ImmutableArray.CreateBuilder<(int, int)>();
        var at = 0;
        foreach (var cell in block.Rows.SelectMany(row => row))
        {
            segments.Add((at, at + cell.Length));
            at += cell.Length + 1;
        }

        return new BlockSegments(block.Text, segments.ToImmutable());
    }

    /// <summary>Whether the block can be written as a table: it has rows, and each row has cells.</summary>
    public static bool HasTable(Block block) => !block.Rows.IsDefault && block.Rows.Length > 0 && block.Rows.All(row => !row.IsDefaultOrEmpty);

    /// <summary>Whether an element may stand before this character: inside a segment, and not inside a surrogate pair.</summary>
    public bool CanCut(int at) =>
        at >= 0 && at <= Text.Length && !(at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) && char.IsHighSurrogate(Text[at - 1])) && SegmentAt(at) >= 0;

    /// <summary>Whether an element may hold this run of characters: it is not empty and stands in one segment.</summary>
    public bool CanHold(int start, int end) =>
        start < end && CanCut(start) && CanCut(end) && SegmentAt(start) == SegmentAt(end);

    /// <summary>The segment that the place stands in or at the edge of, or -1. Segments never touch: a separator stands between.</summary>
    public int SegmentAt(int at)
    {
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Segments[middle].End < at ? (middle + 1, high) : (low, middle);
        }

        return low < Segments.Length && Segments[low].Start <= at && at <= Segments[low].End ? low : -1;
    }
}
