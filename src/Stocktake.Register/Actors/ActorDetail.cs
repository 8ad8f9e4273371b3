using System.Data.Common;
using System.Text.Json;
using Dapper;

namespace Stocktake.Register.Actors;

/// <summary>A name of an actor beside its first one.</summary>
/// <param name="Language">ISO 639-2; empty for acronyms.</param>
/// <param name="Kind">name alias acronym local.</param>
/// <param name="Name">The name.</param>
public sealed record ActorAlias(string Language, string Kind, string Name);

/// <summary>A code that an authority gave the actor.</summary>
/// <param name="Scheme">iso3166-1-alpha3 iso3166-1-alpha2 m49 symbol-prefix decision-series local-in.</param>
/// <param name="Value">The code.</param>
public sealed record ActorCode(string Scheme, string Value);

/// <summary>That one actor belongs to another.</summary>
/// <param name="Other">The group, or the member.</param>
/// <param name="From">Since when; null if not known.</param>
/// <param name="To">Until when; null where it still holds or the end is not known.</param>
/// <param name="Source">The list it comes from; null where it is a passage or not stated.</param>
public sealed record ActorMembership(ActorName Other, string? From, string? To, string? Source);

/// <summary>A commitment or initiative of an actor.</summary>
/// <param name="Slug">Its id in addresses.</param>
/// <param name="Names">Its title by ISO 639-2 code.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Role">The actor's part in an initiative; null for commitments.</param>
public sealed record ActorWork(string Slug, IReadOnlyDictionary<string, string> Names, string Status, string? Role);

/// <summary>An actor: its names, what it belongs to, what it has promised and does. What it was told to do is the list of mandates by addressee.</summary>
public sealed record ActorDetail
{
    private const int MostWorks = 200;

    /// <summary>Its id and names.</summary>
    public required ActorName Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>proposed seconded confirmed rejected.</summary>
    public required string Review { get; init; }

    /// <summary>Where it comes from: tabulated read entered.</summary>
    public required string Origin { get; init; }

    /// <summary>Where the register knows it from.</summary>
    public required ActorOrigin KnownFrom { get; init; }

    /// <summary>Reading key of the body, where it speaks through texts.</summary>
    public string? ReadingBody { get; init; }

    /// <summary>All its names.</summary>
    public IReadOnlyList<ActorAlias> Aliases { get; init; } = [];

    /// <summary>Its codes.</summary>
    public IReadOnlyList<ActorCode> Codes { get; init; } = [];

    /// <summary>What it is a part of, the nearest first.</summary>
    public IReadOnlyList<ActorName> Within { get; init; } = [];

    /// <summary>Its own parts.</summary>
    public IReadOnlyList<ActorName> Parts { get; init; } = [];

    /// <summary>The groups it belongs or belonged to.</summary>
    public IReadOnlyList<ActorMembership> MemberOf { get; init; } = [];

    /// <summary>Those who belong or belonged to it.</summary>
    public IReadOnlyList<ActorMembership> Members { get; init; } = [];

    /// <summary>Current mandates that address it, by status.</summary>
    public IReadOnlyDictionary<string, long> Mandates { get; init; } = new Dictionary<string, long>();

    /// <summary>What it has promised.</summary>
    public IReadOnlyList<ActorWork> Commitments { get; init; } = [];

    /// <summary>What it does.</summary>
    public IReadOnlyList<ActorWork> Initiatives { get; init; } = [];

