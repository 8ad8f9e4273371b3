using System.Globalization;
using Stocktake.Register.Commitments;
using Stocktake.Web.Charts;
using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Commitments;

/// <summary>The path of a target from its base to its due year, against what is recorded.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Path">The two ends of the path; empty where none can be drawn.</param>
/// <param name="Recorded">The figures of record, oldest first.</param>
internal sealed record TrackChart(string Title, string Unit, IReadOnlyList<TrackPoint> Path, IReadOnlyList<TrackPoint> Recorded) : Chart(Title, Unit)
{
    private const double DotRadius = 4;

    /// <summary>Name of the path.</summary>
    public required string PathName { get; init; }

    /// <summary>Name of what is recorded.</summary>
    public required string RecordedName { get; init; }

    /// <summary>Heading of the years in the table.</summary>
    public required string YearHead { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style) => [new(PathName, "line s0 dash"), new(RecordedName, "f1")];

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var height = style.IsNarrow ? 200 : 240;
        TrackPoint[] all = [.. Path, .. Recorded];
        var (frame, y) = PlotFrame.Around(all.Select(point => point.Value), style, height, withZero: true);
        var first = all.Min(point => point.Year);
        var x = NiceScale.Years(first, Math.Max(first + 1, all.Max(point => point.Year)), frame.Left, frame.Right, style.IsNarrow ? 4 : 8);
        var svg = new SvgText(Kind(style), style.Width, height, Label);
        frame.DrawValues(svg, y, style);
        frame.DrawYears(svg, x);
        svg.Path("line s0 dash", Path.Select(point => (x.At(point.Year), y.At(point.Value))));
        svg.Path("line s1", Recorded.Select(point => (x.At(point.Year), y.At(point.Value))));
        foreach (var point in Recorded)
        {
            svg.Dot("f1", x.At(point.Year), y.At(point.Value), DotRadius, $"{RecordedName}, {Year(point)}: {style.Number(point.Value, "#,0.###")}");
        }

        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new ChartTable([YearHead, PathName, RecordedName], [.. Path.Concat(Recorded).Select(point => point.Year).Distinct().Order().Select(year =>
            ((double?)null, (IReadOnlyList<string>)[year.ToString(CultureInfo.InvariantCulture), Cell(style, Path, year), Cell(style, Recorded, year)]))]);
    }

    private static string Year(TrackPoint point) => point.Year.ToString(CultureInfo.InvariantCulture);

    private static string Cell(ChartStyle style, IReadOnlyList<TrackPoint> points, int year) =>
        style.Number(points.LastOrDefault(point => point.Year == year)?.Value ?? double.NaN, "#,0.###");
}
