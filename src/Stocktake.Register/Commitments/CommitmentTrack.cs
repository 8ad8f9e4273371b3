using Stocktake.Register.Figures;

namespace Stocktake.Register.Commitments;

/// <summary>Where a target stands against what is recorded.</summary>
public enum TrackState
{
    /// <summary>Nothing is recorded that measures it, or no path can be drawn: it is not known.</summary>
    NotMeasured,

    /// <summary>The newest figure is on the path or ahead of it.</summary>
    OnTrack,

    /// <summary>The newest figure lags behind the path.</summary>
    OffTrack,

    /// <summary>The newest figure has reached the target.</summary>
    Met,
}

/// <summary>A point of a path.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">In the unit of the target.</param>
public sealed record TrackPoint(int Year, double Value);

/// <summary>
/// A target's path from its base to its due year, against the figures of record. Pure: nothing is read or written.
/// <para>
/// A figure measures a target when it is about the same thing, in the target's unit or one that certainly turns into it, or in levels from
/// which the change since a stated base year can be worked out: see <see cref="Yardstick"/>. Nothing else is assumed to measure it, because
/// a wrong yardstick is worse than none.
/// </para>
/// <para>
/// What the figures are, by direction. <c>decrease</c> and <c>increase</c> state a change, so figures record the change achieved, from 0 in the
/// base year; of a change in times from 1. <c>reach</c> and <c>phaseOut</c> state a level (of phaseOut it is 0); the path begins at the figure of the base year, or at the
/// first figure; a level above 0 of which no earlier figure is known begins at 0, since a thing promised is not there yet.
/// <c>limit</c> has no path: the newest figure must not be above it, and it is met when that is so at or after its due year.
/// </para>
/// <para>
/// The path is a straight line between base and due year: it assumes least where the text sets no milestones. It says how fast the promise
/// must be kept on the average, not how it could be kept best. Of a range the lower end counts. Without a due year, or without a
/// base year and a year in which it was made, there is no path: such a target is met or not measured.
/// </para>
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="Path">The path's two ends; empty where none can be drawn.</param>
/// <param name="Recorded">The figures that measure the target, oldest first.</param>
public sealed record CommitmentTrack(TrackState State, IReadOnlyList<TrackPoint> Path, IReadOnlyList<TrackPoint> Recorded)
{
    // Figures and targets are rounded by those who print them: a hundredth of a per cent of the way is no lag.
    private const double Tolerance = 1e-4;

    /// <summary>Judges a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="madeYear">The year in which the commitment was made; null if not known.</param>
    /// <param name="figures">Figures of record about the commitment, or about the one actor that made it.</param>
    /// <param name="today">The day of the judgement: figures of later years are projections and are left out.</param>
    public static CommitmentTrack Of(TargetItem target, int? madeYear, IEnumerable<FigureItem> figures, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(figures);
        TrackPoint[] recorded = [.. Yardstick.Of(target, figures).Where(point => point.Year <= today.Year)];
        var goal = target.Direction == "phaseOut" ? 0 : target.Value;
        if (goal is not { } value || recorded.Length == 0)
        {
            return new CommitmentTrack(TrackState.NotMeasured, [], recorded);
        }

        var newest = recorded[^1];
        if (target.Direction == "limit")
        {
            var state = newest.Value > value ? TrackState.OffTrack : target.DueYear <= newest.Year ? TrackState.Met : TrackState.OnTrack;
            return new CommitmentTrack(state, [], recorded);
        }

        var start = Start(target, value, madeYear, recorded);
        var isFalling = start is not null && value < start.Value;
        var isMet = start is null ? newest.Value == value : isFalling ? newest.Value <= value : newest.Value >= value;
        if (start is null || target.DueYear is not { } due || due <= start.Year)
        {
            return new CommitmentTrack(isMet ? TrackState.Met : TrackState.NotMeasured, [], recorded);
        }

        var path = new[] { start, new TrackPoint(due, value) };
        var share = Math.Clamp((double)(newest.Year - start.Year) / (due - start.Year), 0, 1);
        var expected = start.Value + (share * (value - start.Value));
        var lag = (isFalling ? newest.Value - expected : expected - newest.Value) / Math.Abs(value - start.Value);
        return new CommitmentTrack(
            isMet ? TrackState.Met
            : newest.Year <= start.Year ? TrackState.NotMeasured
            : lag <= Tolerance ? TrackState.OnTrack
            : TrackState.OffTrack,
            path,
            recorded);
    }

    private static TrackPoint? Start(TargetItem target, double goal, int? madeYear, TrackPoint[] recorded)
    {
        var year = target.BaseYear ?? madeYear;
        if (target.Direction is "decrease" or "increase")
        {
            var nothing = target.Unit == "times" ? 1 : 0;
            return year is { } from && goal > nothing ? new TrackPoint(from, nothing) : null;
        }

        var earlier = recorded[..^1];
        var first = earlier.LastOrDefault(point => point.Year <= year) ?? earlier.FirstOrDefault();
        return first is not null && first.Value != goal ? first
            : goal > 0 && year is { } begun ? new TrackPoint(begun, 0)
            : null;
    }
}
