using System.Data.Common;
using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Actors by their ids in addresses.</summary>
internal static class ActorSlugs
{
    /// <summary>The actor's number; null where there is none, or it was rejected.</summary>
    public static Task<long?> IdAsync(DbConnection connection, string slug) =>
        connection.ExecuteScalarAsync<long?>("SELECT id FROM actor WHERE slug = @slug AND review <> 'rejected'", new { slug });

    /// <summary>The first of these that is no actor; null where all are.</summary>
    public static async Task<string?> UnknownAsync(DbConnection connection, IEnumerable<string> slugs)
    {
        foreach (var slug in slugs)
        {
            if (await IdAsync(connection, slug) is null)
            {
                return slug;
            }
        }

        return null;
    }

    /// <summary>The actor's number, also of one that was rejected since it was named.</summary>
    public static Task<long> NumberAsync(DbConnection connection, string slug) =>
        connection.QuerySingleAsync<long>("SELECT id FROM actor WHERE slug = @slug", new { slug });
}

/// <summary>Who made a commitment: actors, and the words of a text that name none yet.</summary>
internal sealed class CommitmentActorsField() : ReviewField("actors")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) => Json(await connection.QueryAsync<Part>(
        """
        SELECT actor.slug AS Actor, part.written AS Written FROM commitment_actor part LEFT JOIN actor ON actor.id = part.actor_id
        WHERE part.commitment_id = @id ORDER BY part.ordinal
        """,
        new { id }));

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var slugs = TypedList.Of(typed);
        return slugs.Length == 0 ? new ReviewRefusal("empty", Name)
            : await ActorSlugs.UnknownAsync(connection, slugs) is { } unknown ? new ReviewRefusal("unknown-actor", unknown)
            : new CheckedValue(Json(slugs.Select(slug => new Part { Actor = slug })), null);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        await writer.Connection.ExecuteAsync("DELETE FROM commitment_actor WHERE commitment_id = @id", new { id });
        foreach (var (index, part) in Of<Part[]>(json ?? "[]").Index())
        {
            await writer.Connection.ExecuteAsync(
                "INSERT INTO commitment_actor (commitment_id, ordinal, actor_id, written) VALUES (@id, @ordinal, @actor, @Written)",
                new { id, ordinal = index + 1, actor = part.Actor is null ? (long?)null : await ActorSlugs.NumberAsync(writer.Connection, part.Actor), part.Written });
        }
    }

    private sealed record Part
    {
        public string? Actor { get; init; }

        public string Written { get; init; } = "";
    }
}

/// <summary>Who has which part in an initiative, as <c>lead:unep</c>.</summary>
internal sealed class InitiativeActorsField(IReadOnlyList<string> roles) : ReviewField("actors")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) => Json(await connection.QueryAsync<string>(
        "SELECT part.role || ':' || actor.slug FROM initiative_actor part JOIN actor ON actor.id = part.actor_id WHERE part.initiative_id = @id ORDER BY part.ordinal",
        new { id }));

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var parts = TypedList.Of(typed);
        var wrong = Array.Find(parts, part => part.Split(':') is not [var role, _] || !roles.Contains(role));
        return wrong is not null ? new ReviewRefusal("not-a-part", wrong, string.Join(' ', roles))
            : await ActorSlugs.UnknownAsync(connection, parts.Select(part => part.Split(':')[1])) is { } unknown ? new ReviewRefusal("unknown-actor", unknown)
            : new CheckedValue(Json(parts), null);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        await writer.Connection.ExecuteAsync("DELETE FROM initiative_actor WHERE initiative_id = @id", new { id });
        foreach (var (index, part) in Of<string[]>(json ?? "[]").Index())
        {
            var at = part.IndexOf(':', StringComparison.Ordinal);
            await writer.Connection.ExecuteAsync(
                "INSERT INTO initiative_actor (initiative_id, ordinal, actor_id, role) VALUES (@id, @ordinal, @actor, @role)",
                new { id, ordinal = index + 1, actor = await ActorSlugs.NumberAsync(writer.Connection, part[(at + 1)..]), role = part[..at] });
        }
    }
}

/// <summary>The places of an initiative: ISO 3166-1 alpha-3 codes of states and areas, M49 codes of regions, or <c>world</c>.</summary>
internal sealed class AreasField() : ReviewField("areas")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        Json((await connection.QueryAsync<string>("SELECT area FROM initiative_area WHERE initiative_id = @id", new { id })).Order(StringComparer.Ordinal));

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var areas = TypedList.Of(typed).Order(StringComparer.Ordinal).ToArray();
        foreach (var area in areas)
        {
            var isKnown = area == "world" || (area.Length == 3 && (area.All(char.IsAsciiDigit)
                || await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM actor WHERE slug = @area AND kind IN ('state', 'area')", new { area }) > 0));
            if (!isKnown)
            {
                return new ReviewRefusal("unknown-area", area);
            }
        }

        return new CheckedValue(Json(areas), null);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        await writer.Connection.ExecuteAsync("DELETE FROM initiative_area WHERE initiative_id = @id", new { id });
        await writer.Connection.ExecuteAsync(
            "INSERT INTO initiative_area (initiative_id, area) VALUES (@id, @area)", Of<string[]>(json ?? "[]").Select(area => new { id, area }));
    }
}
