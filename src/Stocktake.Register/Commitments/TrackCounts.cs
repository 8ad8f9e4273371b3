using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Figures;

namespace Stocktake.Register.Commitments;

/// <summary>How many targets stand where against what is recorded.</summary>
public static class TrackCounts
{
    /// <summary>
    /// The targets by state. Only commitments with figures of record about them or their makers are judged one by one; all other targets are not measured, and are counted
    /// by the counter that is kept.
    /// </summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="withSamples">Whether samples are counted too.</param>
    /// <param name="today">The day of the judgement.</param>
    public static async Task<IReadOnlyDictionary<TrackState, long>> ReadAsync(DbConnection connection, bool withSamples, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var total = await connection.ExecuteScalarAsync<long?>(
            $"SELECT CAST(sum(value) AS bigint) FROM counter WHERE scope = 'targets' {(withSamples ? "" : "AND NOT is_sample")}") ?? 0;
        var figures = await FigureItem.OfCommitmentsAsync(connection);
        var ids = figures.Select(group => group.Key).ToArray();
        var rows = (await connection.QueryAsync<CommitmentRow>(
            $"{CommitmentRow.Select} WHERE {connection.Among("c.id", "ids")} AND c.review <> 'rejected' {(withSamples ? "" : "AND NOT c.is_sample")}", new { ids })).AsList();
        var counts = rows.Zip(await CommitmentRow.ItemsAsync(connection, rows))
            .SelectMany(pair => pair.Second.Targets, (pair, target) => CommitmentTrack.Of(target, YearOf(pair.Second), figures[pair.First.Id], today).State)
            .Where(state => state != TrackState.NotMeasured).CountBy(state => state).ToDictionary(count => count.Key, count => (long)count.Value);
        counts[TrackState.NotMeasured] = total - counts.Values.Sum();
        return counts;
    }

    private static int? YearOf(CommitmentItem item) => PartialDate.TryParse(item.Made, out var made) ? made.Year : null;
}
