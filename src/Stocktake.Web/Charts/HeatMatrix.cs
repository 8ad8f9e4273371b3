namespace Stocktake.Web.Charts;

/// <summary>Numbers in rows and columns, the larger the darker. A cell without a number is dashed, not pale: not known is not little.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Values">Values by row, then by column; not a number where there is none.</param>
public sealed record HeatMatrix(string Title, string Unit, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double>> Values) : Chart(Title, Unit)
{
    /// <summary>Heading of the rows in the table.</summary>
    public required string RowHead { get; init; }

    /// <summary>Format of the numbers.</summary>
    public string Format { get; init; } = "N0";

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return [.. Shading().Legend(style, Format), new LegendEntry(style.NoValue, "none")];
    }

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        const double CellHeight = 30;
        var shading = Shading();
        var left = style.IsNarrow ? 96.0 : 200.0;
        var width = (style.Width - left) / Math.Max(1, Columns.Count);
        // Heads that do not fit are numbered; the table behind the chart has them whole.
        var fits = Columns.Max(column => column.Length) * 7 <= width;
        var top = 24.0;
        var svg = new SvgText(Kind(style), style.Width, top + (Rows.Count * CellHeight), Label);
        for (var column = 0; column < Columns.Count; column++)
        {
            svg.Text("middle", left + ((column + 0.5) * width), 14, fits ? Columns[column] : (column + 1).ToString(style.Format));
        }

        for (var row = 0; row < Rows.Count; row++)
        {
            svg.Text("end", left - 8, top + (row * CellHeight) + 19, Shortened(Rows[row], (int)(left / 7)));
            for (var column = 0; column < Columns.Count; column++)
            {
                var value = Values[row][column];
                svg.Box(shading.Kind(value), left + (column * width) + 1, top + (row * CellHeight) + 1, width - 2, CellHeight - 2, $"{Rows[row]}, {Columns[column]}: {style.Number(value, Format)}");
                if (double.IsFinite(value) && width >= 26)
                {
                    svg.Text($"middle {shading.InkOn(value)}", left + ((column + 0.5) * width), top + (row * CellHeight) + 19, style.Number(value, Format));
                }
            }
        }

        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new ChartTable(
            [RowHead, .. Columns],
            [.. Rows.Select((row, index) => ((double?)null, (IReadOnlyList<string>)[row, .. Values[index].Select(value => style.Number(value, Format))]))]);
    }

    private Shading Shading() => Charts.Shading.Of(Values.SelectMany(row => row));

    private static string Shortened(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");
}
