using Stocktake.Foundations;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Wedges;
using Stocktake.Register.Commitments;
using Stocktake.Register.Figures;

namespace Stocktake.Gaps.Assessments;

/// <summary>How a promise stands against what is recorded: parts of the whole promise, which add up to one.</summary>
/// <param name="Delivered">What the newest figure of record shows.</param>
/// <param name="OnTheWay">What a straight path to the due year has yet to bring.</param>
/// <param name="Missing">What that path should have brought by now and what is not delivered.</param>
/// <param name="State">Where it stands in a word.</param>
public sealed record WedgeTrack(double Delivered, double OnTheWay, double Missing, TrackState State)
{
    /// <summary>The track of a target; null where nothing measures it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="track">Its path against the figures.</param>
    /// <param name="today">The day of the judgement.</param>
    internal static WedgeTrack? Of(TargetItem target, CommitmentTrack track, DateOnly today)
    {
        if (track.State == TrackState.NotMeasured || track.Recorded.Count == 0 || track.Path is not [var start, var end] || end.Value == start.Value)
        {
            return track.State == TrackState.Met ? new WedgeTrack(1, 0, 0, track.State) : null;
        }

        var delivered = Math.Clamp((track.Recorded[^1].Value - start.Value) / (end.Value - start.Value), 0, 1);
        var expected = Math.Clamp((double)(today.Year - start.Year) / (end.Year - start.Year), 0, 1);
        return new WedgeTrack(delivered, Math.Min(1 - delivered, 1 - expected), Math.Max(0, expected - delivered), track.State);
    }

    /// <summary>
    /// How a target whose text states no base year stands, counted from the year that its wedge assumes; null where no wedge assumes one or nothing
    /// measures it. Needs no run.
    /// </summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="target">Its target.</param>
    /// <param name="figures">Figures of record about the commitment.</param>
    /// <param name="today">The day of the judgement.</param>
    public static (int BaseYear, WedgeTrack Track)? FromAssumedYear(CommitmentItem commitment, TargetItem target, IEnumerable<FigureItem> figures, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(target);
        var definition = GapTables.Wedges.FirstOrDefault(wedge => wedge.Commitment == commitment.Slug && wedge.Targets.Contains(target.Ordinal));
        return target.BaseYear is null && definition?.BaseYear?.Value is { } assumed && Of(target, commitment, (int)assumed, figures, today) is { } track
            ? ((int)assumed, track)
            : null;
    }

    /// <summary>
    /// The tracks of the targets that a wedge expresses; null for each that nothing measures. Where the text states no base year, the one that the wedge
    /// assumes holds, and stands among its assumptions.
    /// </summary>
    internal static IReadOnlyList<WedgeTrack?> Of(Wedge wedge, GapRegister register, DateOnly today)
    {
        if (wedge.Commitment is not { } commitment)
        {
            return [];
        }

        var figures = register.Figures.Values.Where(figure => figure.AboutKind == "commitment" && figure.About == commitment.Slug).Select(figure => figure.Item).ToArray();
        var baseYear = wedge.Assumptions.FirstOrDefault(assumption => assumption.Kind == AssumptionKind.BaseYear) is { } assumed ? (int)assumed.Value : (int?)null;
        return
        [
            .. commitment.Targets.Where(target => wedge.Targets.Contains(target.Ordinal)).Select(target => Of(target, commitment, baseYear, figures, today)),
        ];
    }

    private static WedgeTrack? Of(TargetItem target, CommitmentItem commitment, int? baseYear, IEnumerable<FigureItem> figures, DateOnly today)
    {
        var made = PartialDate.TryParse(commitment.Made, out var date) ? date.Year : (int?)null;
        var counted = target with { BaseYear = target.BaseYear ?? baseYear };
        return Of(counted, CommitmentTrack.Of(counted, made, figures, today), today);
    }
}
