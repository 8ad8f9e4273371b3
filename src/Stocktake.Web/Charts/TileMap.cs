namespace Stocktake.Web.Charts;

/// <summary>
/// The world with one equal tile a state: 193 members of the United Nations and the two observer states. Small islands count as much as large
/// countries, and no border is drawn. The places of the tiles are in Charts/Data/tiles.csv.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Values">Values by ISO 3166-1 alpha-3; a state that is absent has no value and is shown so.</param>
/// <param name="NameOf">The name of a state by its code, in the reader's language.</param>
public sealed record TileMap(string Title, string Unit, IReadOnlyDictionary<string, double> Values, Func<string, string> NameOf) : Chart(Title, Unit)
{
    /// <summary>Heading of the states in the table.</summary>
    public required string StateHead { get; init; }

    /// <summary>Format of the numbers.</summary>
    public string Format { get; init; } = "N0";

    /// <inheritdoc/>
    public override IReadOnlyList<LegendEntry> Legend(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return [.. Charts.Shading.Of(Values.Values).Legend(style, Format), new LegendEntry(style.NoValue, "none")];
    }

    /// <inheritdoc/>
    public override string Svg(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        var shading = Charts.Shading.Of(Values.Values);
        var tile = style.Width / TileLayout.Columns;
        var svg = new SvgText(Kind(style), style.Width, tile * TileLayout.Rows, Label);
        foreach (var (code, column, row) in TileLayout.Tiles)
        {
            var value = Values.TryGetValue(code, out var found) ? found : double.NaN;
            svg.Box(shading.Kind(value), (column * tile) + 0.5, (row * tile) + 0.5, tile - 1, tile - 1, $"{NameOf(code)}: {style.Number(value, Format)}");
            if (tile >= 22)
            {
                svg.Text($"middle tile {(double.IsFinite(value) ? shading.InkOn(value) : "")}".TrimEnd(), (column + 0.5) * tile, ((row + 0.5) * tile) + 3, code);
            }
        }

        return svg.Close();
    }

    /// <inheritdoc/>
    public override ChartTable Table(ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return new ChartTable([StateHead, Unit], [.. TileLayout.Tiles.Where(tile => Values.ContainsKey(tile.Code)).Select(tile => (tile.Code, Name: NameOf(tile.Code)))
            .OrderBy(state => state.Name, StringComparer.Create(style.Format, ignoreCase: true))
            .Select(state => ((double?)null, (IReadOnlyList<string>)[state.Name, style.Number(Values[state.Code], Format)]))]);
    }
}
