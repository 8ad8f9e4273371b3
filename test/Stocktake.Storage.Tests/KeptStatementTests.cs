using Dapper;
using Microsoft.Data.Sqlite;

namespace Stocktake.Storage.Tests;

/// <summary>Statements that a write keeps prepared are as good as new each time they are run.</summary>
public sealed class KeptStatementTests
{
    private const string Insert = "INSERT INTO note (id, body, tokens) VALUES (@id, @body, '')";
    private const string Body = "SELECT body FROM note WHERE id = @id";

    [Fact]
    public async Task A_statement_run_again_has_the_values_of_that_time_alone()
    {
        await using var database = await Database.OpenAsync(DatabaseContract.NewPath(), DatabaseContract.Modules);

        var bodies = await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(Insert, new { id = 1L, body = "one" });
            await connection.ExecuteAsync(Insert, new { id = 2L, body = (string?)null });
            await connection.ExecuteAsync(Insert, new[] { new { id = 3L, body = "three" }, new { id = 4L, body = "four" } });
            return new List<string?>
            {
                await connection.ExecuteScalarAsync<string?>(Body, new { id = 1L }), await connection.ExecuteScalarAsync<string?>(Body, new { id = 2L }),
                await connection.ExecuteScalarAsync<string?>(Body, new { id = 4L }),
            };
        });

        Assert.Equal(new string?[] { "one", null, "four" }, bodies);
    }

    [Fact]
    public async Task A_list_of_values_may_be_longer_or_shorter_the_next_time()
    {
        await using var database = await Database.OpenAsync(DatabaseContract.NewPath(), DatabaseContract.Modules);

        var counts = await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(Insert, new[] { new { id = 1L, body = "one" }, new { id = 2L, body = "two" }, new { id = 3L, body = "three" } });
            var found = new List<int>();
            foreach (var ids in new long[][] { [1, 2], [3], [1, 2, 3], [] })
            {
                found.Add((await connection.QueryAsync<long>("SELECT id FROM note WHERE id IN @ids", new { ids })).Count());
            }

            return found;
        });

        Assert.Equal([2, 1, 3, 0], counts);
    }

    [Fact]
    public async Task A_statement_that_failed_or_is_still_being_read_can_be_run_beside_itself()
    {
        await using var database = await Database.OpenAsync(DatabaseContract.NewPath(), DatabaseContract.Modules);

        var pairs = await database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(Insert, new { id = 1L, body = "one" });
            await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(Insert, new { id = 1L, body = "again" }));
            await connection.ExecuteAsync(Insert, new { id = 2L, body = "two" });
            var found = new List<(long, long)>();
            await foreach (var outer in connection.QueryUnbufferedAsync<long>("SELECT id FROM note ORDER BY id"))
            {
                found.AddRange((await connection.QueryAsync<long>("SELECT id FROM note ORDER BY id")).Select(inner => (outer, inner)));
            }

            return found;
        });

        Assert.Equal([(1, 1), (1, 2), (2, 1), (2, 2)], pairs);
    }
}
