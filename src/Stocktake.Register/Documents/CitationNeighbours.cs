using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>What a work cites and what cites it.</summary>
public sealed record CitationNeighbours
{
    // A page draws no more; what is beyond is counted.
    private const int ShownAtMost = 200;

    /// <summary>The works it cites, most often cited in it first.</summary>
    public IReadOnlyList<CitedWork> Cites { get; init; } = [];

    /// <summary>The held works that cite it, newest first.</summary>
    public IReadOnlyList<CitedWork> CitedBy { get; init; } = [];

    /// <summary>How many works cite it, shown or not.</summary>
    public long CitedByCount { get; init; }

    /// <summary>The neighbours of a work; null if there is no such work.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id of the work, in any case.</param>
    public static async Task<CitationNeighbours?> FindAsync(DbConnection connection, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (await DocumentDetail.FindRowAsync(connection, slug) is not { } work)
        {
            return null;
        }

        // A paragraph's translations cite once: what counts is the number of blocks, in the edition that has most.
        var cites = await WorksAsync(
            connection,
            $"""
            SELECT target AS Id, max(times) AS Times FROM (
                SELECT target_work_id AS target, edition_id, count(*) AS times FROM citation
                WHERE work_id = @id AND target_work_id IS NOT NULL GROUP BY target_work_id, edition_id) counted
            GROUP BY target ORDER BY Times DESC, Id LIMIT {ShownAtMost}
            """,
            work.Id);
        var citedBy = await WorksAsync(
            connection,
            $"""
            SELECT citing AS Id, max(times) AS Times FROM (
                SELECT work_id AS citing, edition_id, count(*) AS times FROM citation WHERE target_work_id = @id GROUP BY work_id, edition_id) counted
            JOIN work w ON w.id = citing GROUP BY citing, w.date ORDER BY w.date DESC, citing LIMIT {ShownAtMost}
            """,
            work.Id);
        return new CitationNeighbours { Cites = cites, CitedBy = citedBy, CitedByCount = work.CitedCount };
    }

    private static async Task<IReadOnlyList<CitedWork>> WorksAsync(DbConnection connection, string sql, long id)
    {
        var counts = (await connection.QueryAsync<(long Id, long Times)>(sql, new { id })).AsList();
        var rows = (await connection.QueryAsync<WorkRow>($"{WorkRow.Select} WHERE {connection.Among("w.id", "ids")}", new { ids = counts.Select(count => count.Id).ToArray() })).ToDictionary(row => row.Id);
        var items = await WorkRow.ItemsAsync(connection, [.. counts.Select(count => rows[count.Id])]);
        return [.. items.Select((item, index) => new CitedWork(item, counts[index].Times))];
    }
}

/// <summary>A work at the other end of citations.</summary>
/// <param name="Item">The work.</param>
/// <param name="Times">How often, in the edition that has most.</param>
public sealed record CitedWork(DocumentItem Item, long Times);
