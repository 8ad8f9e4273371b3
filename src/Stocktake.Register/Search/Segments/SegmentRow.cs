namespace Stocktake.Register.Search.Segments;

/// <summary>A segment as the table lists it. Ranges of entries do not overlap.</summary>
/// <param name="Id">Its number, given once.</param>
/// <param name="FirstEntry">The first entry of its range.</param>
/// <param name="LastEntry">The last entry of its range.</param>
/// <param name="Entries">The entries written.</param>
/// <param name="Removed">How many of them were removed since.</param>
/// <param name="Length">The words of those that are left.</param>
internal sealed record SegmentRow(long Id, long FirstEntry, long LastEntry, long Entries, long Removed, long Length)
{
    // A segment of the first size has fewer than 64 entries, one of each further size eight times as many.
    private const int SmallestEntries = 64;
    private const int Growth = 8;

    public long Left => Entries - Removed;

    /// <summary>Its size in steps of eight; segments of one size are merged when there are eight.</summary>
    public int Size
    {
        get
        {
            var size = 0;
            for (var entries = Left / SmallestEntries; entries > 0; entries /= Growth)
            {
                size++;
            }

            return size;
        }
    }

    /// <summary>Whether more than half of it was removed.</summary>
    public bool IsHollow => 2 * Removed > Entries;

    /// <summary>The first of the last segments that are to become one; the number of segments when none are.</summary>
    public static int FirstToMerge(IReadOnlyList<SegmentRow> rows)
    {
        var counts = new Dictionary<int, int>();
        var largest = 0;
        for (var first = rows.Count - 1; first >= 0; first--)
        {
            largest = Math.Max(largest, rows[first].Size);
            counts[rows[first].Size] = counts.GetValueOrDefault(rows[first].Size) + 1;
            if (rows[first].Size == largest && counts[largest] == Growth)
            {
                return first;
            }
        }

        return rows.Count;
    }
}
