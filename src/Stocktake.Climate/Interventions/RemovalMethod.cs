using System.Collections.Frozen;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Interventions;

/// <summary>A method of carbon dioxide removal: the flux it belongs to and what is published about its limits and needs.</summary>
/// <param name="Name">What plans call it.</param>
/// <param name="Flux">The species that carries it: removal by land use also acts on land-use forcing, engineered removal does not.</param>
/// <param name="CeilingGtCo2">Largest removal, Gt CO2 a year; not a number where none is held.</param>
/// <param name="LossPercent">Share of what is stored that is lost again in a year, per cent; not a number where none is held.</param>
/// <param name="EnergyGjPerTonne">Energy for each tonne of CO2, GJ, which is EJ for each Gt; not a number where none is held.</param>
/// <param name="LandMhaPerGt">Land for each Gt CO2 a year, million hectares; not a number where none is held.</param>
/// <remarks>Sources of every number stand beside it in <c>removal-methods.csv</c>.</remarks>
public sealed record RemovalMethod(string Name, string Flux, double CeilingGtCo2, double LossPercent, double EnergyGjPerTonne, double LandMhaPerGt)
{
    private static readonly Lazy<FrozenDictionary<string, RemovalMethod>> Bundled = new(Load);

    /// <summary>The methods by name, in the order of the table.</summary>
    public static IReadOnlyList<RemovalMethod> All => [.. Bundled.Value.Values.OrderBy(method => method.Name, StringComparer.Ordinal)];

    /// <summary>A method, or null where there is none of that name.</summary>
    public static RemovalMethod? Find(string name) => Bundled.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, RemovalMethod> Load()
    {
        var table = EmbeddedTable.Read("removal-methods.csv");
        double Number(int row, int column) => DecimalText.TryParse(table.Field(row, column), out var value) ? value : double.NaN;
        return Enumerable.Range(1, table.RowCount - 1)
            .Select(row => new RemovalMethod(table.Text(row, 0), table.Text(row, 1), Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5)))
            .ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);
    }
}
