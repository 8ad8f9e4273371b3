using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>
/// The climate model made ready for an ensemble: parameters packed by block, energy balances discretized, forcings resolved.
/// Making it costs some ten milliseconds; it is immutable and serves any number of runs on any number of threads.
/// </summary>
public sealed class EnsembleModel
{
    private EnsembleModel(SpeciesTable species, ParameterSet parameters, MethaneMethod methane, GreenhouseGasMethod greenhouseGases, bool withVariability)
    {
        Species = species;
        Parameters = parameters;
        Methane = methane;
        GreenhouseGases = greenhouseGases;
        GasSpecies = [species.IndexOf(SpeciesKind.CarbonDioxide), species.IndexOf(SpeciesKind.Methane), species.IndexOf(SpeciesKind.NitrousOxide)];
        ParameterChecks.Require(species, parameters);
        var assembly = new BlockAssembly(species, parameters, GasSpecies, greenhouseGases, withVariability);
        IsSharedGas = assembly.IsSharedGas;
        MinorGasGroups = assembly.MinorGasGroups;
        Balances = assembly.Balances;
        ComponentSpecies = assembly.ComponentSpecies;
        Blocks = assembly.Assemble();
        Drivers = [.. assembly.Drivers];
    }

    /// <summary>The species.</summary>
    public SpeciesTable Species { get; }

    /// <summary>The members' parameters.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>How the lifetime of methane is found.</summary>
    public MethaneMethod Methane { get; }

    /// <summary>How the forcing of CO2, CH4 and N2O is found.</summary>
    public GreenhouseGasMethod GreenhouseGases { get; }

    /// <summary>Species of CO2, CH4 and N2O.</summary>
    internal int[] GasSpecies { get; }

    /// <summary>Whether a species is a gas that is run once for all members.</summary>
    internal bool[] IsSharedGas { get; }

    /// <summary>Minor greenhouse gases by the scale that members give them.</summary>
    internal int[][] MinorGasGroups { get; }

    /// <summary>The energy balance of each member.</summary>
    internal EnergyBalance[] Balances { get; }

    /// <summary>The species whose forcing each component of a block is; -1 for a group of minor gases and for a forcer of the caller's.</summary>
    internal int[] ComponentSpecies { get; }

    internal MemberBlock[] Blocks { get; }

    internal Driver[] Drivers { get; }

    /// <summary>Makes the model ready.</summary>
    /// <param name="species">The species and what holds for all members.</param>
    /// <param name="parameters">What each member has of its own.</param>
    /// <param name="methane">How the lifetime of methane is found.</param>
    /// <param name="greenhouseGases">How the forcing of CO2, CH4 and N2O is found.</param>
    /// <param name="withVariability">Whether runs can have internal variability; costs a second matrix exponential a member.</param>
    /// <exception cref="ClimateInputException">A column is missing or overrides what no member can have of its own.</exception>
    public static EnsembleModel Create(
        SpeciesTable species,
        ParameterSet parameters,
        MethaneMethod methane = MethaneMethod.Thornhill2021,
        GreenhouseGasMethod greenhouseGases = GreenhouseGasMethod.Meinshausen2020,
        bool withVariability = false)
    {
        ArgumentNullException.ThrowIfNull(species);
        ArgumentNullException.ThrowIfNull(parameters);
        return new EnsembleModel(species, parameters, methane, greenhouseGases, withVariability);
    }
}
