using Dapper;
using Npgsql;
using NpgsqlTypes;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Search.Bench;

/// <summary>The database's own full-text index over the same tokens: FTS5 ranked by bm25, PostgreSQL's GIN ranked by ts_rank.</summary>
internal sealed class Baseline
{
    // Some queries of the baseline match half of all blocks.
    private const int TimeoutSeconds = 120;

    private readonly Database database;

    public Baseline(Database database) => this.database = database;

    public static MigrationModule Module { get; } = new("baseline", typeof(Baseline).Assembly, "baseline/");

    public Task<bool> IsEmptyAsync() => database.ReadAsync(connection => connection.ExecuteScalarAsync<bool>(
        database.Dialect == Dialect.Sqlite ? "SELECT NOT EXISTS (SELECT 1 FROM baseline_docsize)" : "SELECT NOT EXISTS (SELECT 1 FROM baseline)"));

    public Task PutAsync(IReadOnlyList<(long Id, SearchEntry Entry)> entries) => database.WriteAsync(async connection =>
    {
        var rows = entries.Select(pair => new { pair.Id, Tokens = SearchTokens.ForText(pair.Entry.Text) }).ToList();
        if (connection is not NpgsqlConnection server)
        {
            await connection.ExecuteAsync("INSERT INTO baseline (rowid, tokens) VALUES (@Id, @Tokens)", rows);
            return;
        }

        await connection.ExecuteAsync("CREATE TEMPORARY TABLE IF NOT EXISTS incoming (id bigint, tokens text) ON COMMIT DELETE ROWS");
        await using (var import = await server.BeginBinaryImportAsync("COPY incoming (id, tokens) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                await import.StartRowAsync();
                await import.WriteAsync(row.Id, NpgsqlDbType.Bigint);
                await import.WriteAsync(row.Tokens, NpgsqlDbType.Text);
            }

            await import.CompleteAsync();
        }

        await connection.ExecuteAsync("INSERT INTO baseline (id, search) SELECT id, to_tsvector('simple', tokens) FROM incoming");
    });

    /// <summary>Brings the index into the state that answers fastest.</summary>
    public Task FinishAsync() => database.WriteAsync(connection => connection.ExecuteAsync(
        database.Dialect == Dialect.Sqlite
            ? "INSERT INTO baseline (baseline) VALUES ('optimize')"
            : "SET LOCAL maintenance_work_mem = '512MB'; CREATE INDEX baseline_search ON baseline USING gin (search)",
        commandTimeout: 0));

    public Task<IReadOnlyList<long>> FindAsync(string typed, int count)
    {
        var query = SearchQuery.Parse(SymbolWords.Strip(typed));
        var (sql, expression) = database.Dialect == Dialect.Sqlite
            ? ("SELECT rowid FROM baseline WHERE baseline MATCH @expression ORDER BY rank LIMIT @count", query.ToFts5())
            : ("SELECT id FROM baseline, to_tsquery('simple', @expression) q WHERE search @@ q ORDER BY ts_rank(search, q) DESC LIMIT @count", query.ToTsquery());
        return database.ReadAsync<IReadOnlyList<long>>(async connection =>
            (await connection.QueryAsync<long>(sql, new { expression, count }, commandTimeout: TimeoutSeconds)).AsList());
    }
}
