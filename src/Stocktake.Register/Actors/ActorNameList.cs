using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Actors;

/// <summary>All actors by their names, to choose one from.</summary>
public static class ActorNameList
{
    /// <summary>The actors that were not rejected, in the order of their ids in addresses.</summary>
    public static async Task<IReadOnlyList<ActorName>> ReadAsync(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = await connection.QueryAsync<(string Slug, string? Language, string? Name)>(
            """
            SELECT a.slug, n.language, n.name FROM actor a LEFT JOIN actor_name n ON n.actor_id = a.id AND n.kind = 'name'
            WHERE a.review <> 'rejected' ORDER BY a.slug, n.ordinal
            """);
        return
        [
            .. rows.GroupBy(row => row.Slug, StringComparer.Ordinal).Select(group => new ActorName(
                group.Key,
                group.Where(row => row.Language is not null).DistinctBy(row => row.Language).ToDictionary(row => row.Language!, row => row.Name!, StringComparer.Ordinal))),
        ];
    }
}
