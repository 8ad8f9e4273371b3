using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;
using Stocktake.Register.Initiatives;

namespace Stocktake.Register.Mandates;

/// <summary>An actor that is told to do something about the same themes.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Mandates">Current mandates on these themes that address it.</param>
public sealed record RelatedActor(ActorName Actor, long Mandates);

/// <summary>Who else works on what a mandate is about: found by its addressees and themes, not by links that somebody made.</summary>
/// <param name="Mandates">Current mandates of the same addressees on the same themes, those with most themes in common first.</param>
/// <param name="Initiatives">Initiatives on the same themes: first those in which the addressees, or what they belong to, take part.</param>
/// <param name="Actors">Others that are told to do something about the same themes, the most addressed first.</param>
public sealed record RelatedWork(IReadOnlyList<MandateItem> Mandates, IReadOnlyList<InitiativeItem> Initiatives, IReadOnlyList<RelatedActor> Actors)
{
    private const string Themes = "(SELECT theme FROM mandate_theme WHERE mandate_id = @id)";

    private const string Addressees = "(SELECT actor_id FROM mandate_addressee WHERE mandate_id = @id AND actor_id IS NOT NULL)";

    /// <summary>What is related to a mandate; empty where there is none of this id, or it has no theme.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The mandate's id in addresses.</param>
    /// <param name="limit">How many of each at most.</param>
    public static async Task<RelatedWork> FindAsync(DbConnection connection, string slug, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var own = await connection.QueryFirstOrDefaultAsync<(long Id, long Chain)>("SELECT id, chain_id FROM mandate WHERE slug = @slug", new { slug });
        var values = new { id = own.Id, chain = own.Chain, limit };
        var mandates = (await connection.QueryAsync<(long Id, long Shared)>(
            $"""
            SELECT m.id, count(DISTINCT t.theme) FROM mandate m JOIN mandate_theme t ON t.mandate_id = m.id JOIN mandate_addressee a ON a.mandate_id = m.id
            WHERE t.theme IN {Themes} AND a.actor_id IN {Addressees} AND m.is_current AND m.review <> 'rejected' AND m.chain_id <> @chain
            GROUP BY m.id, m.date ORDER BY 2 DESC, m.date DESC, m.id LIMIT @limit
            """,
            values)).Select(row => row.Id).ToList();
        var initiatives = (await connection.QueryAsync<(long Id, long IsOwn, long Shared)>(
            $"""
            SELECT i.id, max(CASE WHEN a.actor_id IN {Addressees} OR a.actor_id IN (SELECT within_id FROM actor WHERE id IN {Addressees}) THEN 1 ELSE 0 END),
                count(DISTINCT t.theme)
            FROM initiative i JOIN initiative_theme t ON t.initiative_id = i.id LEFT JOIN initiative_actor a ON a.initiative_id = i.id
            WHERE t.theme IN {Themes} AND i.review <> 'rejected' GROUP BY i.id ORDER BY 2 DESC, 3 DESC, i.id LIMIT @limit
            """,
            values)).Select(row => row.Id).ToArray();
        var actors = (await connection.QueryAsync<(long Id, long Count)>(
            $"""
            SELECT a.actor_id, count(DISTINCT m.id) FROM mandate m JOIN mandate_theme t ON t.mandate_id = m.id JOIN mandate_addressee a ON a.mandate_id = m.id
            WHERE t.theme IN {Themes} AND a.actor_id IS NOT NULL AND a.actor_id NOT IN {Addressees} AND m.is_current AND m.review <> 'rejected'
            GROUP BY a.actor_id ORDER BY 2 DESC, a.actor_id LIMIT @limit
            """,
            values)).AsList();
        var names = await ActorNames.OfAsync(connection, actors.Select(row => row.Id));
        return new RelatedWork(
            await MandateItems.OfAsync(connection, mandates),
            await InitiativesAsync(connection, initiatives),
            [.. actors.Select(row => new RelatedActor(names[row.Id], row.Count))]);
    }

    private static async Task<IReadOnlyList<InitiativeItem>> InitiativesAsync(DbConnection connection, long[] ids)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = (await connection.QueryAsync<InitiativeRow>($"{InitiativeRow.Select} WHERE {connection.Among("i.id", "ids")}", new { ids })).ToDictionary(row => row.Id);
        return await InitiativeRow.ItemsAsync(connection, [.. ids.Select(id => rows[id])]);
    }
}
