using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Actors;

/// <summary>An actor by its names.</summary>
/// <param name="Slug">The id in addresses.</param>
/// <param name="Names">Its name by ISO 639-2 code, in as many of the six languages as are known.</param>
public sealed record ActorName(string Slug, IReadOnlyDictionary<string, string> Names);

/// <summary>Loads names of actors for lists.</summary>
internal static class ActorNames
{
    /// <summary>The names of actors, by their ids.</summary>
    public static async Task<Dictionary<long, ActorName>> OfAsync(DbConnection connection, IEnumerable<long> actors)
    {
        var ids = actors.Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync<(long Id, string Slug, string? Language, string? Name)>(
            $"""
            SELECT actor.id, actor.slug, actor_name.language, actor_name.name
            FROM actor LEFT JOIN actor_name ON actor_name.actor_id = actor.id AND actor_name.kind = 'name'
            WHERE {connection.Among("actor.id", "ids")} ORDER BY actor.id, actor_name.ordinal
            """,
            new { ids });
        return rows.GroupBy(row => (row.Id, row.Slug)).ToDictionary(
            group => group.Key.Id,
            group => new ActorName(
                group.Key.Slug,
                group.Where(row => row.Language is not null).DistinctBy(row => row.Language).ToDictionary(row => row.Language!, row => row.Name!, StringComparer.Ordinal)));
    }
}
