using System.Data.Common;
using Stocktake.Register.Search.Postings;
using Stocktake.Register.Search.Segments;

namespace Stocktake.Register.Search;

/// <summary>
/// Puts entries into the index and removes them, on the connection of the caller's transaction. New entries become a segment;
/// eight segments of about one size become one, so that what is written of an entry again grows with the logarithm of the index.
/// </summary>
internal static class IndexWriter
{
    // Bounds the memory that a segment takes while it is made.
    private const int EntriesAtOnce = 20_000;

    // Bounds the memory that their words take.
    private const int TokenizedAtOnce = 1_000;

    public static async Task PutAsync(DbConnection connection, IEnumerable<SearchEntry> entries)
    {
        foreach (var chunk in entries.Chunk(EntriesAtOnce))
        {
            await PutAsync(connection, chunk);
        }
    }

    public static async Task<int> RemoveAsync(DbConnection connection, IReadOnlyCollection<string> keys)
    {
        var values = new ValueTable(connection);
        var removed = await RemoveAsync(connection, keys, values);
        if (removed > 0)
        {
            await values.SaveAsync();
            await MergeAsync(connection);
        }

        return removed;
    }

    private static async Task PutAsync(DbConnection connection, SearchEntry[] chunk)
    {
        // Of two entries with one key the later counts, in its own place.
        var entries = chunk.Reverse().DistinctBy(entry => entry.Key).Reverse().ToList();
        var values = new ValueTable(connection);
        await RemoveAsync(connection, [.. entries.Select(entry => entry.Key)], values);

        var first = await IndexTables.NextAsync(connection, "entry", entries.Count);
        var builder = new SegmentBuilder(first);
        var rows = new List<EntryRow>(entries.Count);
        var building = Task.CompletedTask;
        foreach (var part in entries.Chunk(TokenizedAtOnce))
        {
            // There is one writer, and what it does alone bounds the taking: words are found by every core, and sorted while rows are written.
            var tokens = new EntryTokens[part.Length];
            Parallel.For(0, part.Length, index => tokens[index] = EntryTokens.Of(part[index]));
            var start = first + rows.Count;
            var numbers = new int[part.Length][];
            foreach (var (index, entry) in part.Index())
            {
                numbers[index] = await values.NumbersOfAsync(entry);
                values.Count(numbers[index], 1);
                rows.Add(new EntryRow(
                    entry.WorkId, start + index, entry.Key, StorableText.Of(entry.Title), StorableText.Of(entry.Text), tokens[index].Length, Bytes(numbers[index])));
            }

            await building;
            building = Task.Run(() => builder.Add(start, tokens, numbers), CancellationToken.None);
        }

        var built = BuildAsync(building, builder);
        await IndexTables.InsertAsync(connection, rows);
        await values.SaveAsync();
        var (segment, pages) = await built;
        var id = await IndexTables.NextAsync(connection, "segment", 1);
        await IndexTables.InsertAsync(connection, id, 0, pages);
        await IndexTables.InsertAsync(connection, new SegmentRow(id, first, first + rows.Count - 1, rows.Count, 0, rows.Sum(row => row.Length)), segment);
        await MergeAsync(connection);
    }

    private static async Task<int> RemoveAsync(DbConnection connection, IReadOnlyCollection<string> keys, ValueTable values)
    {
        var found = keys.Count == 0 ? [] : (await IndexTables.WithKeysAsync(connection, keys)).ToList();
        if (found.Count == 0)
        {
            return 0;
        }

        var segments = await IndexTables.SegmentsAsync(connection);
        foreach (var group in found.OrderBy(entry => entry.Id).GroupBy(entry => segments.Last(row => row.FirstEntry <= entry.Id)))
        {
            await IndexTables.RemoveAsync(connection, group.Key, [.. group]);
            foreach (var entry in group)
            {
                var reader = new ByteReader(entry.Facets);
                values.Count(ValueSets.Read(ref reader), -1);
            }
        }

        return found.Count;
    }

    private static async Task MergeAsync(DbConnection connection)
    {
        while (true)
        {
            var rows = await IndexTables.SegmentsAsync(connection);
            if (rows.FirstOrDefault(row => row.IsHollow) is { } hollow)
            {
                await SegmentMerge.RunAsync(connection, [hollow]);
            }
            else if (SegmentRow.FirstToMerge(rows) is var first && first < rows.Count)
            {
                await SegmentMerge.RunAsync(connection, rows[first..]);
            }
            else
            {
                return;
            }
        }
    }

    private static async Task<(Segment Segment, IReadOnlyList<Page> Pages)> BuildAsync(Task added, SegmentBuilder builder)
    {
        await added.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return builder.Build();
    }

    private static byte[] Bytes(int[] numbers)
    {
        var writer = new ByteWriter();
        ValueSets.Write(writer, numbers);
        return writer.Written.ToArray();
    }
}
