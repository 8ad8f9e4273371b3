using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Stocktake.Storage;

/// <summary>A command of a <see cref="KeepingConnection"/>: borrows the prepared statement of its text and gives it back when it is disposed.</summary>
internal sealed class KeptCommand(KeepingConnection connection) : DbCommand
{
    private SqliteCommand borrowed = connection.Take("");
    private bool isGivenBack;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get => borrowed.CommandText;
        set
        {
            if (value == borrowed.CommandText)
            {
                return;
            }

            // A list of values is written into the text after its parameters were added.
            var parameters = borrowed.Parameters.Cast<SqliteParameter>().ToArray();
            connection.Keep(borrowed);
            borrowed = connection.Take(value ?? "");
            borrowed.Parameters.AddRange(parameters);
        }
    }

    /// <inheritdoc/>
    public override int CommandTimeout { get => borrowed.CommandTimeout; set => borrowed.CommandTimeout = value; }

    /// <inheritdoc/>
    public override CommandType CommandType { get => borrowed.CommandType; set => borrowed.CommandType = value; }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException("The command belongs to its connection."); }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => borrowed.Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get => borrowed.Transaction; set => borrowed.Transaction = (SqliteTransaction?)value; }

    /// <inheritdoc/>
    public override void Cancel() => borrowed.Cancel();

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => borrowed.ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => borrowed.ExecuteScalar();

    /// <inheritdoc/>
    public override void Prepare() => borrowed.Prepare();

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => borrowed.ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !isGivenBack)
        {
            isGivenBack = true;
            connection.Keep(borrowed);
        }

        base.Dispose(disposing);
    }
}
