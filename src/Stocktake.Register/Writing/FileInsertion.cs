using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stocktake.Register.Writing;

/// <summary>
/// One insert prepared on a SQLite file. It binds values by their place: through <see cref="SqliteCommand"/> SQLite looks up the name of each value
/// of each row, which costs more than the insert.
/// </summary>
internal sealed class FileInsertion : IDisposable
{
    private readonly sqlite3 file;
    private readonly sqlite3_stmt statement;

    public FileInsertion(SqliteConnection connection, string sql)
    {
        file = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(file, sql, out statement), file);
    }

    /// <summary>Inserts a row.</summary>
    /// <param name="row">A value for each parameter: <c>long</c>, <c>int</c>, <c>bool</c>, <c>double</c>, <c>string</c>, <c>byte[]</c> or null.</param>
    /// <exception cref="SqliteException">The row breaks a rule of the table, or the file cannot be written.</exception>
    public void Insert(object?[] row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            SqliteException.ThrowExceptionForRC(Bind(index + 1, row[index]), file);
        }

        var result = raw.sqlite3_step(statement);
        try
        {
            SqliteException.ThrowExceptionForRC(result, file);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        bool truth => raw.sqlite3_bind_int64(statement, place, truth ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        double number => raw.sqlite3_bind_double(statement, place, number),
        _ => throw new ArgumentException($"A value is a {value.GetType().Name}, which is no type of a column.", nameof(value)),
    };
}
