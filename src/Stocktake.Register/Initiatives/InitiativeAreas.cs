using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Initiatives;

/// <summary>How many initiatives name a place.</summary>
/// <param name="Area">ISO 3166-1 alpha-3 code, or M49 code of a region.</param>
/// <param name="Count">How many name it themselves.</param>
public sealed record AreaCount(string Area, long Count);

/// <summary>
/// Initiatives by place, for a map of one tile a state. An initiative for a region or the world is counted there and not spread over
/// states, because nobody said that each of them has a share.
/// </summary>
/// <param name="States">States and areas, by code.</param>
/// <param name="Regions">Regions, by code.</param>
/// <param name="World">How many are for the world.</param>
public sealed record InitiativeAreas(IReadOnlyList<AreaCount> States, IReadOnlyList<AreaCount> Regions, long World)
{
    /// <summary>Reads the counts.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="withSamples">Whether samples are counted too.</param>
    public static async Task<InitiativeAreas> FindAsync(DbConnection connection, bool withSamples)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var counts = (await connection.QueryAsync<(string Area, long Count)>(
            $"""
            SELECT name, CAST(sum(value) AS bigint) FROM counter
            WHERE scope = '{InitiativeCounters.AreaScope}' {(withSamples ? "" : "AND NOT is_sample")} GROUP BY name HAVING sum(value) > 0 ORDER BY name
            """)).AsList();
        return new InitiativeAreas(
            [.. counts.Where(count => char.IsAsciiLetterUpper(count.Area[0])).Select(count => new AreaCount(count.Area, count.Count))],
            [.. counts.Where(count => char.IsAsciiDigit(count.Area[0])).Select(count => new AreaCount(count.Area, count.Count))],
            counts.Where(count => count.Area == "world").Sum(count => count.Count));
    }
}
