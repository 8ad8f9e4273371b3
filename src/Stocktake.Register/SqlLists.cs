using System.Data.Common;
using Npgsql;

namespace Stocktake.Register;

/// <summary>Conditions on lists of values, which Dapper writes out for SQLite and hands to PostgreSQL as one array.</summary>
internal static class SqlLists
{
    /// <summary>The condition that a column is among the values of a parameter.</summary>
    /// <param name="connection">The connection that will run it.</param>
    /// <param name="column">The column; a constant of the caller.</param>
    /// <param name="parameter">Name of a parameter whose value is an array.</param>
    public static string Among(this DbConnection connection, string column, string parameter) =>
        connection is NpgsqlConnection ? $"{column} = ANY(@{parameter})" : $"{column} IN @{parameter}";
}
