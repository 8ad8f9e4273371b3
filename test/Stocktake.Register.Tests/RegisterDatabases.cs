using Npgsql;
using Stocktake.Storage;

namespace Stocktake.Register.Tests;

/// <summary>New empty registers to test on, embedded and on a server.</summary>
internal static class RegisterDatabases
{
    /// <summary>The databases that every use case is tested on.</summary>
    public static TheoryData<Dialect> Both => [Dialect.Sqlite, Dialect.PostgreSql];

    /// <summary>Makes and opens a new database; skips the test where no server is named, which under CI is a failure.</summary>
    public static async Task<Database> NewAsync(Dialect dialect)
    {
        if (dialect == Dialect.Sqlite)
        {
            return await RegisterDatabase.OpenAsync(Path.Combine(Directory.CreateTempSubdirectory("stocktake-").FullName, "register.db"));
        }

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
        return await RegisterDatabase.OpenAsync(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);
    }
}
