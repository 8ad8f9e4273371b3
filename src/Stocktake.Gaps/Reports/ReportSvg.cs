using System.Globalization;
using System.Net;
using System.Text;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Reports;

/// <summary>Draws a chart of a report as SVG that needs no style around it: lines with bands, or lying bars.</summary>
internal static class ReportSvg
{
    private const double Width = 720;
    private const double Left = 64;
    private const double Right = Width - 12;
    private const double Top = 10;
    private const double RowHeight = 26;

    /// <summary>The drawing with its alternative text.</summary>
    public static string Of(ReportChart chart)
    {
        var svg = new StringBuilder();
        var height = chart.Kind == ReportChartKind.Bars ? (chart.Categories.Count * RowHeight) + 40 : 280;
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Encode(chart.Alternative)}\">");
        if (chart.Kind == ReportChartKind.Bars)
        {
            Bars(svg, chart, height);
        }
        else
        {
            Lines(svg, chart, height);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Lines(StringBuilder svg, ReportChart chart, double height)
    {
        var bottom = height - 46;
        var values = chart.Series.SelectMany(series => series.Values.Concat(series.Band?.Low ?? []).Concat(series.Band?.High ?? []));
        var y = NiceScale.Around(values, bottom, Top, 5, withZero: true);
        var years = chart.Categories.Select(year => double.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        var x = NiceScale.Years(years[0], years[^1], Left, Right, 8);
        foreach (var tick in y.Ticks)
        {
            Line(svg, "grid", Left, y.At(tick), Right, y.At(tick));
            Text(svg, "end", Left - 6, y.At(tick) + 4, tick.ToString("F" + y.Digits, CultureInfo.InvariantCulture));
        }

        foreach (var tick in x.Ticks)
        {
            Text(svg, "middle", x.At(tick), bottom + 16, tick.ToString("0", CultureInfo.InvariantCulture));
        }

        foreach (var (index, series) in chart.Series.Index())
        {
            if (series.Band is { } band)
            {
                var outline = Points(years, band.High, x, y).Concat(Points(years, band.Low, x, y).Reverse());
                svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band f{index}\" points=\"{string.Join(' ', outline)}\"/>");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line s{index}\" points=\"{string.Join(' ', Points(years, series.Values, x, y))}\"/>");
        }

        Text(svg, "start", Left, bottom + 36, string.Join(" · ", chart.Series.SelectMany(series => (string?[])[series.Name, series.Band?.Name]).OfType<string>()));
    }

    private static void Bars(StringBuilder svg, ReportChart chart, double height)
    {
        var (left, bottom) = (Width * 0.42, height - 34);
        var x = NiceScale.Around(chart.Series.SelectMany(series => series.Values), left, Right - 50, 4, withZero: true);
        foreach (var tick in x.Ticks)
        {
            Line(svg, "grid", x.At(tick), Top - 6, x.At(tick), bottom);
            Text(svg, "middle", x.At(tick), bottom + 14, tick.ToString("F" + x.Digits, CultureInfo.InvariantCulture));
        }

        foreach (var (row, category) in chart.Categories.Index())
        {
            Text(svg, "end", left - 8, Top + (row * RowHeight) + 14, category);
            foreach (var (index, series) in chart.Series.Index())
            {
                var (thick, value) = ((RowHeight - 8) / chart.Series.Count, series.Values[row]);
                var from = Math.Min(x.At(value), x.At(0));
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"f{index}\" x=\"{from:0.##}\" y=\"{Top + (row * RowHeight) + (index * thick):0.##}\" width=\"{Math.Abs(x.At(value) - x.At(0)):0.##}\" height=\"{thick:0.##}\"/>");
            }
        }

        Text(svg, "start", left, bottom + 30, string.Join(" · ", chart.Series.Select(series => series.Name)));
    }

    private static IEnumerable<string> Points(double[] years, IReadOnlyList<double> values, NiceScale x, NiceScale y) =>
        values.Select((value, index) => string.Create(CultureInfo.InvariantCulture, $"{x.At(years[index]):0.##},{y.At(value):0.##}"));

    private static void Line(StringBuilder svg, string kind, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");

    private static void Text(StringBuilder svg, string anchor, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{anchor}\" x=\"{x:0.##}\" y=\"{y:0.##}\">{Encode(text)}</text>");

    private static string Encode(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));
}
