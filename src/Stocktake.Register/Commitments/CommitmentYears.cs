using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>
/// Keeps the year in which a commitment falls due next: the earliest due year of its targets that is not over on a day, null where none is
/// left. It changes as time passes.
/// </summary>
internal static class CommitmentYears
{
    private const string Update =
        """
        UPDATE commitment SET next_year =
            (SELECT min(t.due_year) FROM target t WHERE t.commitment_id = commitment.id AND t.review <> 'rejected' AND t.due_year >= @year)
        """;

    /// <summary>Records it for every commitment.</summary>
    public static Task RecordAsync(RegisterWriter writer, DateOnly today) => writer.Connection.ExecuteAsync(Update, new { year = today.Year });

    /// <summary>Records it for the commitments whose year is over.</summary>
    public static Task PassAsync(RegisterWriter writer, DateOnly today) =>
        writer.Connection.ExecuteAsync($"{Update} WHERE next_year < @year", new { year = today.Year });

    /// <summary>Records it for the commitments that were read from a work.</summary>
    public static Task OfWorkAsync(RegisterWriter writer, long work) => writer.Connection.ExecuteAsync(
        $"{Update} WHERE instrument_id = @work AND origin = 'read'", new { year = writer.Now.UtcDateTime.Year, work });

    /// <summary>Records it for the commitment of a target.</summary>
    public static Task OfTargetAsync(RegisterWriter writer, long target) => writer.Connection.ExecuteAsync(
        $"{Update} WHERE id = (SELECT commitment_id FROM target WHERE id = @target)", new { year = writer.Now.UtcDateTime.Year, target });
}
