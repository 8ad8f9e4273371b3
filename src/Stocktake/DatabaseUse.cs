using System.Data.Common;
using Stocktake.Register;
using Stocktake.Storage;

namespace Stocktake.Cli;

/// <summary>Opens the database that a command works on, and turns what goes wrong with it into one sentence.</summary>
internal static class DatabaseUse
{
    /// <summary>Runs a function on a database that is there already: upkeep and search make no new file.</summary>
    public static Task<int> RunExistingAsync(string? address, TextWriter error, Func<Database, Task<int>> use, CancellationToken cancellation)
    {
        try
        {
            if (DatabaseAddress.Parse(address) is { Dialect: Dialect.Sqlite } file && !Path.Exists(file.Display))
            {
                error.WriteLine(Texts.Get("database.none", file.Display));
                return Task.FromResult(CommandLine.NoDatabase);
            }
        }
        catch (StorageException exception)
        {
            error.WriteLine(exception.Message);
            return Task.FromResult(CommandLine.NoDatabase);
        }

        return RunAsync(address, error, use, cancellation);
    }

    /// <summary>Runs a function on the open database, which is made where there is none.</summary>
    /// <returns>The function's exit code, or <see cref="CommandLine.NoDatabase"/>.</returns>
    public static async Task<int> RunAsync(string? address, TextWriter error, Func<Database, Task<int>> use, CancellationToken cancellation)
    {
        try
        {
            await using var database = await RegisterDatabase.OpenAsync(address, cancellation: cancellation);
            return await use(database);
        }
        catch (StorageException exception)
        {
            error.WriteLine(exception.Message);
            return CommandLine.NoDatabase;
        }
        catch (DbException exception)
        {
            error.WriteLine(Texts.Get("database.failed", exception.Message.ReplaceLineEndings(" ").TrimEnd('.')));
            return CommandLine.NoDatabase;
        }
    }
}
