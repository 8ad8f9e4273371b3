using System.Data.Common;
using Dapper;
using Stocktake.Register.Facts;
using Stocktake.Register.Review;

namespace Stocktake.Register.Actors;

/// <summary>Where the register knows an actor from. Of a state or area nothing is named here: its id is its code in ISO 3166-1.</summary>
/// <param name="Passage">The passage that it was tabulated from.</param>
/// <param name="List">Title of the published list of its members, where that made it an actor.</param>
/// <param name="Entry">The entry of the trail with which a person entered it.</param>
public sealed record ActorOrigin(FactSource? Passage, string? List, ReviewEntry? Entry)
{
    /// <summary>The origins of actors, by their ids.</summary>
    internal static async Task<Dictionary<long, ActorOrigin>> OfAsync(DbConnection connection, IEnumerable<long> actors)
    {
        var ids = actors.Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = (await connection.QueryAsync<(long Id, long? Passage, string? List, bool IsEntered)>(
            $"""
            SELECT a.id, a.passage_id, (SELECT min(m.source) FROM membership m WHERE m.group_id = a.id), a.origin = 'entered'
            FROM actor a WHERE {connection.Among("a.id", "ids")}
            """,
            new { ids })).AsList();
        var passages = await FactSource.OfPassagesAsync(connection, rows.Select(row => row.Passage));
        var entries = await ReviewTrail.FirstAsync(connection, "actor", [.. rows.Where(row => row.IsEntered).Select(row => row.Id)]);
        return rows.ToDictionary(row => row.Id, row => row.Passage is { } passage
            ? new ActorOrigin(passages.GetValueOrDefault(passage), null, null)
            : new ActorOrigin(null, row.List, entries.GetValueOrDefault(row.Id)));
    }
}
