using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Writing;

/// <summary>
/// One write transaction on the register: gives new ids, keeps the counters, and knows the time of the entry.
/// Use cases take a writer, so that several of them can be one transaction.
/// </summary>
internal sealed class RegisterWriter : IDisposable
{
    private readonly RowInsertion insertion;
    private readonly Dictionary<string, long> lastIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Name, bool IsSample), long> counts = [];

    private RegisterWriter(DbConnection connection, Dialect dialect, DateTimeOffset now)
    {
        Connection = connection;
        Dialect = dialect;
        Now = now;
        insertion = new RowInsertion(connection);
    }

    /// <summary>The connection, inside the transaction.</summary>
    public DbConnection Connection { get; }

    /// <summary>Which database it is.</summary>
    public Dialect Dialect { get; }

    /// <summary>The time of all entries of this transaction.</summary>
    public DateTimeOffset Now { get; }

    /// <summary><see cref="Now"/> as it is stored: UTC, ISO 8601 to the second.</summary>
    public string Recorded => Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Runs a function in one durable transaction.</summary>
    public static Task<T> WriteAsync<T>(
        Database database, TimeProvider clock, Func<RegisterWriter, Task<T>> write, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                using var writer = new RegisterWriter(connection, database.Dialect, clock.GetUtcNow());
                var result = await write(writer);
                await writer.FlushAsync();
                return result;
            },
            cancellation);

    /// <summary>A new id for a row of a table whose key column is <c>id</c>: one more than the highest.</summary>
    /// <param name="table">The table's name; a constant of the caller, never input.</param>
    public async ValueTask<long> NextIdAsync(string table)
    {
        if (!lastIds.TryGetValue(table, out var last))
        {
            last = await Connection.ExecuteScalarAsync<long?>($"SELECT max(id) FROM {table}") ?? 0;
        }

        return lastIds[table] = last + 1;
    }

    /// <summary>Inserts rows without a round trip for each; as <see cref="RowInsertion.InsertAsync"/>.</summary>
    public Task InsertAsync(string table, string columns, IReadOnlyCollection<object?[]> rows, bool orIgnore = false) =>
        insertion.InsertAsync(table, columns, rows, orIgnore);

    /// <summary>Adds to a counter; written when the transaction ends.</summary>
    public void Count(string scope, string name, bool isSample, long change)
    {
        var key = (scope, name, isSample);
        counts[key] = counts.GetValueOrDefault(key) + change;
    }

    /// <inheritdoc/>
    public void Dispose() => insertion.Dispose();

    private async Task FlushAsync()
    {
        var changed = counts.Where(pair => pair.Value != 0)
            .OrderBy(pair => pair.Key.Scope, StringComparer.Ordinal).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.IsSample)
            .Select(pair => new { pair.Key.Scope, pair.Key.Name, pair.Key.IsSample, Change = pair.Value });
        await Connection.ExecuteAsync(
            """
            INSERT INTO counter (scope, name, is_sample, value) VALUES (@Scope, @Name, @IsSample, @Change)
            ON CONFLICT (scope, name, is_sample) DO UPDATE SET value = counter.value + excluded.value
            """,
            changed);
    }
}
