using Dapper;

namespace Stocktake.Storage;

/// <summary>Writes a backup: always one SQLite file, of either database. It is used by opening it, or copied back into PostgreSQL.</summary>
public static class DatabaseBackup
{
    /// <summary>Writes the backup of one moment while others read and write; the file appears whole or not at all.</summary>
    /// <exception cref="StorageException">The file exists, its folder does not, or it cannot be written.</exception>
    public static async Task WriteAsync(Database database, string path, CancellationToken cancellation = default)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
        {
            throw new StorageException("backup.exists", path);
        }

        SqliteOpening.Check(path);
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            if (database.Dialect == Dialect.Sqlite)
            {
                await using var connection = await database.ConnectAsync(write: true, cancellation);
                await connection.ExecuteAsync(new CommandDefinition("VACUUM INTO @unfinished", new { unfinished }, commandTimeout: 0, cancellationToken: cancellation));
            }
            else
            {
                await using var target = await Database.OpenAsync(unfinished, database.Modules, cancellation: cancellation);
                await DatabaseCopy.CopyAsync(database, target, cancellation: cancellation);
            }

            await using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
        }
        catch (System.Data.Common.DbException exception)
        {
            throw new StorageException(StorageTexts.Sentence("backup.failed", path, exception.Message.TrimEnd('.')), exception);
        }
        finally
        {
            foreach (var ending in new[] { string.Empty, "-wal", "-shm", "-journal" })
            {
                File.Delete(unfinished + ending);
            }
        }
    }
}
