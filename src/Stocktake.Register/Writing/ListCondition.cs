using System.Data.Common;
using Npgsql;

namespace Stocktake.Register.Writing;

/// <summary>The condition that a column holds one of a list of values, as each database wants it from Dapper.</summary>
internal static class ListCondition
{
    /// <summary>An array parameter on PostgreSQL; on SQLite a parameter for each value, of which older libraries take 999.</summary>
    /// <param name="connection">The connection on which the statement is run.</param>
    /// <param name="column">The column; a constant of the caller, never input.</param>
    /// <param name="parameter">The name of the parameter, an array.</param>
    public static string In(this DbConnection connection, string column, string parameter) =>
        connection is NpgsqlConnection ? $"{column} = ANY (@{parameter})" : $"{column} IN @{parameter}";
}
