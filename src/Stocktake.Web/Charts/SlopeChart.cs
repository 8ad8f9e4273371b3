using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>Two states of several things, each joined by a line: what rose, what fell, what stayed.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Before">Name of the first state, e.g. a year.</param>
/// <param name="After">Name of the second.</param>
/// <param name="Items">Name and both values of each thing; not a number where there is none.</param>
public sealed record SlopeChart(string Title, string Unit, string Before, string After, IReadOnlyList<(string Name, double Before, double After)> Items) : Chart(Title, Unit)
{
    private const double LabelHeight = 15;

    /// <summary>Heading of the names in the table.</summary>
    public required string NameHead { get; init; }

    /// <summary>Format of the numbers.</summary>
    public string Format { get; init; } = "N1";

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var height = Math.Max(240, (Items.Count * (LabelHeight + 4)) + 48);
        var (left, right) = style.IsNarrow ? (56.0, style.Width - 130) : (180.0, style.Width - 220);
        var y = NiceScale.Around(Items.SelectMany(item => new[] { item.Before, item.After }), height - 12, 34, 5, withZero: false);
        var svg = new SvgText(Kind(style), style.Width, height, Label);
        svg.Text("middle strong", left, 14, Before);
        svg.Text("middle strong", right, 14, After);
        svg.Line("axis", left, 24, left, height - 4);
        svg.Line("axis", right, 24, right, height - 4);
        foreach (var (_, before, after) in Items.Where(item => double.IsFinite(item.Before) && double.IsFinite(item.After)))
        {
            svg.Line($"line {(after > before ? "s1" : after < before ? "s0" : "s5")}", left, y.At(before), right, y.At(after));
        }

        Labels(svg, "end", left - 8, Items.Select(item => (item.Before, style.Number(item.Before, Format))), y, height);
        Labels(svg, "start", right + 8, Items.Select(item => (item.After, $"{style.Number(item.After, Format)} {item.Name}")), y, height);
        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new ChartTable([NameHead, Before, After], [.. Items.Select(item => ((double?)null, (IReadOnlyList<string>)[item.Name, style.Number(item.Before, Format), style.Number(item.After, Format)]))]);
    }

    // Labels that would lie over each other are pushed apart, downwards and, at the lower end, back upwards.
    private static void Labels(SvgText svg, string kind, double x, IEnumerable<(double Value, string Text)> labels, NiceScale y, double height)
    {
        var sorted = labels.Where(label => double.IsFinite(label.Value)).OrderByDescending(label => label.Value).ThenBy(label => label.Text, StringComparer.Ordinal).ToArray();
        var places = sorted.Select(label => y.At(label.Value) + 4).ToArray();
        for (var index = 1; index < places.Length; index++)
        {
            places[index] = Math.Max(places[index], places[index - 1] + LabelHeight);
        }

        for (var index = places.Length - 1; index >= 0; index--)
        {
            places[index] = Math.Min(places[index], (index == places.Length - 1 ? height : places[index + 1] - LabelHeight + 4) - 4);
        }

        for (var index = 0; index < places.Length; index++)
        {
            svg.Text(kind, x, places[index], sorted[index].Text);
        }
    }
}
