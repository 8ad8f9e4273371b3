using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>Keeps the year in which a commitment falls due next; it changes as time passes.</summary>
internal static class CommitmentYears
{
    /// <summary>Records, for every commitment, the earliest due year of its targets that is not over on a day; null where none is left.</summary>
    public static Task RecordAsync(RegisterWriter writer, DateOnly today) => writer.Connection.ExecuteAsync(
        """
        UPDATE commitment SET next_year =
            (SELECT min(t.due_year) FROM target t WHERE t.commitment_id = commitment.id AND t.review <> 'rejected' AND t.due_year >= @year)
        """,
        new { year = today.Year });
}
