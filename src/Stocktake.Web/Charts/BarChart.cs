using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>One bar, of one part or of several that are stacked.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Parts">The parts, in the order of <see cref="BarChart.PartNames"/>; not a number where there is none.</param>
public sealed record ChartBar(string Name, IReadOnlyList<double> Parts);

/// <summary>Bars, upright or lying; stacked where a bar has several parts. Bars begin at zero.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="PartNames">What the parts are; one name where the bars have one part.</param>
/// <param name="Bars">The bars.</param>
public sealed record BarChart(string Title, string Unit, IReadOnlyList<string> PartNames, IReadOnlyList<ChartBar> Bars) : Chart(Title, Unit)
{
    private const double RowHeight = 28;

    /// <summary>Whether the bars lie, which leaves room for long names; narrow screens always get them so.</summary>
    public bool IsLying { get; init; }

    /// <summary>Heading of the names in the table.</summary>
    public required string NameHead { get; init; }

    /// <summary>Format of the numbers.</summary>
    public string Format { get; init; } = "N0";

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style) =>
        PartNames.Count < 2 ? [] : [.. PartNames.Select((name, index) => new LegendEntry(name, $"f{index}"))];

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return IsLying || style.IsNarrow ? Lying(style) : Upright(style);
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new ChartTable([NameHead, .. PartNames], [.. Bars.Select(bar => ((double?)null, (IReadOnlyList<string>)[bar.Name, .. bar.Parts.Select(part => style.Number(part, Format))]))]);
    }

    private IEnumerable<double> Ends => Bars.SelectMany(bar => Pieces(bar).SelectMany(piece => new[] { piece.From, piece.To }));

    private string Upright(ChartStyle style)
    {
        const double Height = 340;
        var (frame, y) = PlotFrame.Around(Ends, style, Height, withZero: true);
        var svg = new SvgText(Kind(style), style.Width, Height, Label);
        frame.DrawValues(svg, y, style);
        var room = (frame.Right - frame.Left) / Math.Max(1, Bars.Count);
        for (var index = 0; index < Bars.Count; index++)
        {
            var middle = frame.Left + ((index + 0.5) * room);
            var width = Math.Min(64, room * 0.7);
            foreach (var (part, from, to) in Pieces(Bars[index]))
            {
                svg.Box($"f{part}", middle - (width / 2), Math.Min(y.At(from), y.At(to)), width, Math.Abs(y.At(to) - y.At(from)), Tip(style, Bars[index], part));
            }

            svg.Text("middle", middle, frame.Bottom + 18, Bars[index].Name);
            if (PartNames.Count == 1)
            {
                svg.Text("middle strong", middle, y.At(End(Bars[index])) - 5, style.Number(Total(Bars[index]), Format));
            }
        }

        return svg.Close();
    }

    private string Lying(ChartStyle style)
    {
        // On a narrow screen the name stands over its bar instead of before it.
        var (left, rowHeight) = style.IsNarrow ? (0.0, RowHeight + 16) : (style.Width * 0.3, RowHeight);
        var height = (Bars.Count * rowHeight) + 8;
        var x = NiceScale.Around(Ends, left, style.Width - 56, 5, withZero: true);
        var svg = new SvgText(Kind(style), style.Width, height, Label);
        for (var index = 0; index < Bars.Count; index++)
        {
            var top = 4 + (index * rowHeight) + (style.IsNarrow ? 18 : 0);
            svg.Text(style.IsNarrow ? "start strong" : "end", style.IsNarrow ? 0 : left - 8, style.IsNarrow ? top - 5 : top + 15, Bars[index].Name);
            foreach (var (part, from, to) in Pieces(Bars[index]))
            {
                svg.Box($"f{part}", Math.Min(x.At(from), x.At(to)), top, Math.Abs(x.At(to) - x.At(from)), RowHeight - 8, Tip(style, Bars[index], part));
            }

            svg.Text("start strong", x.At(End(Bars[index])) + 6, top + 15, style.Number(Total(Bars[index]), Format));
        }

        svg.Line("axis", x.At(0), 0, x.At(0), height);
        return svg.Close();
    }

    private static double Total(ChartBar bar) => bar.Parts.Any(double.IsFinite) ? bar.Parts.Where(double.IsFinite).Sum() : double.NaN;

    // Where the label of a bar stands: at its upper end, or on the axis where it has none.
    private static double End(ChartBar bar) => bar.Parts.Where(part => double.IsFinite(part) && part > 0).Sum();

    private string Tip(ChartStyle style, ChartBar bar, int part) =>
        PartNames.Count == 1 ? $"{bar.Name}: {style.Number(bar.Parts[part], Format)}" : $"{bar.Name}, {PartNames[part]}: {style.Number(bar.Parts[part], Format)}";

    private static IEnumerable<(int Part, double From, double To)> Pieces(ChartBar bar)
    {
        var (up, down) = (0.0, 0.0);
        for (var part = 0; part < bar.Parts.Count; part++)
        {
            var value = bar.Parts[part];
            if (!double.IsFinite(value) || value == 0)
            {
                continue;
            }

            if (value > 0)
            {
                yield return (part, up, up += value);
            }
            else
            {
                yield return (part, down, down += value);
            }
        }
    }
}
