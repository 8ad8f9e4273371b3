namespace Stocktake.Web.Charts;

/// <summary>A line as small as a word, to stand in a sentence or a table beside its last number.</summary>
internal static class SparkLine
{
    /// <summary>The drawing.</summary>
    /// <param name="values">The values, at even distances; not a number breaks the line.</param>
    /// <param name="label">What it shows, from where to where, in words.</param>
    public static string Svg(IReadOnlyList<double> values, string label)
    {
        const double Width = 96, Height = 24, Margin = 3;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        double X(int index) => Margin + (index * (Width - (2 * Margin)) / Math.Max(1, values.Count - 1));
        double Y(double value) => high > low ? Height - Margin - ((value - low) / (high - low) * (Height - (2 * Margin))) : Height / 2;
        var svg = new SvgText("spark", Width, Height, label);
        svg.Path("line", values.Select((value, index) => (X(index), double.IsFinite(value) ? Y(value) : double.NaN)));
        if (values.Count > 0 && double.IsFinite(values[^1]))
        {
            svg.Dot("dot", X(values.Count - 1), Y(values[^1]), 2);
        }

        return svg.Close();
    }
}
