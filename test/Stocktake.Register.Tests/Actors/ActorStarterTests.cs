using Dapper;
using Stocktake.Storage;

namespace Stocktake.Register.Tests.Actors;

public sealed class ActorStarterTests
{
    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Loading_the_actors_again_adds_nothing(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);
        var before = await CountsAsync(database);

        await Registers.WriteAsync(database, Registers.LoadActorsAsync);

        Assert.Equal(before, await CountsAsync(database));
        Assert.All(before, count => Assert.True(count > 100));
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task A_state_is_an_actor_with_its_codes_and_its_groups(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        var codes = await database.ReadAsync(connection => connection.QueryAsync<string>(
            "SELECT scheme || ' ' || value FROM actor_identifier JOIN actor ON actor.id = actor_id WHERE slug = 'NAM' ORDER BY scheme"));
        var groups = await database.ReadAsync(connection => connection.QueryAsync<string>(
            """
            SELECT whole.slug FROM membership JOIN actor ON actor.id = membership.actor_id JOIN actor AS whole ON whole.id = group_id
            WHERE actor.slug = 'NAM' ORDER BY whole.slug
            """));

        Assert.Equal(["iso3166-1-alpha2 NA", "iso3166-1-alpha3 NAM", "m49 516"], codes);
        Assert.Contains("member-states", groups);
        Assert.Contains("group-african-states", groups);
        Assert.DoesNotContain("european-union", groups);
    }

    [Theory]
    [MemberData(nameof(RegisterDatabases.Both), MemberType = typeof(RegisterDatabases))]
    public async Task Counters_of_actors_equal_a_recount(Dialect dialect)
    {
        await using var database = await Registers.WithActorsAsync(dialect);

        var (counted, there) = await database.ReadAsync(async connection => (
            await connection.ExecuteScalarAsync<long>("SELECT value FROM counter WHERE scope = 'actors' AND name = 'all'"),
            await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM actor")));

        Assert.Equal(there, counted);
    }

    private static Task<long[]> CountsAsync(Database database) => database.ReadAsync(async connection =>
    {
        var counts = new List<long>();
        foreach (var table in new[] { "actor", "actor_name", "actor_identifier", "membership", "calendar_event", "passage" })
        {
            counts.Add(await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}"));
        }

        return counts.ToArray();
    });
}
