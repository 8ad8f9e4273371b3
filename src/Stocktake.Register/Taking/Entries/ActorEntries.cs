using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of actors: their names, aliases and acronyms in all languages.</summary>
internal static class ActorEntries
{
    /// <summary>The entries of the actors that fit a condition, a constant of the caller, and were not rejected.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition)
    {
        var actors = (await connection.QueryAsync<(long Id, string Slug)>($"SELECT id, slug FROM actor WHERE review <> 'rejected' AND {condition} ORDER BY id")).ToList();
        var names = (await connection.QueryAsync<(long Id, string Language, string Kind, string Name)>($"SELECT actor_id, language, kind, name FROM actor_name WHERE actor_id IN (SELECT id FROM actor WHERE {condition}) ORDER BY actor_id, ordinal")).ToLookup(row => row.Id);
        return actors.Select(actor =>
        {
            var title = RegisterEntries.Leading([.. names[actor.Id].Where(name => name.Kind == "name").Select(name => (name.Language, name.Name))]);
            return new SearchEntry($"actor:{actor.Slug}", SearchKind.Actor, 0, title.Length > 0 ? title : actor.Slug, string.Join('\n', names[actor.Id].Select(name => name.Name).Distinct()));
        });
    }

    /// <summary>The names and acronyms of actors in all languages, by the fact that they belong to.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="facts">A query of the caller, of facts and their actors.</param>
    public static async Task<ILookup<long, string>> NamesAsync(DbConnection connection, string facts) =>
        (await connection.QueryAsync<(long Fact, string Name)>(
            $"""
            WITH fact (fact_id, actor_id) AS ({facts})
            SELECT DISTINCT fact.fact_id, n.name, n.actor_id, n.ordinal FROM fact JOIN actor_name n ON n.actor_id = fact.actor_id
            WHERE n.kind IN ('name', 'acronym') ORDER BY fact.fact_id, n.actor_id, n.ordinal
            """)).ToLookup(row => row.Fact, row => row.Name);
}
