using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Facts;

/// <summary>An actor and how many facts of a kind it has a part in.</summary>
/// <param name="Name">The actor.</param>
/// <param name="Count">How many.</param>
public sealed record ActorPart(ActorName Name, long Count);

/// <summary>The actors that have a part in most commitments or initiatives, for the choices of a filter.</summary>
public static class ActorParts
{
    // More are no choice but a search.
    private const int Most = 200;

    /// <summary>Those who made commitments, those with most first.</summary>
    public static Task<IReadOnlyList<ActorPart>> OfCommitmentsAsync(DbConnection connection) => ReadAsync(connection, "commitment");

    /// <summary>Those who take part in initiatives, those with most first.</summary>
    public static Task<IReadOnlyList<ActorPart>> OfInitiativesAsync(DbConnection connection) => ReadAsync(connection, "initiative");

    private static async Task<IReadOnlyList<ActorPart>> ReadAsync(DbConnection connection, string kind)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = (await connection.QueryAsync<(long Id, long Count)>(
            $"""
            SELECT p.actor_id, count(DISTINCT p.{kind}_id) FROM {kind}_actor p JOIN {kind} f ON f.id = p.{kind}_id
            WHERE p.actor_id IS NOT NULL AND f.review <> 'rejected' GROUP BY p.actor_id ORDER BY 2 DESC, 1 LIMIT {Most}
            """)).AsList();
        var names = await ActorNames.OfAsync(connection, rows.Select(row => row.Id));
        return [.. rows.Select(row => new ActorPart(names[row.Id], row.Count))];
    }
}
