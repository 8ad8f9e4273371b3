using System.Globalization;
using Stocktake.Climate.Species;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// Sums of the gases of the Kyoto Protocol (carbon dioxide, methane, nitrous oxide, hydrofluorocarbons, perfluorocarbons, sulfur
/// hexafluoride, nitrogen trifluoride) in CO2 equivalents by the global warming potential over 100 years of the Sixth Assessment Report
/// (IPCC AR6 WG I, table 7.SM.7). Each value stands in <c>gwp100-ar6.csv</c>.
/// </summary>
public static class KyotoGases
{
    /// <summary>What the weights are called beside a sum.</summary>
    public const string Metric = "GWP100, AR6";

    // Potential, and the unit of emissions in Gt.
    private static readonly Lazy<Dictionary<string, (double Potential, double Unit)>> Weights = new(() =>
    {
        var table = EmbeddedTable.Read("gwp100-ar6.csv");
        return Enumerable.Range(1, table.RowCount - 1).ToDictionary(
            row => table.Text(row, 0),
            row => (double.Parse(table.Text(row, 1), CultureInfo.InvariantCulture), EmissionUnits.Prefix(table.Text(row, 0)) switch { "Gt" => 1, "Mt" => 1e-3, _ => 1e-6 }),
            StringComparer.Ordinal);
    });

    /// <summary>The species that are summed.</summary>
    public static IReadOnlyCollection<string> Species => Weights.Value.Keys;

    /// <summary>Emissions of a species, in the model's unit, in Gt CO2 equivalents; 0 where it is none of the gases.</summary>
    public static double Equivalent(string species, double emissions) =>
        Weights.Value.TryGetValue(species, out var weight) ? emissions * weight.Potential * weight.Unit : 0;

    /// <summary>The sum in Gt CO2 equivalents, and the species of it for which no emissions are given.</summary>
    /// <param name="emissionsOf">Emissions of a species in the model's unit, or null.</param>
    public static (double GtCo2Equivalent, IReadOnlyList<string> Missing) Sum(Func<string, double?> emissionsOf)
    {
        ArgumentNullException.ThrowIfNull(emissionsOf);
        var sum = 0.0;
        var missing = new List<string>();
        foreach (var (species, weight) in Weights.Value)
        {
            if (emissionsOf(species) is { } emissions)
            {
                sum += emissions * weight.Potential * weight.Unit;
            }
            else
            {
                missing.Add(species);
            }
        }

        return (sum, missing);
    }
}
