using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Stocktake.Register.Writing;

/// <summary>
/// Inserts many rows of a table without a round trip for each: by one insert prepared for the whole transaction on SQLite, by binary COPY on PostgreSQL.
/// Values are of the column's own type: <c>long</c> for bigint, <c>int</c> for integer, <c>bool</c>, <c>double</c>, <c>string</c>, <c>byte[]</c>, or null.
/// </summary>
internal sealed class RowInsertion(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Inserts the rows in their order.</summary>
    /// <param name="table">The table's name; a constant of the caller, never input.</param>
    /// <param name="columns">Names of columns, separated by commas; constants of the caller.</param>
    /// <param name="rows">Values in the order of the columns.</param>
    public Task InsertAsync(string table, string columns, IReadOnlyCollection<object?[]> rows) => connection switch
    {
        _ when rows.Count == 0 => Task.CompletedTask,
        NpgsqlConnection server => CopyAsync(server, table, columns, rows),
        _ => Insert((SqliteConnection)connection, table, columns, rows),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
        {
            await command.DisposeAsync();
        }
    }

    private static async Task CopyAsync(NpgsqlConnection server, string table, string columns, IEnumerable<object?[]> rows)
    {
        await using var import = await server.BeginBinaryImportAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => import.WriteNullAsync(),
                    long number => import.WriteAsync(number, NpgsqlDbType.Bigint),
                    int number => import.WriteAsync(number, NpgsqlDbType.Integer),
                    bool truth => import.WriteAsync(truth, NpgsqlDbType.Boolean),
                    double number => import.WriteAsync(number, NpgsqlDbType.Double),
                    byte[] bytes => import.WriteAsync(bytes, NpgsqlDbType.Bytea),
                    string text => import.WriteAsync(text, NpgsqlDbType.Text),
                    _ => throw new ArgumentException($"A value of {table} is a {value.GetType().Name}, which is no type of a column."),
                });
            }
        }

        await import.CompleteAsync();
    }

    private Task Insert(SqliteConnection file, string table, string columns, IEnumerable<object?[]> rows)
    {
        var key = $"{table} ({columns})";
        if (!prepared.TryGetValue(key, out var command))
        {
            command = file.CreateCommand();
            var names = columns.Split(',').Select((_, index) => $"@p{index}").ToList();
            command.CommandText = $"INSERT INTO {key} VALUES ({string.Join(", ", names)})";
            foreach (var name in names)
            {
                command.Parameters.AddWithValue(name, DBNull.Value);
            }

            prepared[key] = command;
        }

        foreach (var row in rows)
        {
            for (var index = 0; index < row.Length; index++)
            {
                command.Parameters[index].Value = row[index] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }
}
