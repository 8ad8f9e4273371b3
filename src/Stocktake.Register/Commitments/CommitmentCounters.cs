using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>
/// The counters of commitments and their targets. A rejected fact leaves all of them but <c>commitments-review</c>.
/// Callers take a commitment out before they change it and put it in again afterwards, so that no counter is forgotten.
/// </summary>
internal static class CommitmentCounters
{
    /// <summary>Puts a commitment and its targets in (1) or takes them out (-1), as the rows stand now.</summary>
    public static async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        var row = await writer.Connection.QuerySingleAsync<Row>(
            """
            SELECT status AS Status, review AS Review, is_sample AS IsSample,
                (SELECT count(*) FROM target t WHERE t.commitment_id = commitment.id AND t.review <> 'rejected') AS Targets
            FROM commitment WHERE id = @id
            """,
            new { id });
        writer.Count("commitments-review", row.Review, row.IsSample, change);
        if (row.Review == "rejected")
        {
            return;
        }

        writer.Count("commitments", "all", row.IsSample, change);
        writer.Count("commitments-status", row.Status, row.IsSample, change);
        writer.Count("targets", "all", row.IsSample, change * row.Targets);
        foreach (var theme in await writer.Connection.QueryAsync<string>("SELECT theme FROM commitment_theme WHERE commitment_id = @id", new { id }))
        {
            writer.Count("commitments-theme", theme, row.IsSample, change);
        }
    }

    private sealed record Row
    {
        public string Status { get; init; } = "";

        public string Review { get; init; } = "";

        public bool IsSample { get; init; }

        public long Targets { get; init; }
    }
}
