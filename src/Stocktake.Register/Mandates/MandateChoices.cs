using System.Data.Common;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>What the filters of a list of mandates offer to choose from.</summary>
/// <param name="Addressees">Those whom current mandates address, the most addressed first, with how many.</param>
/// <param name="Bodies">Reading keys of the bodies that speak in current mandates, with how many.</param>
public sealed record MandateChoices(IReadOnlyList<(ActorName Actor, long Count)> Addressees, IReadOnlyList<(string Body, long Count)> Bodies)
{
    // A list to choose from; whoever looks for another addressee finds it among the actors.
    private const int MostAddressees = 100;

    /// <summary>The choices as they are.</summary>
    public static async Task<MandateChoices> ReadAsync(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var addressees = (await connection.QueryAsync<(long Id, long Count)>(
            $"""
            SELECT a.actor_id, count(DISTINCT m.id) FROM mandate_addressee a JOIN mandate m ON m.id = a.mandate_id
            WHERE a.actor_id IS NOT NULL AND m.is_current AND m.review <> 'rejected' GROUP BY a.actor_id ORDER BY 2 DESC, a.actor_id LIMIT {MostAddressees}
            """)).AsList();
        var names = await ActorNames.OfAsync(connection, addressees.Select(row => row.Id));
        var bodies = await connection.QueryAsync<(string, long)>(
            """
            SELECT w.body, count(*) FROM mandate m JOIN work w ON w.id = m.work_id
            WHERE w.body IS NOT NULL AND m.is_current AND m.review <> 'rejected' GROUP BY w.body ORDER BY 2 DESC, w.body
            """);
        return new MandateChoices([.. addressees.Select(row => (names[row.Id], row.Count))], [.. bodies]);
    }
}
