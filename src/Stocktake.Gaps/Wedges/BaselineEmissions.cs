using Stocktake.Climate.Assessment;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Gaps.Wedges;

/// <summary>
/// The emissions without the promises: a named scenario. Groups of species are summed in Gt CO2 equivalents
/// (<see cref="KyotoGases.Metric"/>), a single species is in the model's unit.
/// </summary>
/// <param name="scenario">The scenario.</param>
internal sealed class BaselineEmissions(Scenario scenario)
{
    /// <summary>Greenhouse gases of the Kyoto Protocol without CO2 from land use.</summary>
    public const string Kyoto = "kyoto";

    /// <summary>All hydrofluorocarbons.</summary>
    public const string Hydrofluorocarbons = "hfcs";

    /// <summary>CO2 from fossil fuels, industry and land use together.</summary>
    public const string NetCarbonDioxide = "co2-net";

    private const string FossilCarbonDioxide = "CO2 FFI";
    private const string LandCarbonDioxide = "CO2 AFOLU";

    private static readonly string[] KyotoSpecies = [.. KyotoGases.Species.Where(species => species != LandCarbonDioxide)];
    private static readonly string[] HydrofluorocarbonSpecies = [.. KyotoGases.Species.Where(species => species.StartsWith("HFC-", StringComparison.Ordinal))];

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>Emissions of a species in a year, in the model's unit.</summary>
    public double Of(string species, int year) => Scenario.Emissions[species][year - Scenario.FirstYear];

    /// <summary>Emissions of a group or a species in a year.</summary>
    public double Group(string group, int year) => group switch
    {
        NetCarbonDioxide => Of(FossilCarbonDioxide, year) + Of(LandCarbonDioxide, year),
        Kyoto or Hydrofluorocarbons => SpeciesOf(group).Sum(species => Equivalent(species, Of(species, year))),
        _ => Of(group, year),
    };

    /// <summary>All greenhouse gases of the Kyoto Protocol, CO2 from land use included, Gt CO2 equivalents.</summary>
    public double World(int year) => KyotoGases.Sum(species => Of(species, year)).GtCo2Equivalent;

    /// <summary>The species of a group among which a reduction is spread.</summary>
    public static IReadOnlyList<string> SpeciesOf(string group) => group switch
    {
        NetCarbonDioxide => [FossilCarbonDioxide],
        Kyoto => KyotoSpecies,
        Hydrofluorocarbons => HydrofluorocarbonSpecies,
        _ => [group],
    };

    /// <summary>A reduction of a group as reductions of its species: each falls by the same part of what it emits in the baseline.</summary>
    /// <param name="group">A group or a species.</param>
    /// <param name="year">The year.</param>
    /// <param name="reduction">What the group emits less.</param>
    public IEnumerable<(string Species, double Reduction)> Spread(string group, int year, double reduction)
    {
        if (group is not (Kyoto or Hydrofluorocarbons))
        {
            return [(SpeciesOf(group)[0], reduction)];
        }

        var emitted = SpeciesOf(group).Select(species => (species, Emissions: Of(species, year))).Where(pair => pair.Emissions > 0).ToArray();
        var sum = emitted.Sum(pair => Equivalent(pair.species, pair.Emissions));

        // A gas that is no longer emitted cannot be cut; what is promised beyond all of them is taken out as CO2.
        var part = sum > 0 ? Math.Min(1, reduction / sum) : 0;
        var rest = group == Kyoto ? reduction - (part * sum) : 0;
        return emitted.Select(pair => (pair.species, (part * pair.Emissions) + (pair.species == FossilCarbonDioxide ? rest : 0)))
            .Concat(rest > 0 && emitted.All(pair => pair.species != FossilCarbonDioxide) ? [(FossilCarbonDioxide, rest)] : []);
    }

    /// <summary>What tonnes of a species are reckoned against each other in: the gas of both kinds of CO2, else the species.</summary>
    public static string GasOf(string species) => MayBeNegative(species) ? "CO2" : species;

    /// <summary>Emissions of a species in Gt CO2 equivalents.</summary>
    public static double Equivalent(string species, double emissions) => KyotoGases.Equivalent(species, emissions);

    /// <summary>Whether a species may be taken out of the air, so that its emissions may be negative.</summary>
    public static bool MayBeNegative(string species) => species is FossilCarbonDioxide or LandCarbonDioxide;
}
