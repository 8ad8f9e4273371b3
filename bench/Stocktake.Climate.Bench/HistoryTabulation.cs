using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Bench;

/// <summary>
/// The bundled history. CO2, CH4 and the short-lived species come from the inventory of emissions 1750–2024; N2O and the halogenated gases
/// from the history of calibration 1.4.1 (to 2022, then its medium scenario), because their emissions there were inferred from observed
/// concentrations and lead back to them, which those of the inventory do only to 4–10 %.
/// </summary>
internal static class HistoryTabulation
{
    /// <summary>Species that follow the inventory.</summary>
    public static readonly string[] FromInventory = ["CO2 FFI", "CO2 AFOLU", "CH4", "Sulfur", "BC", "OC", "NH3", "NOx", "VOC", "CO"];

    public static Dictionary<string, YearlySeries> Read(string inputs, SpeciesTable species, int lastYear)
    {
        var inventory = EmissionsReader.Read(File.ReadAllBytes(Path.Combine(inputs, "observed-and-scenarios/historical_emissions_1750-2024.csv")), "inventory", species);
        var extensions = EmissionsReader.Read(File.ReadAllBytes(Path.Combine(inputs, "inputs/extensions_1750-2500.csv")), "extensions", species);
        var medium = extensions.Scenarios.Single(scenario => scenario.Name == "medium-extension").Series;
        return species.EmittedNames.ToDictionary(
            name => name,
            name =>
            {
                var series = (FromInventory.Contains(name) ? inventory.Scenarios.Single().Series : medium)[name];
                return new YearlySeries(1750, series.Values[(1750 - series.FirstYear)..(lastYear - series.FirstYear + 1)]);
            });
    }
}
