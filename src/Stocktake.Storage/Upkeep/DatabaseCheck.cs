using System.Data.Common;
using Dapper;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>Looks for damage: pages, indexes, foreign keys, migrations.</summary>
public static class DatabaseCheck
{
    /// <summary>What was found, one sentence each; nothing when the database is sound.</summary>
    public static Task<IReadOnlyList<Sentence>> FindingsAsync(Database database, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<Sentence>>(
            async connection =>
            {
                var findings = new List<Sentence>();
                try
                {
                    findings.AddRange(await Migrator.FindingsAsync(connection, database.Dialect, database.Modules));
                    findings.AddRange(database.Dialect == Dialect.Sqlite ? await OfFileAsync(connection) : await OfServerAsync(connection));
                    foreach (var table in await TableShape.AllAsync(connection, database.Dialect))
                    {
                        await TableHash.OfAsync(connection, table, cancellation);
                    }
                }
                catch (DbException exception)
                {
                    findings.Add(StorageTexts.Sentence("check.cut", exception.Message.TrimEnd('.')));
                }

                return findings;
            },
            cancellation);

    private static async Task<IEnumerable<Sentence>> OfFileAsync(DbConnection connection)
    {
        var pages = (await connection.QueryAsync<string>("PRAGMA integrity_check")).Where(line => line != "ok").Select(line => StorageTexts.Sentence("check.page", line)).ToList();
        var keys = await connection.QueryAsync<(string Table, long? Row, string Parent)>("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
        return pages.Concat(keys.Select(key => StorageTexts.Sentence("check.row", key.Row, key.Table, key.Parent)));
    }

    private static async Task<IEnumerable<Sentence>> OfServerAsync(DbConnection connection)
    {
        var keys = await connection.QueryAsync<(string Name, string Table)>("SELECT conname::text, conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND NOT convalidated");
        var indexes = await connection.QueryAsync<string>("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid");
        return keys.Select(key => StorageTexts.Sentence("check.foreign-key", key.Name, key.Table)).Concat(indexes.Select(index => StorageTexts.Sentence("check.index", index)));
    }
}
