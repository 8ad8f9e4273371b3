using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Foundations;

namespace Stocktake.Storage;

/// <summary>
/// Reads the record of applied migrations; applies those that are missing, one transaction each, while no other process can;
/// refuses a schema that is newer than the program or was made by other scripts.
/// </summary>
internal static class Migrator
{
    /// <summary>The table that records what was applied.</summary>
    public const string Table = "schema_migration";

    // Any number will do, if it is ours alone and never changes: "stocktak" in ASCII.
    private const long AdvisoryLock = 0x73746F636B74616B;

    private const string CreateTable = $"""
        CREATE TABLE IF NOT EXISTS {Table} (
            module text NOT NULL, number bigint NOT NULL, name text NOT NULL, sha256 text NOT NULL, applied text NOT NULL,
            PRIMARY KEY (module, number))
        """;

    public static async Task ApplyAsync(Database database, Action<string>? log, CancellationToken cancellation)
    {
        var known = database.Modules.SelectMany(module => Migration.Of(module, database.Dialect)).ToList();
        await using var connection = await database.ConnectAsync(write: true, cancellation);

        // An up-to-date database is opened without waiting for a writer.
        if (await HasTableAsync(connection, database.Dialect) && Pending(known, await AppliedAsync(connection)) is null)
        {
            return;
        }

        while (await ApplyNextAsync(connection, database.Dialect, known, cancellation) is { } applied)
        {
            log?.Invoke($"applied migration {applied.Title}");
        }
    }

    /// <summary>What is wrong with the record, one sentence each.</summary>
    public static async Task<IReadOnlyList<Sentence>> FindingsAsync(DbConnection connection, Dialect dialect, IReadOnlyList<MigrationModule> modules)
    {
        var known = modules.SelectMany(module => Migration.Of(module, dialect)).ToList();
        var applied = await AppliedAsync(connection);
        var findings = Refusals(known, applied).ToList();
        findings.AddRange(known.Where(migration => !applied.Any(row => row.IsOf(migration))).Select(migration => StorageTexts.Sentence("migration.missing", migration.Title)));
        return findings;
    }

    private static async Task<Migration?> ApplyNextAsync(
        DbConnection connection, Dialect dialect, List<Migration> known, CancellationToken cancellation)
    {
        // On SQLite this begins an immediate transaction: no other process writes until it ends.
        await using var transaction = await connection.BeginTransactionAsync(
            dialect == Dialect.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted, cancellation);
        if (dialect == Dialect.PostgreSql)
        {
            await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = AdvisoryLock }, transaction);
        }

        await connection.ExecuteAsync(CreateTable, transaction: transaction);
        if (Pending(known, await AppliedAsync(connection)) is not { } next)
        {
            await transaction.CommitAsync(cancellation);
            return null;
        }

        await connection.ExecuteAsync(next.Sql, transaction: transaction);
        await connection.ExecuteAsync(
            $"INSERT INTO {Table} (module, number, name, sha256, applied) VALUES (@Module, @Number, @Name, @Hash, @Applied)",
            new { next.Module, Number = (long)next.Number, next.Name, next.Hash, Applied = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture) },
            transaction);
        await transaction.CommitAsync(cancellation);
        return next;
    }

    private static Migration? Pending(List<Migration> known, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var refusal in Refusals(known, applied))
        {
            throw new StorageException(refusal);
        }

        return known.FirstOrDefault(migration => !applied.Any(row => row.IsOf(migration)));
    }

    private static IEnumerable<Sentence> Refusals(List<Migration> known, IReadOnlyList<AppliedMigration> applied)
    {
        foreach (var row in applied)
        {
            var migration = known.Find(row.IsOf);
            if (migration is null)
            {
                yield return StorageTexts.Sentence("migration.newer", row.Module, row.Number, row.Name);
            }
            else if (migration.Hash != row.Sha256)
            {
                yield return StorageTexts.Sentence("migration.changed", migration.Title);
            }
        }
    }

    private static async Task<bool> HasTableAsync(DbConnection connection, Dialect dialect) =>
        await connection.ExecuteScalarAsync<long>(dialect == Dialect.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table"
            : "SELECT count(*) FROM pg_class WHERE oid = to_regclass(@table)", new { table = Table }) > 0;

    private static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(DbConnection connection) =>
        (await connection.QueryAsync<AppliedMigration>($"SELECT module, number, name, sha256 FROM {Table} ORDER BY module, number")).AsList();

    private sealed record AppliedMigration(string Module, long Number, string Name, string Sha256)
    {
        public bool IsOf(Migration migration) => Module == migration.Module && Number == migration.Number;
    }
}
