using System.Data.Common;
using Dapper;

namespace Stocktake.Storage;

/// <summary>Sets triggers aside while rows are copied as they are, and brings derived things (search indexes, identity counters) up to date after.</summary>
internal sealed class Triggers
{
    private readonly Dialect dialect;
    private readonly IReadOnlyList<TableShape> tables;
    private readonly IReadOnlyList<string> scripts;

    private Triggers(Dialect dialect, IReadOnlyList<TableShape> tables, IReadOnlyList<string> scripts)
    {
        this.dialect = dialect;
        this.tables = tables;
        this.scripts = scripts;
    }

    public static async Task<Triggers> SuspendAsync(DbConnection connection, Dialect dialect, IReadOnlyList<TableShape> tables)
    {
        if (dialect == Dialect.PostgreSql)
        {
            await connection.ExecuteAsync("SET CONSTRAINTS ALL DEFERRED");
            foreach (var table in tables)
            {
                await connection.ExecuteAsync($"ALTER TABLE {TableShape.Quote(table.Name)} DISABLE TRIGGER USER");
            }

            return new Triggers(dialect, tables, []);
        }

        // Rows of one table may refer to later ones; the foreign keys are checked when the transaction is confirmed.
        await connection.ExecuteAsync("PRAGMA defer_foreign_keys = ON");
        var triggers = (await connection.QueryAsync<(string Name, string Sql)>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).AsList();
        foreach (var trigger in triggers)
        {
            await connection.ExecuteAsync($"DROP TRIGGER {TableShape.Quote(trigger.Name)}");
        }

        return new Triggers(dialect, tables, [.. triggers.Select(trigger => trigger.Sql)]);
    }

    public async Task ResumeAsync(DbConnection connection)
    {
        if (dialect == Dialect.PostgreSql)
        {
            // Deferred foreign keys still wait; a table cannot be altered before they are checked.
            await connection.ExecuteAsync("SET CONSTRAINTS ALL IMMEDIATE");
            foreach (var table in tables)
            {
                await connection.ExecuteAsync($"ALTER TABLE {TableShape.Quote(table.Name)} ENABLE TRIGGER USER");
            }

            await AdvanceIdentitiesAsync(connection);
            return;
        }

        foreach (var script in scripts)
        {
            await connection.ExecuteAsync(script);
        }

        foreach (var index in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%USING fts5%'"))
        {
            await connection.ExecuteAsync($"INSERT INTO {TableShape.Quote(index)}({TableShape.Quote(index)}) VALUES ('rebuild')");
        }
    }

    private async Task AdvanceIdentitiesAsync(DbConnection connection)
    {
        foreach (var table in tables)
        {
            foreach (var column in table.Columns)
            {
                var parameters = new { table = TableShape.Quote(table.Name), column = column.Name };
                if (await connection.ExecuteScalarAsync<string?>("SELECT pg_get_serial_sequence(@table, @column)", parameters) is { } sequence)
                {
                    await connection.ExecuteAsync(
                        $"SELECT setval(@sequence::regclass, max({TableShape.Quote(column.Name)})) FROM {TableShape.Quote(table.Name)} HAVING count(*) > 0", new { sequence });
                }
            }
        }
    }
}
