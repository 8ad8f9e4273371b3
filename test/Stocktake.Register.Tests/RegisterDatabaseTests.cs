using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Tests;

public sealed class RegisterDatabaseTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_new_database_has_all_tables_empty_and_passes_its_check(Dialect dialect)
    {
        await using var database = await RegisterDatabases.NewAsync(dialect);

        foreach (var table in new[] { "work", "block", "citation", "actor", "mandate", "commitment", "initiative", "figure", "review_entry" })
        {
            Assert.Equal(0, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}")));
        }

        Assert.Empty(await DatabaseCheck.FindingsAsync(database));
    }
}
