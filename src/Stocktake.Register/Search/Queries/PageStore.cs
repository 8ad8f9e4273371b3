using System.Data.Common;
using Dapper;
using Npgsql;

namespace Stocktake.Register.Search.Queries;

/// <summary>A page by its place.</summary>
internal readonly record struct PageKey(long Segment, long Number);

/// <summary>Reads pages and keeps those used last in memory, up to a number of bytes.</summary>
internal sealed class PageStore
{
    private readonly Lock guard = new();
    private readonly long most;
    private readonly Dictionary<(PageKey Key, bool IsPositions), LinkedListNode<Column>> columns = [];
    private readonly LinkedList<Column> byUse = [];
    private long bytes;

    public PageStore(long most) => this.most = most;

    /// <summary>Reads one column of some pages.</summary>
    public async Task<Dictionary<PageKey, byte[]>> LoadAsync(DbConnection connection, IEnumerable<PageKey> wanted, bool isPositions)
    {
        var result = new Dictionary<PageKey, byte[]>();
        var missing = new List<PageKey>();
        lock (guard)
        {
            foreach (var key in wanted.Distinct())
            {
                if (columns.TryGetValue((key, isPositions), out var node))
                {
                    byUse.Remove(node);
                    byUse.AddFirst(node);
                    result[key] = node.Value.Bytes;
                }
                else
                {
                    missing.Add(key);
                }
            }
        }

        foreach (var (key, read) in await ReadAsync(connection, missing, isPositions ? "positions" : "postings"))
        {
            result[key] = read;
            Keep(key, isPositions, read);
        }

        return result;
    }

    private static async Task<IEnumerable<(PageKey Key, byte[] Bytes)>> ReadAsync(DbConnection connection, List<PageKey> keys, string column)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        if (connection is NpgsqlConnection)
        {
            var rows = await connection.QueryAsync<(long Segment, long Page, byte[] Bytes)>(
                $"SELECT p.segment, p.page, p.{column} FROM unnest(@segments, @pages) AS k (segment, page) JOIN search_page p ON p.segment = k.segment AND p.page = k.page",
                new { segments = keys.Select(key => key.Segment).ToArray(), pages = keys.Select(key => key.Number).ToArray() });
            return rows.Select(row => (new PageKey(row.Segment, row.Page), row.Bytes));
        }

        var found = new List<(PageKey, byte[])>();
        foreach (var key in keys)
        {
            found.Add((key, await connection.QuerySingleAsync<byte[]>($"SELECT {column} FROM search_page WHERE segment = @Segment AND page = @Number", key)));
        }

        return found;
    }

    private void Keep(PageKey key, bool isPositions, byte[] read)
    {
        // A page that would push out a good part of the others is not worth it.
        if (read.Length > most / 8)
        {
            return;
        }

        lock (guard)
        {
            if (columns.ContainsKey((key, isPositions)))
            {
                return;
            }

            columns[(key, isPositions)] = byUse.AddFirst(new Column(key, isPositions, read));
            for (bytes += read.Length; bytes > most; bytes -= byUse.Last!.Value.Bytes.Length, columns.Remove((byUse.Last.Value.Key, byUse.Last.Value.IsPositions)), byUse.RemoveLast())
            {
            }
        }
    }

    private sealed record Column(PageKey Key, bool IsPositions, byte[] Bytes);
}
