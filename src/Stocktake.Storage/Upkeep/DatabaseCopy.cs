using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Stocktake.Storage;

/// <summary>
/// Copies one database into another that holds no rows, from SQLite or PostgreSQL to either. Reads one snapshot, writes one transaction,
/// and confirms it only when every table has the same count and hash on both sides.
/// </summary>
public static class DatabaseCopy
{
    /// <summary>Copies all tables; gives the number of rows of each.</summary>
    /// <exception cref="StorageException">The schemas differ, the target holds rows, or a value does not fit; the target is then as before.</exception>
    public static Task<IReadOnlyDictionary<string, long>> CopyAsync(
        Database source, Database target, Action<string>? log = null, CancellationToken cancellation = default) =>
        source.ReadAsync(
            async from =>
            {
                try
                {
                    return await target.WriteAsync(to => CopyAsync(from, source.Dialect, to, target.Dialect, log, cancellation), cancellation);
                }
                catch (DbException exception)
                {
                    throw new StorageException(StorageTexts.Sentence("copy.failed", target.Address.Place, exception.Message.TrimEnd('.')), exception);
                }
            },
            cancellation);

    private static async Task<IReadOnlyDictionary<string, long>> CopyAsync(
        DbConnection from, Dialect fromDialect, DbConnection to, Dialect toDialect, Action<string>? log, CancellationToken cancellation)
    {
        var sources = (await TableShape.AllAsync(from, fromDialect)).ToDictionary(table => table.Name);
        var targets = await TableShape.AllAsync(to, toDialect);
        await RequireSameShapeAndEmptyAsync(sources, targets, to);
        var triggers = await Triggers.SuspendAsync(to, toDialect, targets);
        var counts = new Dictionary<string, long>();
        foreach (var table in targets)
        {
            var sent = new TableHash();
            await RowWriter.WriteAsync(to, table, RowsAsync(from, sources[table.Name], sent, cancellation), cancellation);
            var received = await TableHash.OfAsync(to, table, cancellation);
            if (!sent.Equals(received))
            {
                throw new StorageException("copy.changed", table.Name, sent.Rows, received.Rows, StorageTexts.Sentence(sent.Sum == received.Sum ? "copy.hash-equal" : "copy.hash-different"));
            }

            counts[table.Name] = sent.Rows;
            log?.Invoke($"copied {table.Name}: {sent.Rows} rows");
        }

        await triggers.ResumeAsync(to);
        return counts;
    }

    private static async Task RequireSameShapeAndEmptyAsync(
        Dictionary<string, TableShape> sources, IReadOnlyList<TableShape> targets, DbConnection to)
    {
        foreach (var table in targets)
        {
            if (!sources.TryGetValue(table.Name, out var source)
                || !source.Columns.Select(column => column.Name).SequenceEqual(table.Columns.Select(column => column.Name)))
            {
                throw new StorageException("copy.unlike", table.Name);
            }

            if (await to.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {TableShape.Quote(table.Name)})"))
            {
                throw new StorageException("copy.not-empty", table.Name);
            }
        }

        if (sources.Keys.Except(targets.Select(table => table.Name)).FirstOrDefault() is { } missing)
        {
            throw new StorageException("copy.no-table", missing);
        }
    }

    private static async IAsyncEnumerable<object[]> RowsAsync(
        DbConnection from, TableShape table, TableHash hash, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = from.CreateCommand();
        command.CommandText = $"SELECT {table.ColumnList} FROM {TableShape.Quote(table.Name)}";
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new object[table.Columns.Count];
        while (await reader.ReadAsync(cancellation))
        {
            reader.GetValues(values);
            hash.Add(values);
            yield return values;
        }
    }
}
