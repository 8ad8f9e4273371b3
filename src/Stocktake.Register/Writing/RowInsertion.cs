using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Stocktake.Register.Writing;

/// <summary>
/// Inserts many rows of a table without a round trip for each: by one insert prepared for the whole transaction on SQLite, by binary COPY on PostgreSQL.
/// Values are of the column's own type: <c>long</c> for bigint, <c>int</c> for integer, <c>bool</c>, <c>double</c>, <c>string</c>, <c>byte[]</c>, or null.
/// </summary>
internal sealed class RowInsertion(DbConnection connection) : IDisposable
{
    // A server takes 65,535 parameters in one statement; shorter ones are planned sooner.
    private const int MostParameters = 5000;

    private readonly Dictionary<(string Table, string Columns, bool OrIgnore), FileInsertion> prepared = [];

    /// <summary>Inserts the rows in their order.</summary>
    /// <param name="table">The table's name; a constant of the caller, never input.</param>
    /// <param name="columns">Names of columns, separated by commas; constants of the caller.</param>
    /// <param name="rows">Values in the order of the columns.</param>
    /// <param name="orIgnore">Whether a row whose key is there already is passed over.</param>
    public Task InsertAsync(string table, string columns, IReadOnlyCollection<object?[]> rows, bool orIgnore = false) => connection switch
    {
        _ when rows.Count == 0 => Task.CompletedTask,
        NpgsqlConnection server => orIgnore ? InsertNewAsync(server, table, columns, rows) : CopyAsync(server, table, columns, rows),
        _ => Insert((SqliteConnection)connection, table, columns, rows, orIgnore),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var insertion in prepared.Values)
        {
            insertion.Dispose();
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
                await (value is null ? import.WriteNullAsync() : import.WriteAsync(value, TypeOf(value)));
            }
        }

        await import.CompleteAsync();
    }

    // COPY cannot pass over rows.
    private static async Task InsertNewAsync(NpgsqlConnection server, string table, string columns, IReadOnlyCollection<object?[]> rows)
    {
        foreach (var chunk in rows.Chunk(MostParameters / rows.First().Length))
        {
            await using var command = server.CreateCommand();
            var places = new List<string>();
            foreach (var row in chunk)
            {
                var first = command.Parameters.Count + 1;
                places.Add($"({string.Join(", ", row.Select((_, column) => $"${first + column}"))})");
                foreach (var value in row)
                {
                    command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value } : new NpgsqlParameter { Value = value, NpgsqlDbType = TypeOf(value) });
                }
            }

            command.CommandText = $"INSERT INTO {table} ({columns}) VALUES {string.Join(", ", places)} ON CONFLICT DO NOTHING";
            await command.ExecuteNonQueryAsync();
        }
    }

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        long => NpgsqlDbType.Bigint,
        int => NpgsqlDbType.Integer,
        bool => NpgsqlDbType.Boolean,
        double => NpgsqlDbType.Double,
        byte[] => NpgsqlDbType.Bytea,
        string => NpgsqlDbType.Text,
        _ => throw new ArgumentException($"A value is a {value.GetType().Name}, which is no type of a column."),
    };

    private Task Insert(SqliteConnection file, string table, string columns, IEnumerable<object?[]> rows, bool orIgnore)
    {
        var key = (table, columns, orIgnore);
        if (!prepared.TryGetValue(key, out var insertion))
        {
            var places = string.Join(", ", columns.Split(',').Select(_ => "?"));
            prepared[key] = insertion = new FileInsertion(file, $"INSERT INTO {table} ({columns}) VALUES ({places}){(orIgnore ? " ON CONFLICT DO NOTHING" : "")}");
        }

        foreach (var row in rows)
        {
            insertion.Insert(row);
        }

        return Task.CompletedTask;
    }
}
