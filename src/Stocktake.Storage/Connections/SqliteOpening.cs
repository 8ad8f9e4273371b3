using Microsoft.Data.Sqlite;

namespace Stocktake.Storage;

/// <summary>Opens connections to a SQLite file: write-ahead, foreign keys on, waiting for a busy file.</summary>
internal static class SqliteOpening
{
    /// <summary>Says what stands in the way before SQLite would say "unable to open database file".</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StorageException("opening.folder", path);
        }

        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new StorageException("opening.no-folder", path, folder);
        }
    }

    public static SqliteConnection Open(DatabaseAddress address, bool write)
    {
        var connection = write ? new KeepingConnection(address.SqliteConnectionString(write)) : new SqliteConnection(address.SqliteConnectionString(write));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();

            // FULL: in write-ahead mode NORMAL may lose confirmed transactions when the power fails.
            command.CommandText = write
                ? "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                : "PRAGMA busy_timeout = 10000; PRAGMA query_only = ON;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
