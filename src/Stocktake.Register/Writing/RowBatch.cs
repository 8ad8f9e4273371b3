using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace Stocktake.Register.Writing;

/// <summary>Inserts many rows with few statements: on a server each statement is a journey.</summary>
internal static class RowBatch
{
    // Below the 999 parameters that every SQLite takes (sqlite.org/limits.html, SQLITE_MAX_VARIABLE_NUMBER before 3.32).
    private const int MostParameters = 900;

    /// <summary>Inserts rows in their order.</summary>
    /// <param name="connection">Inside the transaction.</param>
    /// <param name="table">The table; a constant of the caller, never input.</param>
    /// <param name="columns">Its columns, in the order of the values; constants too.</param>
    /// <param name="rows">The values of each row.</param>
    /// <param name="orIgnore">Whether a row whose key is there already is passed over.</param>
    public static async Task InsertAsync(DbConnection connection, string table, string[] columns, IEnumerable<object?[]> rows, bool orIgnore = false)
    {
        foreach (var chunk in rows.Chunk(MostParameters / columns.Length))
        {
            var statement = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
            var parameters = new DynamicParameters();
            for (var row = 0; row < chunk.Length; row++)
            {
                statement.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < columns.Length; column++)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"p{(row * columns.Length) + column}");
                    statement.Append(column == 0 ? "@" : ", @").Append(name);
                    parameters.Add(name, chunk[row][column]);
                }

                statement.Append(')');
            }

            await connection.ExecuteAsync(statement.Append(orIgnore ? " ON CONFLICT DO NOTHING" : "").ToString(), parameters);
        }
    }
}
