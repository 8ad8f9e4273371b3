using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using Stocktake.Register.Search.Segments;

namespace Stocktake.Register.Search.Queries;

/// <summary>A segment as one snapshot sees it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Segment">What is known of its entries.</param>
/// <param name="Removed">The ordinals removed from it; null when none are.</param>
internal sealed record LiveSegment(SegmentRow Row, Segment Segment, BitArray? Removed);

/// <summary>Keeps the headers of segments in memory, which of their entries were removed, and the names of values.</summary>
internal sealed class SegmentStore
{
    private readonly ConcurrentDictionary<long, LiveSegment> known = new();

    private ValueNames values = ValueNames.None;

    /// <summary>The values that the snapshot has; some more when another search has seen a later one.</summary>
    public async Task<ValueNames> ValuesAsync(DbConnection connection) => values = await values.WithNewAsync(connection);

    public async Task<IReadOnlyList<LiveSegment>> LoadAsync(DbConnection connection)
    {
        var rows = await IndexTables.SegmentsAsync(connection);
        var result = new List<LiveSegment>(rows.Count);
        foreach (var row in rows)
        {
            var live = known.TryGetValue(row.Id, out var cached) && cached.Row.Removed == row.Removed
                ? cached
                : await ReadAsync(connection, row, cached);
            result.Add(live);
            known[row.Id] = live;
        }

        // A search that began earlier may still look for an older segment; it reads it again.
        foreach (var old in known.Keys.Except(rows.Select(row => row.Id)))
        {
            known.TryRemove(old, out _);
        }

        return result;
    }

    // Removals are numbered in order within a segment, so that only those since the last look are read.
    private static async Task<LiveSegment> ReadAsync(DbConnection connection, SegmentRow row, LiveSegment? cached)
    {
        var segment = cached?.Segment ?? await IndexTables.SegmentAsync(connection, row.Id);
        if (row.Removed == 0)
        {
            return new LiveSegment(row, segment, null);
        }

        var isLater = cached is not null && cached.Row.Removed < row.Removed;
        var removed = isLater && cached!.Removed is { } before ? new BitArray(before) : new BitArray(segment.Entries);
        foreach (var entry in await IndexTables.RemovedAsync(connection, row.Id, isLater ? cached!.Row.Removed : 0))
        {
            removed[segment.OrdinalOf(entry)] = true;
        }

        return new LiveSegment(row, segment, removed);
    }
}
