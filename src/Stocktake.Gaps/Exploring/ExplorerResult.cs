using Stocktake.Climate.Assessment;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>What levers lead to beside the baseline: the ensemble from 2025 to 2100, states on 1 January.</summary>
public sealed class ExplorerResult
{
    private static readonly double[] Bands = [0.05, 0.5, 0.95];

    private static readonly (string Key, string[] Species)[] Sources =
    [
        ("co2-fossil", ["CO2 FFI"]), ("co2-land", ["CO2 AFOLU"]), ("ch4", ["CH4"]), ("n2o", ["N2O"]),
        ("fluorinated", [.. KyotoGases.Species.Where(species => species is not ("CO2 FFI" or "CO2 AFOLU" or "CH4" or "N2O"))]),
    ];

    private readonly EnsembleResult _run;
    private readonly BaselineEmissions[] _emissions;
    private readonly IReadOnlyList<ScenarioSummary> _summaries;

    internal ExplorerResult(ExplorerState state, EnsembleResult run, BaselineEmissions baseline, BaselineEmissions changed, RemovalOutcome? removal) =>
        (State, _run, _emissions, _summaries, Removal) = (state, run, [baseline, changed], ScenarioSummary.Of(run), removal);

    /// <summary>What a run keeps: warming, total forcing and concentrations.</summary>
    internal static IReadOnlyList<ClimateVariable> Variables { get; } =
        [ClimateVariable.Temperature, new(VariableKind.Forcing), new(VariableKind.Concentration, "CO2"), new(VariableKind.Concentration, "CH4")];

    /// <summary>Where the levers stood.</summary>
    public ExplorerState State { get; }

    /// <summary>What removal comes to; null where none is planned.</summary>
    public RemovalOutcome? Removal { get; }

    /// <summary>How many members the ensemble has.</summary>
    public int Members => _run.Members.Count;

    /// <summary>The first year of every series.</summary>
    public static int FirstYear => WedgeSeries.FirstYear;

    /// <summary>Warming above 1850–1900 by year: 5, 50 and 95 %.</summary>
    /// <param name="withLevers">With the levers, or the baseline.</param>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) Warming(bool withLevers) => Band(0, withLevers);

    /// <summary>Total effective forcing by year, W m⁻²: 5, 50 and 95 %.</summary>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) Forcing(bool withLevers) => Band(1, withLevers);

    /// <summary>Concentration of CO2 by year, ppm: 5, 50 and 95 %.</summary>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) CarbonDioxide(bool withLevers) => Band(2, withLevers);

    /// <summary>Concentration of methane by year, ppb: 5, 50 and 95 %.</summary>
    public (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) Methane(bool withLevers) => Band(3, withLevers);

    /// <summary>What the levers change on 1 January of a year, member by member, K.</summary>
    public WarmingRange Change(int year)
    {
        var picked = _run.DifferenceQuantiles(1, 0, 0, year, Bands);
        return new WarmingRange(picked[0], picked[1], picked[2]);
    }

    /// <summary>Peak, chances, overshoot and category, of the years from 2025 to 2100.</summary>
    public ScenarioSummary Summary(bool withLevers) => _summaries[withLevers ? 1 : 0];

    /// <summary>Emissions by source and year, Gt CO2 equivalents: fossil and land CO2, methane, nitrous oxide, fluorinated gases.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<double> Values)> Emissions(bool withLevers) => [.. Sources.Select(source => (source.Key, (IReadOnlyList<double>)[.. Enumerable
        .Range(FirstYear, WedgeSeries.Years).Select(year => source.Species.Sum(species => BaselineEmissions.Equivalent(species, _emissions[withLevers ? 1 : 0].Of(species, year))))]))];

    /// <summary>All greenhouse gases in a year, Gt CO2 equivalents.</summary>
    public double World(int year, bool withLevers) => _emissions[withLevers ? 1 : 0].World(year);

    private (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) Band(int variable, bool withLevers)
    {
        var quantiles = _run.Quantiles(withLevers ? 1 : 0, variable, Bands);
        return (quantiles[0], quantiles[1], quantiles[2]);
    }
}
