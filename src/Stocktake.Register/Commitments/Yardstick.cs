using Stocktake.Foundations;
using Stocktake.Register.Figures;

namespace Stocktake.Register.Commitments;

/// <summary>
/// Finds the figures that measure a target, in the target's unit. A figure measures it when it is about the same thing, one of its measure's
/// texts being one of the target's, and its unit is the target's or one that certainly turns into it (<see cref="TargetUnit.Convert"/>).
/// Where no figure states the change that a target in per cent or times speaks of, it is worked out from levels of the same measure
/// against that of the target's own base year; a base year that is not stated is not guessed.
/// </summary>
internal static class Yardstick
{
    /// <summary>The points that measure the target, oldest first.</summary>
    public static IReadOnlyList<TrackPoint> Of(TargetItem target, IEnumerable<FigureItem> figures)
    {
        var same = figures.Where(figure => IsAbout(figure, target)).ToList();
        List<TrackPoint> stated = [.. same.SelectMany(figure => Point(figure, target.Unit))];
        return [.. (stated.Count > 0 ? stated : Changes(target, same)).OrderBy(point => point.Year)];
    }

    /// <summary>Whether a figure is about what the target is about, whatever its unit.</summary>
    public static bool IsAbout(FigureItem figure, TargetItem target) => figure.Measures.Any(text =>
        target.Measures.TryGetValue(text.Key, out var measure) && string.Equals(measure.Trim(), text.Value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<TrackPoint> Point(FigureItem figure, string? unit) =>
        TargetUnit.Convert(figure.Value, figure.Unit, unit) is { } value ? [new TrackPoint(PartialDate.Parse(figure.Date).Year, value)] : [];

    private static IEnumerable<TrackPoint> Changes(TargetItem target, List<FigureItem> figures)
    {
        if (target is not { Direction: "decrease" or "increase", Unit: "%" or "times", BaseYear: { } year })
        {
            return [];
        }

        var start = figures.Find(figure => PartialDate.Parse(figure.Date).Year == year && figure.Value > 0 && figure.Unit is not ("%" or "times"));
        return start is null ? [] : figures.SelectMany(figure => Point(figure, start.Unit)).Where(point => point.Value > 0 || target.Unit == "%")
            .Select(point => point with { Value = Change(target, start.Value, point.Value) });
    }

    private static double Change(TargetItem target, double from, double to) => (target.Unit, target.Direction) switch
    {
        ("times", "increase") => to / from,
        ("times", _) => from / to,
        (_, "increase") => 100 * (to - from) / from,
        _ => 100 * (from - to) / from,
    };
}
