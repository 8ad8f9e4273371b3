using System.Globalization;
using System.Net;
using System.Text;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// Draws a chart of a report as SVG: lines with a band, or lying bars, for a desk or for a narrow screen, so that text keeps its size. The
/// classes are those of the site's charts; a page of its own brings their style.
/// </summary>
internal sealed class ReportSvg
{
    private const double Top = 10;
    private const double BarHeight = 18;
    private const double LabelHeight = 16;

    private readonly StringBuilder _svg = new();
    private readonly ReportChart _chart;
    private readonly bool _isNarrow;
    private readonly double _width;

    private ReportSvg(ReportChart chart, bool isNarrow) => (_chart, _isNarrow, _width) = (chart, isNarrow, isNarrow ? 360 : 720);

    /// <summary>The drawing with its alternative text.</summary>
    public static string Of(ReportChart chart, bool isNarrow) => new ReportSvg(chart, isNarrow).Draw();

    private string Draw()
    {
        var isBars = _chart.Kind == ReportChartKind.Bars;
        var height = isBars ? Top + (_chart.Categories.Count * RowHeight) + 40 : _isNarrow ? 220 : 280;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"{(_isNarrow ? "narrow" : "wide")}\" viewBox=\"0 0 {_width} {height}\" role=\"img\" aria-label=\"{Encode(_chart.Alternative)}\">");
        if (isBars)
        {
            Bars(height);
        }
        else
        {
            Lines(height);
        }

        return _svg.Append("</svg>").ToString();
    }

    // On a narrow screen the name stands over its bars instead of before them.
    private double RowHeight => BarHeight + 8 + (_isNarrow ? LabelHeight : 0);

    private void Lines(double height)
    {
        var (left, right, bottom) = (48.0, _width - 12, height - 46);
        var y = NiceScale.Around(_chart.Series.SelectMany(series => series.Values.Concat(series.Band?.Low ?? []).Concat(series.Band?.High ?? [])), bottom, Top, 5, withZero: _chart.Kind != ReportChartKind.Ranges);
        var years = _chart.Categories.Select(year => double.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        var x = NiceScale.Years(years[0], years[^1], left, right, _isNarrow ? 4 : 8);
        foreach (var tick in y.Ticks)
        {
            Line("grid", left, y.At(tick), right, y.At(tick));
            Text("end", left - 6, y.At(tick) + 4, tick.ToString("F" + y.Digits, CultureInfo.InvariantCulture));
        }

        foreach (var tick in x.Ticks)
        {
            Text(tick == x.High ? "end" : "middle", x.At(tick), bottom + 16, tick.ToString("0", CultureInfo.InvariantCulture));
        }

        foreach (var (index, series) in _chart.Series.Index())
        {
            if (series.Band is { } band)
            {
                var outline = Points(years, band.High, x, y).Concat(Points(years, band.Low, x, y).Reverse());
                _svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band f{index}\" points=\"{string.Join(' ', outline)}\"/>");
            }

            _svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line s{index}\" points=\"{string.Join(' ', Points(years, series.Values, x, y))}\"/>");
        }

        Legend(left, bottom + 36);
    }

    private void Bars(double height)
    {
        var (left, bottom) = (_isNarrow ? 4.0 : _width * 0.42, height - 34);
        var x = NiceScale.Around(_chart.Series.SelectMany(series => series.Values), left, _width - 40, _isNarrow ? 3 : 4, withZero: true);
        foreach (var tick in x.Ticks)
        {
            Line("grid", x.At(tick), Top - 6, x.At(tick), bottom);
            Text(tick == x.Low ? "start" : "middle", x.At(tick), bottom + 14, tick.ToString("F" + x.Digits, CultureInfo.InvariantCulture));
        }

        foreach (var (row, category) in _chart.Categories.Index())
        {
            var top = Top + (row * RowHeight);
            Text(_isNarrow ? "start" : "end", _isNarrow ? left : left - 8, top + (_isNarrow ? 10 : 14), category);
            foreach (var (index, series) in _chart.Series.Index())
            {
                var (thick, value) = (BarHeight / _chart.Series.Count, series.Values[row]);
                _svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"f{index}\" x=\"{Math.Min(x.At(value), x.At(0)):0.##}\" y=\"{top + (_isNarrow ? LabelHeight : 0) + (index * thick):0.##}\" width=\"{Math.Abs(x.At(value) - x.At(0)):0.##}\" height=\"{thick:0.##}\"/>");
            }
        }

        Legend(left, bottom + 30);
    }

    // A sample of each colour before its name; where there is one thing only, the caption says what it is.
    private void Legend(double x, double y)
    {
        foreach (var (index, series) in _chart.Series.Index())
        {
            foreach (var (name, kind) in new[] { (series.Name, $"f{index}"), (series.Band?.Name, $"band f{index}") }.Where(entry => entry.Item1 is not null && (_chart.Series.Count > 1 || series.Band is not null)))
            {
                _svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x:0.##}\" y=\"{y - 9:0.##}\" width=\"14\" height=\"9\"/>");
                Text("start", x + 18, y, name!);

                // A letter of Chinese is as wide as it is high, others half of that.
                x += 34 + name!.Sum(letter => letter > 0x2E80 ? 12 : 6.4);
            }
        }
    }

    private static IEnumerable<string> Points(double[] years, IReadOnlyList<double> values, NiceScale x, NiceScale y) =>
        values.Select((value, index) => string.Create(CultureInfo.InvariantCulture, $"{x.At(years[index]):0.##},{y.At(value):0.##}"));

    private void Line(string kind, double x1, double y1, double x2, double y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");

    private void Text(string anchor, double x, double y, string text) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{anchor}\" x=\"{x:0.##}\" y=\"{y:0.##}\">{Encode(text)}</text>");

    private static string Encode(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));
}
