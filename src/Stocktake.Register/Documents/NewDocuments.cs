using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>A document and when its text was taken.</summary>
/// <param name="Item">The document.</param>
/// <param name="Taken">When its first edition was taken (UTC, ISO 8601).</param>
public sealed record NewDocument(DocumentItem Item, string Taken);

/// <summary>The documents taken last, for feeds.</summary>
public static class NewDocuments
{
    /// <summary>The documents taken last, the newest first. Samples are left out once a real document is held.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<IReadOnlyList<NewDocument>> FindAsync(DbConnection connection, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var newest = (await connection.QueryAsync<(long Id, string Taken)>(
            """
            SELECT w.id, w.taken FROM work w WHERE w.is_held AND w.review <> 'rejected'
                AND (NOT w.is_sample OR NOT EXISTS (SELECT 1 FROM counter c WHERE c.scope = 'documents' AND c.name = 'held' AND NOT c.is_sample AND c.value > 0))
            ORDER BY w.taken DESC, w.id DESC LIMIT @limit
            """,
            new { limit })).AsList();
        var rows = (await connection.QueryAsync<WorkRow>($"{WorkRow.Select} WHERE {connection.Among("w.id", "ids")}", new { ids = newest.Select(row => row.Id).ToArray() })).AsList();
        var items = rows.Zip(await WorkRow.ItemsAsync(connection, rows)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return [.. newest.Select(row => new NewDocument(items[row.Id], row.Taken))];
    }
}
