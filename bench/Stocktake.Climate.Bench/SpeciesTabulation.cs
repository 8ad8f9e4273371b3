using System.Globalization;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Bench;

/// <summary>
/// The bundled species: the table of calibration 1.4.1 with what follows from the history set anew. The baseline of species from the
/// inventory is their emission of 1750; land use and particles on snow are scaled to the forcing assessed for 2019 (IPCC AR6 WGI, 7.3.4:
/// −0.20 and 0.08 W m⁻²; Smith et al. 2024 do the same); the lifetime of methane is the median of our prior.
/// </summary>
internal static class SpeciesTabulation
{
    private const double LandUse2019 = -0.20;
    private const double Snow2019 = 0.08;
    private const double MethaneLifetime = 15.9;

    public static string Adapt(string path, Dictionary<string, YearlySeries> history)
    {
        var rows = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        void Set(string species, string column, double value) =>
            rows.Single(row => row[0] == species)[Array.IndexOf(rows[0], column)] = value.ToString("G10", CultureInfo.InvariantCulture);
        foreach (var name in HistoryTabulation.FromInventory.Where(name => !name.StartsWith("CO2", StringComparison.Ordinal)))
        {
            Set(name, "baseline_emissions", history[name][1750]);
        }

        foreach (var box in Enumerable.Range(0, 4))
        {
            Set("CH4", $"unperturbed_lifetime{box}", MethaneLifetime);
        }

        Set("CO2 AFOLU", "land_use_cumulative_emissions_to_forcing", LandUse2019 / Enumerable.Range(1750, 270).Sum(year => history["CO2 AFOLU"][year]));
        Set("BC", "lapsi_radiative_efficiency", Snow2019 / (history["BC"][2019] - history["BC"][1750]));
        return string.Join('\n', rows.Select(row => string.Join(',', row))) + "\n";
    }
}
