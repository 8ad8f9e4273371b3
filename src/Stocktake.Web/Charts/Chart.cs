using System.Globalization;

namespace Stocktake.Web.Charts;

/// <summary>How a drawing is made for one reader.</summary>
/// <param name="Width">Width in units of which a narrow telephone has about 360 and a desk 720: text has the same size in both.</param>
/// <param name="Format">Culture of the labels.</param>
/// <param name="NoValue">What is said where there is no value.</param>
public sealed record ChartStyle(double Width, CultureInfo Format, string NoValue)
{
    /// <summary>Whether the drawing is for a narrow screen.</summary>
    public bool IsNarrow => Width < 500;

    /// <summary>Whether the drawing is one of many beside each other, which only shows the shape.</summary>
    public bool IsSmall => Width < 300;

    /// <summary>Height of a drawing with two axes.</summary>
    internal double Height => IsSmall ? 150 : IsNarrow ? 240 : 340;

    /// <summary>About how many years have a tick.</summary>
    internal int YearTicks => IsSmall ? 2 : IsNarrow ? 4 : 8;

    /// <summary>A line's name and what is told of it, as the language joins them: Chinese has a comma of its own.</summary>
    public string Joined(string name, string part) => Format.TwoLetterISOLanguageName == "zh" ? $"{name}，{part}" : $"{name}, {part}";

    /// <summary>A number as a label, or the words for none.</summary>
    public string Number(double value, string format) => double.IsFinite(value) ? value.ToString(format, Format) : NoValue;
}

/// <summary>The table behind a chart.</summary>
/// <param name="Heads">The headings, that of the rows first.</param>
/// <param name="Rows">The rows; <c>X</c> is the place on the axis for the script, where the chart has one.</param>
public sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<(double? X, IReadOnlyList<string> Cells)> Rows);

/// <summary>An entry of a legend.</summary>
/// <param name="Text">What the colour means.</param>
/// <param name="Kind">Class of the sample: <c>line s0</c>, <c>f0</c>, <c>h3</c> …</param>
public sealed record LegendEntry(string Text, string Kind);

/// <summary>
/// A chart: a drawing, a legend and a table with the same numbers. Charts are values; drawing one twice gives the same bytes.
/// Axes run from left to right in every language, as they do in the printed statistics of all six.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
public abstract record Chart(string Title, string Unit)
{
    /// <summary>What the picture says, for those who cannot see it; the numbers are in the table.</summary>
    public string? Summary { get; init; }

    /// <summary>The legend; empty where nothing needs it.</summary>
    public virtual IReadOnlyList<LegendEntry> Legend(ChartStyle style) => [];

    /// <summary>The drawing.</summary>
    public abstract string Svg(ChartStyle style);

    /// <summary>The numbers.</summary>
    public abstract ChartTable Table(ChartStyle style);

    /// <summary>Label of the drawing.</summary>
    protected string Label => Summary is null ? $"{Title}, {Unit}" : $"{Title}, {Unit}. {Summary}";

    /// <summary>Class of the drawing.</summary>
    private protected static string Kind(ChartStyle style) => style.IsSmall ? "small" : style.IsNarrow ? "narrow" : "wide";
}
