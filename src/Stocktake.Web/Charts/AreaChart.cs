using System.Globalization;
using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>Areas stacked over years, what is above zero upwards and what is below it downwards.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="FirstYear">Year of the first value of every part.</param>
/// <param name="Parts">Name and values of each part, at most six.</param>
public sealed record AreaChart(string Title, string Unit, int FirstYear, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Parts) : Chart(Title, Unit)
{
    /// <summary>Heading of the years in the table.</summary>
    public required string YearHead { get; init; }

    /// <summary>A line over the areas, e.g. the sum that they net to: name and values; or null.</summary>
    public (string Name, IReadOnlyList<double> Values)? Line { get; init; }

    /// <summary>Years between values.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Years between rows of the table.</summary>
    public int TableStep { get; init; } = 10;

    /// <summary>Format of numbers in the table.</summary>
    public string Format { get; init; } = "N2";

    private int Count => Parts.Max(part => part.Values.Count);

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style) =>
        [.. Parts.Select((part, index) => new LegendEntry(part.Name, $"f{index}")), .. Line is { } line ? [new LegendEntry(line.Name, "line axis")] : (LegendEntry[])[]];

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var height = style.Height;
        var (up, down) = (new double[Count], new double[Count]);
        var edges = Parts.SelectMany((part, index) => new[] { (Part: index, Edge: Stack(part.Values, up, 1)), (Part: index, Edge: Stack(part.Values, down, -1)) })
            .Where(piece => !piece.Edge.Inner.SequenceEqual(piece.Edge.Outer)).ToArray();
        var (frame, y) = PlotFrame.Around(edges.SelectMany(piece => piece.Edge.Outer).Concat(Line?.Values ?? []), style, height, withZero: true);
        var x = NiceScale.Years(FirstYear, FirstYear + ((Count - 1) * Step), frame.Left, frame.Right, style.YearTicks);
        var svg = new SvgText(Kind(style), style.Width, height, Label,
            ("from", x.Low), ("to", x.High), ("left", frame.Left), ("right", frame.Right), ("top", frame.Top), ("bottom", frame.Bottom));
        frame.DrawValues(svg, y, style);
        foreach (var (part, edge) in edges)
        {
            svg.Between($"area f{part}", Points(edge.Outer, x, y), Points(edge.Inner, x, y));
        }

        if (Line is { } line)
        {
            svg.Path("line axis", Points(line.Values, x, y));
        }

        svg.Line("axis", frame.Left, y.At(0), frame.Right, y.At(0));
        frame.DrawYears(svg, x);
        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        (string Name, IReadOnlyList<double> Values)[] columns = [.. Parts, .. Line is { } line ? [line] : (ReadOnlySpan<(string, IReadOnlyList<double>)>)[]];
        var rows = Enumerable.Range(0, Count).Where(index => YearOf(index) % TableStep == 0 || index == Count - 1)
            .Select(index => ((double?)YearOf(index), (IReadOnlyList<string>)[YearOf(index).ToString(CultureInfo.InvariantCulture), .. columns.Select(column => style.Number(index < column.Values.Count ? column.Values[index] : double.NaN, Format))]));
        return new ChartTable([YearHead, .. columns.Select(column => column.Name)], [.. rows]);
    }

    // Each sign has a pile of its own; a part that changes sign has a piece on both, of no height where it is on the other.
    private static (double[] Inner, double[] Outer) Stack(IReadOnlyList<double> values, double[] pile, int sign)
    {
        var (inner, outer) = (new double[pile.Length], new double[pile.Length]);
        for (var index = 0; index < pile.Length; index++)
        {
            var value = index < values.Count && Math.Sign(double.IsFinite(values[index]) ? values[index] : 0) == sign ? values[index] : 0;
            inner[index] = pile[index];
            outer[index] = pile[index] += value;
        }

        return (inner, outer);
    }

    private int YearOf(int index) => FirstYear + (index * Step);

    private (double X, double Y)[] Points(IReadOnlyList<double> values, NiceScale x, NiceScale y) =>
        [.. values.Select((value, index) => (x.At(YearOf(index)), y.At(value)))];
}
