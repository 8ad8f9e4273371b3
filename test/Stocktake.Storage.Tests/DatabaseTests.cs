using Npgsql;

namespace Stocktake.Storage.Tests;

public sealed class SqliteTests : DatabaseContract
{
    private protected override Task<Database> NewAsync() => Database.OpenAsync(NewPath(), Modules);

    private protected override Task<Database> AgainAsync(Database database) => Database.OpenAsync(database.Address.Display, Modules);
}

public sealed class PostgreSqlTests : DatabaseContract
{
    private string text = string.Empty;

    internal static string ServerOrSkip()
    {
        var server = Environment.GetEnvironmentVariable("STOCKTAKE_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "STOCKTAKE_TEST_POSTGRES is not set");
            Assert.Skip("needs STOCKTAKE_TEST_POSTGRES: eval \"$(eng/start-postgres)\"");
        }

        return server;
    }

    private protected override async Task<Database> NewAsync()
    {
        var server = ServerOrSkip();
        var name = $"t{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE template0");
        await command.ExecuteNonQueryAsync();
        text = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        return await Database.OpenAsync(text, Modules);
    }

    private protected override Task<Database> AgainAsync(Database database) => Database.OpenAsync(text, Modules);
}
