using System.Data.Common;
using Dapper;
using Npgsql;
using Stocktake.Register.Search.Segments;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Search;

/// <summary>An entry as the table has it, without its words.</summary>
internal sealed record StoredEntry(long WorkId, long Id, long Length, byte[] Facets);

/// <summary>A row of the table of entries.</summary>
internal sealed record EntryRow(long WorkId, long Id, string EntryKey, string Title, string Words, long Length, byte[] Facets);

/// <summary>The statements of the search, on either database.</summary>
internal static class IndexTables
{
    public static async Task<List<SegmentRow>> SegmentsAsync(DbConnection connection) =>
        (await connection.QueryAsync<SegmentRow>("SELECT id, first_entry AS FirstEntry, last_entry AS LastEntry, entries, removed, length FROM search_segment ORDER BY first_entry")).AsList();

    public static async Task<Segment> SegmentAsync(DbConnection connection, long segment) =>
        Segment.Read(await connection.QuerySingleAsync<byte[]>("SELECT header FROM search_header WHERE segment = @segment", new { segment }));

    /// <summary>The entries removed from a segment, from a number on.</summary>
    public static Task<IEnumerable<long>> RemovedAsync(DbConnection connection, long segment, long after) =>
        connection.QueryAsync<long>("SELECT entry FROM search_removed WHERE segment = @segment AND number > @after", new { segment, after });

    /// <summary>Takes a number of new numbers and gives the first.</summary>
    public static async Task<long> NextAsync(DbConnection connection, string name, long count)
    {
        var last = await connection.ExecuteScalarAsync<long>(
            "INSERT INTO search_sequence (name, value) VALUES (@name, @count) ON CONFLICT (name) DO UPDATE SET value = search_sequence.value + @count RETURNING value",
            new { name, count });
        return last - count + 1;
    }

    public static Task<IEnumerable<StoredEntry>> WithKeysAsync(DbConnection connection, IReadOnlyCollection<string> keys)
    {
        const string Columns = "SELECT work_id AS WorkId, id, length, facets FROM search_entry WHERE entry_key";
        return connection is NpgsqlConnection
            ? connection.QueryAsync<StoredEntry>($"{Columns} = ANY (@keys)", new { keys = keys.ToArray() })
            : connection.QueryAsync<StoredEntry>($"{Columns} IN (SELECT value FROM json_each(@keys))", new { keys = System.Text.Json.JsonSerializer.Serialize(keys) });
    }

    public static Task<IEnumerable<EntryRow>> EntriesAsync(DbConnection connection, long[] ids) => connection.QueryAsync<EntryRow>(
        "SELECT work_id AS WorkId, id, entry_key AS EntryKey, title, words, length, facets FROM search_entry WHERE id "
        + (connection is NpgsqlConnection ? "= ANY (@ids)" : "IN @ids"),
        new { ids });

    public static async Task InsertAsync(DbConnection connection, IReadOnlyList<EntryRow> entries)
    {
        using var insertion = new RowInsertion(connection);
        await insertion.InsertAsync(
            "search_entry",
            "work_id, id, entry_key, title, words, length, facets",
            [.. entries.Select(entry => new object?[] { entry.WorkId, entry.Id, entry.EntryKey, entry.Title, entry.Words, entry.Length, entry.Facets })]);
    }

    public static async Task InsertAsync(DbConnection connection, SegmentRow row, Segment segment)
    {
        await connection.ExecuteAsync(
            "INSERT INTO search_segment (id, first_entry, last_entry, entries, removed, length) VALUES (@Id, @FirstEntry, @LastEntry, @Entries, @Removed, @Length)", row);
        await connection.ExecuteAsync("INSERT INTO search_header (segment, header) VALUES (@Id, @header)", new { row.Id, header = segment.ToBytes() });
    }

    public static async Task InsertAsync(DbConnection connection, long segment, long firstPage, IEnumerable<Page> pages)
    {
        using var insertion = new RowInsertion(connection);
        await insertion.InsertAsync(
            "search_page",
            "segment, page, postings, positions",
            [.. pages.Select((page, index) => new object?[] { segment, firstPage + index, page.Postings, page.Positions })]);
    }

    public static async Task<IReadOnlyList<Page>> PagesAsync(DbConnection connection, long segment, long first, long count) =>
        (await connection.QueryAsync<Page>(
            "SELECT postings, positions FROM search_page WHERE segment = @segment AND page >= @first AND page < @first + @count ORDER BY page", new { segment, first, count })).AsList();

    public static async Task DeleteSegmentAsync(DbConnection connection, long segment)
    {
        foreach (var (table, column) in new[] { ("search_segment", "id"), ("search_header", "segment"), ("search_page", "segment"), ("search_removed", "segment") })
        {
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE {column} = @segment", new { segment });
        }
    }

    public static async Task RemoveAsync(DbConnection connection, SegmentRow row, IReadOnlyList<StoredEntry> entries)
    {
        using var insertion = new RowInsertion(connection);
        await insertion.InsertAsync(
            "search_removed", "segment, number, entry", [.. entries.Select((entry, index) => new object?[] { row.Id, row.Removed + 1 + index, entry.Id })]);
        await connection.ExecuteAsync(
            "UPDATE search_segment SET removed = removed + @count, length = length - @length WHERE id = @Id",
            new { row.Id, count = (long)entries.Count, length = entries.Sum(entry => entry.Length) });
        await connection.ExecuteAsync("DELETE FROM search_entry WHERE work_id = @WorkId AND id = @Id", entries.Select(entry => new { entry.WorkId, entry.Id }));
    }
}
