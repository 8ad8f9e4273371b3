using System.Globalization;
using Stocktake.Climate;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Model;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Warming;

/// <summary>
/// The bundled ensemble, ready to tell what reductions change: the history is run once and its state kept, so that every question costs
/// only the years that follow. Safe for use by several threads.
/// </summary>
public sealed class WarmingModel
{
    /// <summary>The baseline unless another is named: the bundled scenario of the middle of the road, SSP2-4.5, which is near to current policies.</summary>
    public const string UsualBaseline = "ssp245";

    private readonly EnsembleModel _model;
    private readonly Dictionary<string, Lazy<(BaselineEmissions Emissions, EnsembleState State)>> _baselines;

    private readonly Lazy<PathwayAssessment> _pathways;

    private WarmingModel(EnsembleModel model, IReadOnlyList<Scenario> scenarios)
    {
        _model = model;
        _baselines = scenarios.ToDictionary(scenario => scenario.Name, scenario => new Lazy<(BaselineEmissions, EnsembleState)>(() => Start(model, scenario)), StringComparer.Ordinal);
        _pathways = new Lazy<PathwayAssessment>(() => PathwayAssessment.Make(model, PathwayAssessment.LadderOf(scenarios)));
    }

    /// <summary>The names of the scenarios that can be the baseline.</summary>
    public IReadOnlyList<string> Baselines => [.. _baselines.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The published pathways and what they lead to; run once, when they are first asked for.</summary>
    public PathwayAssessment Pathways => _pathways.Value;

    /// <summary>How many members the ensemble has.</summary>
    public int Members => _model.Parameters.Members.Count;

    /// <summary>Reads the bundle.</summary>
    public static WarmingModel Load()
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        return new WarmingModel(EnsembleModel.Create(species, ClimateBundle.Parameters(species)), sources.Build([], WedgeSeries.LastYear).Scenarios);
    }

    /// <summary>What is emitted in a baseline.</summary>
    /// <exception cref="GapInputException">There is no scenario of this name.</exception>
    internal BaselineEmissions Emissions(string baseline) => Find(baseline).Emissions;

    /// <summary>What reductions change: warming without and with each of them, and the difference.</summary>
    /// <param name="baseline">Name of the scenario without the reductions.</param>
    /// <param name="reductions">Reductions by species, each for the years of <see cref="WedgeSeries"/>, under the name that an error tells.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <exception cref="GapInputException">There is no such baseline, emissions would fall below zero where they cannot, or they lead out of the range of the model.</exception>
    public WarmingEffects Effects(
        string baseline, IReadOnlyList<(string Name, IReadOnlyDictionary<string, IReadOnlyList<double>> Species)> reductions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reductions);
        var (emissions, state) = Find(baseline);
        Scenario[] scenarios = [emissions.Scenario, .. reductions.Select((reduction, index) => Reductions.TakenFrom(emissions, reduction.Name, reduction.Species).With((index + 1).ToString(CultureInfo.InvariantCulture)))];
        var settings = new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.LastYear, Start = state };
        try
        {
            return new WarmingEffects(_model.Run(scenarios, settings, cancellation));
        }
        catch (ClimateInputException)
        {
            throw new GapInputException(GapFault.BeyondModel, string.Join(", ", reductions.Select(reduction => reduction.Name).Where(name => name.Length > 0).Distinct()));
        }
    }

    private static (BaselineEmissions Emissions, EnsembleState State) Start(EnsembleModel model, Scenario scenario)
    {
        var history = model.Run([scenario], new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.FirstYear, KeepState = true });
        return (new BaselineEmissions(scenario), history.State!);
    }

    private (BaselineEmissions Emissions, EnsembleState State) Find(string baseline) =>
        _baselines.TryGetValue(baseline, out var found) ? found.Value : throw new GapInputException(GapFault.UnknownBaseline, baseline, string.Join(", ", Baselines));
}
