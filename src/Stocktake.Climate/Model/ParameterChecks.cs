using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>Refuses a parameter table that lacks what members need, or overrides what the model takes to be the same for all.</summary>
internal static class ParameterChecks
{
    private static readonly string[] Plain =
        ["gamma_autocorrelation", "deep_ocean_efficacy", "sigma_eta", "sigma_xi", "forcing_4co2", "aci_scale"];

    // Of CO2, CH4 and N2O, which are run member by member where it matters.
    private static readonly string[] GasProperties =
        ["baseline_concentration", "baseline_emissions", "iirf_0", "iirf_uptake", "iirf_temperature", "iirf_airborne", "unperturbed_lifetime", "g0", "g1"];

    // Of any species: scales and weights of forcings.
    private static readonly string[] ForcingProperties =
    [
        "forcing_scale", "tropospheric_adjustment", "forcing_efficacy", "forcing_temperature_feedback", "erfari_radiative_efficiency",
        "ozone_radiative_efficiency", "lapsi_radiative_efficiency", "contrails_radiative_efficiency", "h2o_stratospheric_factor",
        "land_use_cumulative_emissions_to_forcing", "aci_shape",
    ];

    // Who needs a value of its own: the species table of the 1.4 calibrations holds none, or one that means "off".
    private static readonly Dictionary<string, string[]> RequiredOf = new(StringComparer.Ordinal)
    {
        ["iirf_0"] = ["CO2"],
        ["iirf_uptake"] = ["CO2"],
        ["iirf_temperature"] = ["CO2"],
        ["iirf_airborne"] = ["CO2"],
        ["erfari_radiative_efficiency"] = ["BC", "OC", "Sulfur", "NOx", "VOC", "NH3", "CH4", "N2O"],
        ["aci_shape"] = ["Sulfur", "BC", "OC"],
        ["ozone_radiative_efficiency"] = ["CH4", "N2O", "Equivalent effective stratospheric chlorine", "CO", "VOC", "NOx"],
        ["baseline_concentration"] = ["CO2"],
    };

    // Calculated and prescribed forcings that members of the 1.4 calibrations scale; all greenhouse gases are scaled too.
    private static readonly SpeciesKind[] Scaled =
        [SpeciesKind.StratosphericWater, SpeciesKind.LandUse, SpeciesKind.Volcanic, SpeciesKind.Solar, SpeciesKind.SnowAndIce];

    /// <summary>Number of ocean layers that the table describes.</summary>
    public static int Layers(ParameterSet parameters) =>
        Enumerable.Range(0, int.MaxValue).First(layer => !parameters.ColumnNames.Contains($"ocean_heat_capacity[{layer}]")
            && !parameters.ColumnNames.Contains($"ocean_heat_transfer[{layer}]"));

    /// <summary>Checks a parameter table against the species.</summary>
    /// <exception cref="ClimateInputException">A column is missing or cannot be one.</exception>
    public static void Require(SpeciesTable species, ParameterSet parameters)
    {
        foreach (var column in Plain)
        {
            parameters.Required(column);
        }

        for (var layer = 0; layer < Math.Max(2, Layers(parameters)); layer++)
        {
            parameters.Required($"ocean_heat_capacity[{layer}]");
            parameters.Required($"ocean_heat_transfer[{layer}]");
        }

        foreach (var (property, names) in RequiredOf)
        {
            foreach (var name in names.Where(name => species.IndexOf(name) >= 0))
            {
                parameters.Required($"{property}[{name}]");
            }
        }

        foreach (var row in species.Rows.Where(row => row.IsGreenhouseGas || Scaled.Contains(row.Kind)))
        {
            parameters.Required($"forcing_scale[{row.Name}]");
        }

        foreach (var column in parameters.ColumnNames)
        {
            RefuseUnknown(species, parameters, column);
        }
    }

    private static void RefuseUnknown(SpeciesTable species, ParameterSet parameters, string column)
    {
        var bracket = column.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0 || !column.EndsWith(']'))
        {
            if (!Plain.Contains(column) && column != "lifetime_temperature_sensitivity")
            {
                throw new ClimateInputException("input.no-parameter", parameters.Source, column);
            }

            return;
        }

        var property = column[..bracket];
        var index = column[(bracket + 1)..^1];
        if (property is "ocean_heat_capacity" or "ocean_heat_transfer")
        {
            return;
        }

        // A species that the table of species leaves out is left out here too, as the reference does.
        var position = species.IndexOf(index);
        var allowed = ForcingProperties.Contains(property)
            || (GasProperties.Contains(property) && (position < 0 || species.Rows[position].Kind is SpeciesKind.CarbonDioxide or SpeciesKind.Methane or SpeciesKind.NitrousOxide));
        if (!allowed)
        {
            throw new ClimateInputException("input.no-own-value", parameters.Source, column);
        }
    }
}
