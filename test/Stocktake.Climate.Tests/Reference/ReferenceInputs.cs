using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Testing;

namespace Stocktake.Climate.Tests.Reference;

/// <summary>The published inputs that stand beside the repository (see climate/README.md there); tests skip without them.</summary>
internal static class ReferenceInputs
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(SharedData.PathOf("climate/" + name));

    public static SpeciesTable Species() =>
        SpeciesTable.Read(Bytes("inputs/species_configs_properties_calibration1.4.1.csv"), "species");

    public static ParameterSet Parameters() =>
        ParameterSet.Read(Bytes("inputs/calibrated_constrained_parameters_calibration1.4.1.csv"), "parameters");

    public static EnsembleModel Model(MethaneMethod methane = MethaneMethod.Thornhill2021, GreenhouseGasMethod gases = GreenhouseGasMethod.Meinshausen2020, params string[] members)
    {
        var parameters = Parameters();
        var selected = members.Length == 0 ? parameters : parameters.Select([.. members.Select(member => parameters.Members.ToList().IndexOf(member))]);
        return EnsembleModel.Create(Species(), selected, methane, gases);
    }

    public static IReadOnlyList<Scenario> Scenarios(SpeciesTable species, params string[] names) =>
        Read(species, "inputs/extensions_1750-2500.csv", "inputs/volcanic_solar.csv", names);

    public static IReadOnlyList<Scenario> SharedSocioeconomicPathways(SpeciesTable species, params string[] names) =>
        Read(species, "inputs/ssp_emissions_1750-2499.csv", "inputs/volcanic_solar_ssp.csv", names);

    private static IReadOnlyList<Scenario> Read(SpeciesTable species, string emissions, string forcing, string[] names)
    {
        var sources = new ScenarioSources(species);
        sources.ReadEmissions(Bytes(emissions), emissions);
        sources.ReadForcing(Bytes(forcing), forcing);
        return sources.Build(names, 2300).Scenarios;
    }
}
