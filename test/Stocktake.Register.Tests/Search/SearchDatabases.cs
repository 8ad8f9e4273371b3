using Npgsql;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Search;

/// <summary>New databases with the tables of the search alone.</summary>
internal static class SearchDatabases
{
    public static Task<Database> NewAsync(Dialect dialect) => dialect == Dialect.Sqlite ? NewSqliteAsync() : NewPostgreSqlAsync();

    private static Task<Database> NewSqliteAsync() =>
        Database.OpenAsync(Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "search.db"), [SearchIndex.Module]);

    private static async Task<Database> NewPostgreSqlAsync()
    {
        var server = Environment.GetEnvironmentVariable("STOCKTAKE_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "STOCKTAKE_TEST_POSTGRES is not set");
            Assert.Skip("needs STOCKTAKE_TEST_POSTGRES: eval \"$(eng/start-postgres)\"");
        }

        var name = $"t{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE template0");
        await command.ExecuteNonQueryAsync();
        return await Database.OpenAsync(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString, [SearchIndex.Module]);
    }
}
