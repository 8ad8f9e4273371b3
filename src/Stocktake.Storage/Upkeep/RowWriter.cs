using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Stocktake.Storage;

/// <summary>Writes the rows of a table: by a prepared insert on SQLite, by binary COPY on PostgreSQL.</summary>
internal static class RowWriter
{
    public static Task WriteAsync(DbConnection target, TableShape table, IAsyncEnumerable<object[]> rows, CancellationToken cancellation) =>
        target is NpgsqlConnection server
            ? ToServerAsync(server, table, rows, cancellation)
            : ToFileAsync((SqliteConnection)target, table, rows, cancellation);

    private static async Task ToFileAsync(SqliteConnection target, TableShape table, IAsyncEnumerable<object[]> rows, CancellationToken cancellation)
    {
        await using var command = target.CreateCommand();
        var parameters = table.Columns.Select((_, index) => command.Parameters.AddWithValue($"@p{index}", DBNull.Value)).ToArray();
        command.CommandText = $"INSERT INTO {TableShape.Quote(table.Name)} ({table.ColumnList}) VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var index = 0; index < row.Length; index++)
            {
                parameters[index].Value = row[index];
            }

            command.ExecuteNonQuery();
        }
    }

    private static async Task ToServerAsync(NpgsqlConnection target, TableShape table, IAsyncEnumerable<object[]> rows, CancellationToken cancellation)
    {
        await using var import = await target.BeginBinaryImportAsync(
            $"COPY {TableShape.Quote(table.Name)} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await import.StartRowAsync(cancellation);
            for (var index = 0; index < row.Length; index++)
            {
                if (row[index] is DBNull)
                {
                    await import.WriteNullAsync(cancellation);
                    continue;
                }

                await WriteValueAsync(import, table, table.Columns[index], row[index], cancellation);
            }
        }

        await import.CompleteAsync(cancellation);
    }

    // SQLite lets any value stand in any column: what does not fit is said, never bent.
    private static Task WriteValueAsync(NpgsqlBinaryImporter import, TableShape table, ColumnShape column, object value, CancellationToken cancellation) =>
        (column.Type, value) switch
        {
            ("bigint", long number) => import.WriteAsync(number, NpgsqlDbType.Bigint, cancellation),
            ("integer", long number) => import.WriteAsync(checked((int)number), NpgsqlDbType.Integer, cancellation),
            ("boolean", long and (0 or 1)) => import.WriteAsync((long)value == 1, NpgsqlDbType.Boolean, cancellation),
            ("boolean", bool truth) => import.WriteAsync(truth, NpgsqlDbType.Boolean, cancellation),
            ("integer", int number) => import.WriteAsync(number, NpgsqlDbType.Integer, cancellation),
            ("double precision", double number) => import.WriteAsync(number, NpgsqlDbType.Double, cancellation),
            ("text", string text) when !text.Contains('\0', StringComparison.Ordinal) => import.WriteAsync(text, NpgsqlDbType.Text, cancellation),
            ("bytea", byte[] bytes) => import.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellation),
            _ => throw new StorageException("copy.column", table.Name, column.Name, column.Type, value.GetType().Name),
        };
}
