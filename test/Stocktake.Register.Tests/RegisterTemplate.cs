using Npgsql;
using Stocktake.Storage;

namespace Stocktake.Register.Tests;

/// <summary>A register that is filled once a run on each kind of database, and copied for every test that begins with what it holds.</summary>
internal sealed class RegisterTemplate(Func<Database, Task> fill)
{
    private readonly Lazy<Task<string>> file = new(() => MakeAsync(Dialect.Sqlite, fill));
    private readonly Lazy<Task<string>> server = new(() => MakeAsync(Dialect.PostgreSql, fill));

    /// <summary>A copy, open; skips the test where no server is named.</summary>
    public async Task<Database> CopyAsync(Dialect dialect)
    {
        if (dialect == Dialect.Sqlite)
        {
            var copy = Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "register.db");
            File.Copy(await file.Value, copy);
            return await RegisterDatabase.OpenAsync(copy);
        }

        // Where no server is named, making the template skips the test.
        var template = await server.Value;
        var name = $"t{Guid.NewGuid():N}";
        var address = Environment.GetEnvironmentVariable("STOCKTAKE_TEST_POSTGRES")!;
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {template}");
        await command.ExecuteNonQueryAsync();
        return await RegisterDatabase.OpenAsync(new NpgsqlConnectionStringBuilder(address) { Database = name }.ConnectionString);
    }

    private static async Task<string> MakeAsync(Dialect dialect, Func<Database, Task> fill)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);
        await fill(database);
        return await database.ReadAsync(connection => Task.FromResult(dialect == Dialect.Sqlite ? connection.DataSource : connection.Database));
    }
}
