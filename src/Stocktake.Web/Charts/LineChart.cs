using System.Globalization;
using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>A line with the bands around it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">One value a year; not a number where there is none.</param>
public sealed record ChartLine(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Bands around the line, the widest first: name, lower and upper values.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<double> Low, IReadOnlyList<double> High)> Bands { get; init; } = [];

    /// <summary>Whether the line is dashed, so that lines differ without colour.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Which of the six colours it has; null for that of its place among the lines.</summary>
    public int? Colour { get; init; }
}

/// <summary>Lines over years, with bands: a fan where they are quantiles.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="FirstYear">Year of the first value of every line.</param>
/// <param name="Lines">The lines; from the seventh on the six colours come again, dashed.</param>
public sealed record LineChart(string Title, string Unit, int FirstYear, IReadOnlyList<ChartLine> Lines) : Chart(Title, Unit)
{
    /// <summary>Heading of the years in the table.</summary>
    public required string YearHead { get; init; }

    /// <summary>Levels that are marked by a line across: value and name.</summary>
    public IReadOnlyList<(double Value, string Name)> Marks { get; init; } = [];

    /// <summary>Years between values.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Years between rows of the table; the download has them all.</summary>
    public int TableStep { get; init; } = 10;

    /// <summary>Format of numbers in the table.</summary>
    public string Format { get; init; } = "N2";

    /// <summary>Whether zero must be on the axis.</summary>
    public bool WithZero { get; init; } = true;

    private const int Colours = 6;

    private int Count => Lines.Max(line => line.Values.Count);

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style) =>
        [.. Lines.SelectMany((line, index) => line.Bands.Select(band => new LegendEntry(style.Joined(line.Name, band.Name), BandKind(index))).Prepend(new LegendEntry(line.Name, LineKind(index))))];

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var height = style.Height;
        var values = Lines.SelectMany(line => line.Bands.SelectMany(band => band.Low.Concat(band.High)).Concat(line.Values)).Concat(Marks.Select(mark => mark.Value));
        var (frame, y) = PlotFrame.Around(values, style, height, WithZero);
        var x = NiceScale.Years(FirstYear, FirstYear + ((Count - 1) * Step), frame.Left, frame.Right, style.YearTicks);
        var svg = new SvgText(Kind(style), style.Width, height, Label,
            ("from", x.Low), ("to", x.High), ("left", frame.Left), ("right", frame.Right), ("top", frame.Top), ("bottom", frame.Bottom));
        frame.DrawValues(svg, y, style);
        frame.DrawYears(svg, x);
        foreach (var (value, name) in Marks)
        {
            svg.Line("mark", frame.Left, y.At(value), frame.Right, y.At(value));
            svg.Text("start strong", frame.Left + 4, y.At(value) - 4, name);
        }

        for (var index = 0; index < Lines.Count; index++)
        {
            foreach (var (_, low, high) in Lines[index].Bands)
            {
                svg.Between(BandKind(index), Points(high, x, y), Points(low, x, y));
            }
        }

        for (var index = 0; index < Lines.Count; index++)
        {
            svg.Path(LineKind(index), Points(Lines[index].Values, x, y));
        }

        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var columns = Lines.SelectMany(line => line.Bands
            .Select(band => (style.Joined(line.Name, band.Name), (Func<int, string>)(year => $"{Cell(style, band.Low, year)} – {Cell(style, band.High, year)}")))
            .Prepend((line.Name, year => Cell(style, line.Values, year)))).ToArray();
        var rows = Enumerable.Range(0, Count).Where(index => YearOf(index) % TableStep == 0 || index == Count - 1)
            .Select(index => ((double?)YearOf(index), (IReadOnlyList<string>)[YearOf(index).ToString(CultureInfo.InvariantCulture), .. columns.Select(column => column.Item2(index))]));
        return new ChartTable([YearHead, .. columns.Select(column => column.Item1)], [.. rows]);
    }

    private int YearOf(int index) => FirstYear + (index * Step);

    private string LineKind(int index) => $"line s{ColourOf(index)}{(Lines[index].IsDashed || index >= Colours ? " dash" : "")}";

    private string BandKind(int index) => $"band f{ColourOf(index)}";

    private int ColourOf(int index) => Lines[index].Colour ?? index % Colours;

    private string Cell(ChartStyle style, IReadOnlyList<double> values, int index) => style.Number(index < values.Count ? values[index] : double.NaN, Format);

    private (double X, double Y)[] Points(IReadOnlyList<double> values, NiceScale x, NiceScale y) =>
        [.. values.Select((value, index) => (x.At(YearOf(index)), y.At(value)))];
}
