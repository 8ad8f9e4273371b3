using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Actors;

/// <summary>Which actors are wanted; null does not filter.</summary>
public sealed record ActorFilter
{
    /// <summary>Kind: state area organization organ office agency company group coalition fund panel conference other.</summary>
    public string? Kind { get; init; }

    /// <summary>Slug of the actor to which they belong directly.</summary>
    public string? Within { get; init; }

    /// <summary>Slug of a group of which they are members.</summary>
    public string? MemberOf { get; init; }

    /// <summary>Whether only those are wanted that a current mandate addresses.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>Words that each stand in a name of the actor, or of what it belongs to.</summary>
    public string? Words { get; init; }
}

/// <summary>An actor in a list.</summary>
/// <param name="Name">Its id and names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MandateCount">Current mandates that address it.</param>
/// <param name="CommitmentCount">Commitments that it made.</param>
/// <param name="InitiativeCount">Initiatives in which it takes part.</param>
/// <param name="Origin">Where the register knows it from.</param>
public sealed record ActorItem(ActorName Name, string Kind, long MandateCount, long CommitmentCount, long InitiativeCount, ActorOrigin Origin);

/// <summary>Lists actors in the order of their slugs.</summary>
public static class ActorList
{
    /// <summary>How many keys the next part is asked for by.</summary>
    public const int Keys = 1;

    // More words than a name has are not looked up one by one: the rest is one.
    private const int MostWords = 8;

    private const string Counts =
        """
        (SELECT count(DISTINCT m.id) FROM mandate_addressee ma JOIN mandate m ON m.id = ma.mandate_id
            WHERE ma.actor_id = a.id AND m.is_current AND m.review <> 'rejected'),
        (SELECT count(DISTINCT ca.commitment_id) FROM commitment_actor ca WHERE ca.actor_id = a.id),
        (SELECT count(DISTINCT ia.initiative_id) FROM initiative_actor ia WHERE ia.actor_id = a.id)
        """;

    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which actors.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<ActorItem>> FindAsync(DbConnection connection, ActorFilter filter, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new Conditions().And("a.review <> 'rejected'")
            .And("a.kind = @kind", "kind", filter.Kind)
            .And("a.within_id = (SELECT id FROM actor WHERE slug = @within)", "within", filter.Within)
            .And("EXISTS (SELECT 1 FROM membership ms JOIN actor g ON g.id = ms.group_id WHERE ms.actor_id = a.id AND g.slug = @group AND ms.to_date IS NULL)", "group", filter.MemberOf);
        if (filter.IsAddressed)
        {
            conditions.And("EXISTS (SELECT 1 FROM mandate_addressee ma JOIN mandate m ON m.id = ma.mandate_id WHERE ma.actor_id = a.id AND m.is_current)");
        }

        foreach (var (index, word) in (filter.Words ?? "").Split((char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Index())
        {
            conditions.And(
                $"""
                EXISTS (SELECT 1 FROM actor_name n WHERE (n.actor_id = a.id OR n.actor_id = a.within_id)
                    AND (n.folded LIKE @word{index} ESCAPE '!' OR lower(n.name) LIKE @word{index} ESCAPE '!'))
                """,
                $"word{index}",
                $"%{word.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%");
        }

        var total = await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM actor a {conditions}", conditions.Values);
        conditions.And("a.slug > @after", "after", after is [var last, ..] ? last : null);
        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<(long Id, string Slug, string Kind, long Mandates, long Commitments, long Initiatives)>(
            $"SELECT a.id, a.slug, a.kind, {Counts} FROM actor a {conditions} ORDER BY a.slug LIMIT @limit", conditions.Values)).AsList();
        var names = await ActorNames.OfAsync(connection, rows.Select(row => row.Id));
        var origins = await ActorOrigin.OfAsync(connection, rows.Select(row => row.Id));
        return new RegisterPage<ActorItem>(
            [.. rows.Take(limit).Select(row => new ActorItem(names[row.Id], row.Kind, row.Mandates, row.Commitments, row.Initiatives, origins[row.Id]))],
            total,
            true,
            rows.Count > limit ? [rows[limit - 1].Slug] : null);
    }
}
