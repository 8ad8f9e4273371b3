using System.Data.Common;
using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Taking;

/// <summary>Counts again what the counters of documents say, and looks for what is half there.</summary>
internal static class Recount
{
    private static readonly string[] Scopes = ["documents", "documents-body", "documents-kind", "documents-language", "blocks", "citations"];

    private const string Counted =
        """
        SELECT 'documents', CASE WHEN is_held THEN 'held' ELSE 'placeholder' END, is_sample, count(*) FROM work GROUP BY 2, 3
        UNION ALL SELECT 'documents', 'editions', w.is_sample, count(*) FROM edition e JOIN work w ON w.id = e.work_id GROUP BY w.is_sample
        UNION ALL SELECT 'documents', 'manifestations', w.is_sample, count(*) FROM manifestation m JOIN work w ON w.id = m.work_id GROUP BY w.is_sample
        UNION ALL SELECT 'documents-body', body, is_sample, count(*) FROM work WHERE is_held AND body IS NOT NULL GROUP BY body, is_sample
        UNION ALL SELECT 'documents-kind', kind, is_sample, count(*) FROM work WHERE is_held GROUP BY kind, is_sample
        UNION ALL SELECT 'documents-language', e.language, w.is_sample, count(*) FROM edition e JOIN work w ON w.id = e.work_id GROUP BY e.language, w.is_sample
        UNION ALL SELECT 'blocks', 'all', w.is_sample, count(*) FROM block b JOIN work w ON w.id = b.work_id GROUP BY w.is_sample
        UNION ALL SELECT 'citations', 'all', w.is_sample, count(*) FROM citation c JOIN work w ON w.id = c.work_id GROUP BY w.is_sample
        """;

    // Each of these finds rows that must not be.
    private static readonly string[] Broken =
    [
        "SELECT id FROM edition e WHERE block_count <> (SELECT count(*) FROM block b WHERE b.work_id = e.work_id AND b.edition_id = e.id)",
        "SELECT id FROM edition e WHERE 1 <> (SELECT count(*) FROM manifestation m WHERE m.edition_id = e.id AND m.is_source)",
        "SELECT id FROM work w WHERE is_held <> EXISTS (SELECT 1 FROM edition e WHERE e.work_id = w.id)",
        "SELECT id FROM work w WHERE cited_count <> (SELECT count(DISTINCT c.work_id) FROM citation c WHERE c.target_work_id = w.id AND c.work_id <> w.id)",
        "SELECT work_id FROM edition WHERE is_newest GROUP BY work_id, language HAVING count(*) <> 1",
        "SELECT p.id FROM passage p WHERE p.eid IS NOT NULL AND NOT EXISTS (SELECT 1 FROM block b WHERE b.edition_id = p.edition_id AND b.eid = p.eid)",
    ];

    public static Task HoldsAsync(Database database) => database.ReadAsync(async connection =>
    {
        foreach (var broken in Broken)
        {
            Assert.Empty(await connection.QueryAsync<long>(broken));
        }

        Assert.Equal(await RowsAsync(connection, Counted), (await RowsAsync(connection, "SELECT scope, name, is_sample, value FROM counter WHERE value <> 0")).Where(row => Scopes.Contains(row.Scope)));
        return true;
    });

    private static async Task<List<(string Scope, string Name, bool IsSample, long Value)>> RowsAsync(DbConnection connection, string query) =>
        [.. (await connection.QueryAsync<(string, string, bool, long)>(query)).Order()];
}
