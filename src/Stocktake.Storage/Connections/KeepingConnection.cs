using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Stocktake.Storage;

/// <summary>
/// A connection that keeps the statements it has prepared until it is closed, by their text: most of what a small statement costs is
/// its preparation, and a transaction runs the same ones again and again.
/// </summary>
internal sealed class KeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Statements whose text has a list of values in it come once each; more than these are not worth their memory.
    private const int MostKept = 256;

    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <summary>A command of a text that nobody else uses now, without parameters.</summary>
    internal SqliteCommand Take(string text)
    {
        if (!kept.Remove(text, out var command))
        {
            command = CreateCommand();
            command.CommandText = text;
        }

        command.Transaction = Transaction;
        return command;
    }

    /// <summary>Gives back a command that was taken.</summary>
    internal void Keep(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (kept.Count == MostKept || !kept.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <inheritdoc/>
    public override void Close()
    {
        foreach (var command in kept.Values)
        {
            command.Dispose();
        }

        kept.Clear();
        base.Close();
    }

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new KeptCommand(this);
}
