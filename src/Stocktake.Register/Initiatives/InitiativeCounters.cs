using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Initiatives;

/// <summary>The counters of initiatives; as for commitments, one is taken out before it is changed and put in again afterwards.</summary>
internal static class InitiativeCounters
{
    /// <summary>The scope of the counters by area.</summary>
    public const string AreaScope = "initiatives-area";

    /// <summary>Puts an initiative in (1) or takes it out (-1), as its row stands now; a rejected one is counted in <c>initiatives-review</c> alone.</summary>
    public static async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        var row = await writer.Connection.QuerySingleAsync<Row>(
            "SELECT status AS Status, review AS Review, is_sample AS IsSample FROM initiative WHERE id = @id", new { id });
        writer.Count("initiatives-review", row.Review, row.IsSample, change);
        if (row.Review == "rejected")
        {
            return;
        }

        writer.Count("initiatives", "all", row.IsSample, change);
        writer.Count("initiatives-status", row.Status, row.IsSample, change);
        foreach (var theme in await writer.Connection.QueryAsync<string>("SELECT theme FROM initiative_theme WHERE initiative_id = @id", new { id }))
        {
            writer.Count("initiatives-theme", theme, row.IsSample, change);
        }

        foreach (var area in await writer.Connection.QueryAsync<string>("SELECT area FROM initiative_area WHERE initiative_id = @id", new { id }))
        {
            writer.Count(AreaScope, area, row.IsSample, change);
        }
    }

    private sealed record Row
    {
        public string Status { get; init; } = "";

        public string Review { get; init; } = "";

        public bool IsSample { get; init; }
    }
}
