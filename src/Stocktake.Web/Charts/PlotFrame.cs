using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>The ground of a chart with two axes: grid, ticks and labels.</summary>
internal sealed record PlotFrame(double Left, double Right, double Top, double Bottom)
{
    private const double LabelWidth = 7;

    /// <summary>A frame whose left margin fits the labels of its scale.</summary>
    public static (PlotFrame Frame, NiceScale Y) Around(IEnumerable<double> values, ChartStyle style, double height, bool withZero)
    {
        var bottom = height - 24;
        var y = NiceScale.Around(values, bottom, 12, style.IsSmall ? 2 : style.IsNarrow ? 4 : 5, withZero);
        var widest = y.Ticks.Max(tick => style.Number(tick, y.Format).Length);
        return (new PlotFrame(12 + (widest * LabelWidth), style.Width - 12, 12, bottom), y);
    }

    /// <summary>Draws grid and labels of the values.</summary>
    public void DrawValues(SvgText svg, NiceScale y, ChartStyle style)
    {
        foreach (var tick in y.Ticks)
        {
            svg.Line(tick == 0 ? "axis" : "grid", Left, y.At(tick), Right, y.At(tick));
            svg.Text("end", Left - 6, y.At(tick) + 4, style.Number(tick, y.Format));
        }
    }

    /// <summary>Draws ticks and labels of the years; years have no separator of thousands.</summary>
    public void DrawYears(SvgText svg, NiceScale x)
    {
        foreach (var tick in x.Ticks)
        {
            svg.Line("axis", x.At(tick), Bottom, x.At(tick), Bottom + 4);
            svg.Text(x.At(tick) > Right - 14 ? "end" : x.At(tick) < Left + 14 ? "start" : "middle", x.At(tick), Bottom + 18, ((int)tick).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
