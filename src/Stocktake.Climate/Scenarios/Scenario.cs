using Stocktake.Climate.Model;

namespace Stocktake.Climate.Scenarios;

/// <summary>
/// A named story and its series: emissions by species (flows of years, in the model's units), forcing that is prescribed and
/// concentrations that are prescribed (states on 1 January). Every series begins with 1750. Immutable.
/// </summary>
public sealed class Scenario
{
    /// <summary>Creates a scenario; the dictionaries are taken over.</summary>
    public Scenario(
        string name,
        IReadOnlyDictionary<string, double[]> emissions,
        IReadOnlyDictionary<string, double[]> forcing,
        IReadOnlyDictionary<string, double[]>? concentrations = null)
    {
        Name = name;
        Emissions = emissions;
        Forcing = forcing;
        Concentrations = concentrations ?? new Dictionary<string, double[]>();
    }

    /// <summary>The first year of every series.</summary>
    public static int FirstYear => ClimateConstants.FirstYear;

    /// <summary>What the scenario is called.</summary>
    public string Name { get; }

    /// <summary>Emissions by species, one value a year from 1750: Gt CO2, Mt of CH4, N2O, SO2, NO2, BC, OC, NH3, VOC, CO, kt of all others.</summary>
    public IReadOnlyDictionary<string, double[]> Emissions { get; }

    /// <summary>Prescribed effective forcing by forcer on 1 January of each year from 1750, W m⁻².</summary>
    public IReadOnlyDictionary<string, double[]> Forcing { get; }

    /// <summary>Prescribed concentrations by gas on 1 January of each year from 1750: ppm of CO2, ppb of CH4 and N2O, ppt of all others.</summary>
    public IReadOnlyDictionary<string, double[]> Concentrations { get; }

    /// <summary>Whether prescribed concentrations are multiples of each member's own baseline rather than mixing ratios.</summary>
    public bool ConcentrationsAreMultiples { get; init; }

    /// <summary>The same scenario under another name with other emissions or other prescribed forcing; the rest is kept.</summary>
    public Scenario With(string name, IReadOnlyDictionary<string, double[]>? emissions = null, IReadOnlyDictionary<string, double[]>? forcing = null) =>
        new(name, emissions ?? Emissions, forcing ?? Forcing, Concentrations) { ConcentrationsAreMultiples = ConcentrationsAreMultiples };

    /// <summary>The last bound that every series reaches; after it the model cannot run.</summary>
    public int LastBound => Math.Min(
        Emissions.Count == 0 ? int.MaxValue : Emissions.Values.Min(series => series.Length) + FirstYear,
        Forcing.Values.Concat(Concentrations.Values).Select(series => series.Length + FirstYear - 1).DefaultIfEmpty(int.MaxValue).Min());
}