    /// <summary>An actor by its slug; null if there is none.</summary>
    public static async Task<ActorDetail?> FindAsync(DbConnection connection, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = await connection.QueryAsync<(long Id, string Kind, string Review, string Origin, string? Body)>(
            "SELECT id, kind, review, origin, reading_body FROM actor WHERE slug = @slug", new { slug });
        if (rows.ToArray() is not [var row])
        {
            return null;
        }

        var id = new { row.Id, MostWorks };
        var within = await WholesAsync(connection, row.Id);
        var parts = (await connection.QueryAsync<long>("SELECT id FROM actor WHERE within_id = @Id ORDER BY slug", id)).AsList();
        var groups = (await connection.QueryAsync<(long Actor, string From, string? To, string? Source)>(
            "SELECT group_id, from_date, to_date, source FROM membership WHERE actor_id = @Id ORDER BY group_id, from_date", id)).AsList();
        var members = (await connection.QueryAsync<(long Actor, string From, string? To, string? Source)>(
            "SELECT actor_id, from_date, to_date, source FROM membership WHERE group_id = @Id ORDER BY actor_id, from_date", id)).AsList();
        var names = await ActorNames.OfAsync(connection, [row.Id, .. within, .. parts, .. groups.Select(group => group.Actor), .. members.Select(member => member.Actor)]);
        return new ActorDetail
        {
            Name = names[row.Id],
            Kind = row.Kind,
            Review = row.Review,
            Origin = row.Origin,
            KnownFrom = (await ActorOrigin.OfAsync(connection, [row.Id]))[row.Id],
            ReadingBody = row.Body,
            Aliases = (await connection.QueryAsync<ActorAlias>("SELECT language AS Language, kind AS Kind, name AS Name FROM actor_name WHERE actor_id = @Id ORDER BY ordinal", id)).AsList(),
            Codes = (await connection.QueryAsync<ActorCode>("SELECT scheme AS Scheme, value AS Value FROM actor_identifier WHERE actor_id = @Id ORDER BY scheme, value", id)).AsList(),
            Within = [.. within.Select(whole => names[whole])],
            Parts = [.. parts.Select(part => names[part])],
            MemberOf = [.. groups.Select(Membership)],
            Members = [.. members.Select(Membership)],
            Mandates = (await connection.QueryAsync<(string Status, long Count)>(
                """
                SELECT status, count(*) FROM mandate
                WHERE is_current AND review <> 'rejected' AND id IN (SELECT mandate_id FROM mandate_addressee WHERE actor_id = @Id) GROUP BY status
                """,
                id)).ToDictionary(count => count.Status, count => count.Count, StringComparer.Ordinal),
            Commitments = await WorksAsync(
                connection,
                """
                SELECT DISTINCT commitment.slug, commitment.names, commitment.status, NULL FROM commitment
                JOIN commitment_actor ON commitment_actor.commitment_id = commitment.id
                WHERE commitment_actor.actor_id = @Id AND commitment.review <> 'rejected' ORDER BY commitment.slug LIMIT @MostWorks
                """,
                id),
            Initiatives = await WorksAsync(
                connection,
                """
                SELECT DISTINCT initiative.slug, initiative.names, initiative.status, initiative_actor.role FROM initiative
                JOIN initiative_actor ON initiative_actor.initiative_id = initiative.id
                WHERE initiative_actor.actor_id = @Id AND initiative.review <> 'rejected' ORDER BY initiative.slug LIMIT @MostWorks
                """,
                id),
        };

        ActorMembership Membership((long Actor, string From, string? To, string? Source) of) =>
            new(names[of.Actor], of.From.Length == 0 ? null : of.From, of.To, of.Source);
    }

    private static async Task<List<long>> WholesAsync(DbConnection connection, long id)
    {
        var wholes = new List<long>();
        for (var at = await WholeAsync(id); at is { } whole && !wholes.Contains(whole) && whole != id; at = await WholeAsync(whole))
        {
            wholes.Add(whole);
        }

        return wholes;

        Task<long?> WholeAsync(long part) => connection.ExecuteScalarAsync<long?>("SELECT within_id FROM actor WHERE id = @part", new { part });
    }

    private static async Task<List<ActorWork>> WorksAsync(DbConnection connection, string sql, object id) =>
        [.. (await connection.QueryAsync<(string Slug, string Names, string Status, string? Role)>(sql, id))
            .Select(row => new ActorWork(row.Slug, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Names)!, row.Status, row.Role))];
}
