using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Stocktake.Register.Writing;

/// <summary>
/// Keeps what was read from tables that seldom change, for all writers of a database, until a committed transaction says that they changed.
/// The version is a counter in the database, so that another process's change is seen too.
/// </summary>
/// <param name="scope">The counter's scope.</param>
/// <param name="load">Reads the tables.</param>
internal sealed class VersionedCache<T>(string scope, Func<DbConnection, Task<T>> load)
    where T : class
{
    private readonly ConcurrentDictionary<string, (long Version, T Value)> committed = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<RegisterWriter, T> ofWriters = [];

    /// <summary>The value as of a write transaction, with what that has changed itself.</summary>
    public async Task<T> OfAsync(RegisterWriter writer)
    {
        if (ofWriters.TryGetValue(writer, out var own))
        {
            return own;
        }

        var connection = writer.Connection;
        var version = await connection.ExecuteScalarAsync<long?>(
            "SELECT value FROM counter WHERE scope = @scope AND name = 'version' AND is_sample = @isSample", new { scope, isSample = false }) ?? 0;
        var key = $"{connection.DataSource}|{connection.Database}";
        if (!committed.TryGetValue(key, out var kept) || kept.Version != version)
        {
            committed[key] = kept = (version, await load(connection));
        }

        ofWriters.AddOrUpdate(writer, kept.Value);
        return kept.Value;
    }

    /// <summary>Says that the tables were changed in a transaction: they are read anew, at once here and in later transactions.</summary>
    public async Task RenewAsync(RegisterWriter writer)
    {
        writer.Count(scope, "version", isSample: false, 1);
        ofWriters.AddOrUpdate(writer, await load(writer.Connection));
    }
}
