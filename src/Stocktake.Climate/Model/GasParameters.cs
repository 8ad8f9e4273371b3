using System.Numerics;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Model;

/// <summary>
/// The parameters of one gas for the members of a block: partition and lifetimes of its boxes and how its lifetime depends on
/// the state (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021, sect. 2.1).
/// </summary>
internal sealed class GasParameters
{
    /// <summary>The largest 100-year integrated impulse response, years (FaIR 2.2, <c>iirf_max</c>).</summary>
    public const double LargestImpulseResponse = 100;

    // Mass of the dry atmosphere, 10¹⁸ kg, and mean molecular weight of air, g mol⁻¹ (FaIR 2.2, earth_params;
    // Trenberth and Smith 2005, doi:10.1175/JCLI-3299.1).
    private const double AtmosphereExagrams = 5.1352;
    private const double AirMolecularWeight = 28.97;

    // Longer lifetimes than this let a box lose so little in a year that one unit in the last place of what it keeps is felt in the loss:
    // the rounding must be the reference's, and the same with and without vector instructions.
    private const double LongLifetimeYears = 100;

    private GasParameters(SpeciesRow species, ParameterSet parameters, int start, int members)
    {
        Vector<double>[] Pack(string property, string? column = null) => Lanes.Pack(parameters.Of(property, species, column), start, members);

        BaselineConcentration = Pack("baseline_concentration");
        BaselineEmissions = Pack("baseline_emissions");
        Iirf0 = Pack("iirf_0");
        IirfUptake = Pack("iirf_uptake");
        IirfTemperature = Pack("iirf_temperature");
        IirfAirborne = Pack("iirf_airborne");
        G0 = Pack("g0");
        G1 = Pack("g1");
        ConcentrationPerEmission = PerEmission(species);
        var boxes = Enumerable.Range(0, SpeciesRow.Boxes).Where(box => species.OrZero($"partition_fraction{box}") != 0).ToArray();
        Fraction = Array.ConvertAll(boxes, box => species[$"partition_fraction{box}"]);
        Lifetime = Array.ConvertAll(boxes, box => Pack("unperturbed_lifetime", $"unperturbed_lifetime{box}"));
        IsLongLived = Array.ConvertAll(boxes, box => species[$"unperturbed_lifetime{box}"] >= LongLifetimeYears);
    }

    public Vector<double>[] BaselineConcentration { get; }

    public Vector<double>[] BaselineEmissions { get; }

    public Vector<double>[] Iirf0 { get; }

    public Vector<double>[] IirfUptake { get; }

    public Vector<double>[] IirfTemperature { get; }

    public Vector<double>[] IirfAirborne { get; }

    public Vector<double>[] G0 { get; }

    public Vector<double>[] G1 { get; }

    /// <summary>Concentration per unit of emissions, e.g. ppm per Gt CO2.</summary>
    public double ConcentrationPerEmission { get; }

    /// <summary>Share of the emissions that enters each box; boxes that receive nothing are left out.</summary>
    public double[] Fraction { get; }

    /// <summary>Unperturbed lifetime of each box, years.</summary>
    public Vector<double>[][] Lifetime { get; }

    /// <summary>Whether a box hardly decays.</summary>
    public bool[] IsLongLived { get; }

    /// <summary>The parameters of a gas for the members from <paramref name="start"/>.</summary>
    public static GasParameters Create(SpeciesRow species, ParameterSet parameters, int start, int members) => new(species, parameters, start, members);

    /// <summary>Concentration per unit of emissions: 1 / (M · w / 28.97), M the mass of the atmosphere in 10¹⁸ kg, w the molecular weight.</summary>
    public static double PerEmission(SpeciesRow species) =>
        1 / (AtmosphereExagrams * species["molecular_weight"] / AirMolecularWeight);
}
