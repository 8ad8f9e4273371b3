using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>Where an edition is found.</summary>
/// <param name="Slug">Id of its work in addresses.</param>
/// <param name="Language">ISO 639-2 code.</param>
/// <param name="Date">Its date; '' where it has none.</param>
/// <param name="IsNewest">Whether it is the newest of its language.</param>
/// <param name="IsSample">Whether its work was invented to show the program.</param>
public sealed record EditionPlace(string Slug, string Language, string Date, bool IsNewest, bool IsSample);

/// <summary>Finds editions by the numbers that entries of the search name them by.</summary>
public static class EditionPlaces
{
    /// <summary>The places of editions, by their number; one that is not there is left out.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="editions">The numbers.</param>
    public static async Task<IReadOnlyDictionary<long, EditionPlace>> FindAsync(DbConnection connection, IEnumerable<long> editions)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var ids = editions.Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<long, EditionPlace>() : (await connection.QueryAsync<(long Id, string Slug, string Language, string Date, bool IsNewest, bool IsSample)>(
            $"SELECT e.id, w.slug, e.language, e.date, e.is_newest, w.is_sample FROM edition e JOIN work w ON w.id = e.work_id WHERE {connection.Among("e.id", "ids")}", new { ids }))
            .ToDictionary(row => row.Id, row => new EditionPlace(row.Slug, row.Language, row.Date, row.IsNewest, row.IsSample));
    }
}
