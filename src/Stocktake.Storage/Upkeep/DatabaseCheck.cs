using System.Data.Common;
using Dapper;

namespace Stocktake.Storage;

/// <summary>Looks for damage: pages, indexes, foreign keys, migrations.</summary>
public static class DatabaseCheck
{
    /// <summary>What was found, one sentence each; nothing when the database is sound.</summary>
    public static Task<IReadOnlyList<string>> FindingsAsync(Database database, CancellationToken cancellation = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection =>
            {
                var findings = new List<string>();
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
                    findings.Add($"The database cannot be read to its end: {exception.Message.TrimEnd('.')}.");
                }

                return findings;
            },
            cancellation);

    private static async Task<IEnumerable<string>> OfFileAsync(DbConnection connection)
    {
        var pages = (await connection.QueryAsync<string>("PRAGMA integrity_check")).Where(line => line != "ok").Select(line => $"The file is damaged: {line}.").ToList();
        var keys = await connection.QueryAsync<(string Table, long? Row, string Parent)>("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
        return pages.Concat(keys.Select(key => $"Row {key.Row} of {key.Table} refers to a row of {key.Parent} that is not there."));
    }

    private static Task<IEnumerable<string>> OfServerAsync(DbConnection connection) => connection.QueryAsync<string>(
        """
        SELECT 'The foreign key ' || conname || ' of ' || conrelid::regclass || ' is not validated.' FROM pg_constraint WHERE contype = 'f' AND NOT convalidated
        UNION ALL
        SELECT 'The index ' || indexrelid::regclass || ' is not valid; rebuild it.' FROM pg_index WHERE NOT indisvalid
        """);
}
