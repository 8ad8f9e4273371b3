using Stocktake.Climate;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Cli.Project;

/// <summary>Adds to each scenario the same scenario with carbon removal, with solar radiation modification, or with both, as planned.</summary>
internal sealed class ProjectInterventions
{
    private readonly CarbonRemoval? _removal;
    private readonly SolarModification? _solar;
    private readonly List<(string Scenario, IReadOnlyDictionary<string, double[]> Amounts)> _found = [];

    private ProjectInterventions(CarbonRemoval? removal, SolarModification? solar) => (_removal, _solar) = (removal, solar);

    /// <exception cref="ClimateInputException">A plan is wrong.</exception>
    public static ProjectInterventions Read(ProjectOptions options) => new(
        options.Removal is { } removal ? CarbonRemoval.Read(ProjectInputs.Bytes(removal), removal) : null,
        options.SolarModification is { } solar
            ? SolarModification.Read(ProjectInputs.Bytes(solar), solar, options.SolarConstants is { } constants ? SolarConstants.Read(ProjectInputs.Bytes(constants), constants) : null)
            : null);

    /// <summary>The species with the forcers that the plans need.</summary>
    public SpeciesTable Extend(SpeciesTable species) => _solar is null ? species : SolarModification.AddTo(species);

    /// <summary>The members with what the plans need.</summary>
    public ParameterSet Extend(ParameterSet parameters) => _solar?.AddTo(parameters) ?? parameters;

    /// <summary>Each scenario, followed by the same with what is planned for it.</summary>
    /// <exception cref="ClimateInputException">A plan does not fit a scenario.</exception>
    /// <exception cref="OperationCanceledException">The search for a target was stopped.</exception>
    public ScenarioSet Apply(ScenarioSet built, EnsembleModel model, int lastYear, CancellationToken cancellation)
    {
        var notes = built.Notes.ToList();
        var scenarios = new List<Scenario>();
        foreach (var scenario in built.Scenarios)
        {
            scenarios.Add(scenario);
            if (_removal?.Apply(scenario, lastYear) is { } outcome)
            {
                scenarios.Add(outcome.Scenario);
                notes.AddRange(outcome.Notes());
            }
        }

        if (_solar is null)
        {
            return new ScenarioSet(scenarios, notes);
        }

        notes.Add(Texts.Sentence("project.srm-limits"));
        var withSolar = new List<Scenario>();
        foreach (var scenario in scenarios.Select(SolarModification.Without))
        {
            withSolar.Add(scenario);
            if (_solar.With(scenario, model, lastYear, cancellation) is { } modified)
            {
                withSolar.Add(modified.Scenario);
                notes.AddRange(modified.Notes);
                _found.Add((scenario.Name, modified.Amounts));
            }
        }

        return new ScenarioSet(withSolar, notes);
    }

    /// <summary>The modification of every year, found or planned, in the form that <c>--srm</c> reads.</summary>
    public void WriteFound(int lastYear, TextWriter output) => SolarModification.WriteYearly(_found, lastYear, output);

    /// <summary>One sentence on each scenario whose solar radiation modification ends within the run: how fast it warms afterwards.</summary>
    public IEnumerable<string> WarmingAfterEnds(EnsembleResult result)
    {
        foreach (var scenario in _solar is null ? [] : result.Scenarios)
        {
            if (_solar!.EndOf(scenario) is { } end && WarmingAfterEnd.Of(result, scenario, SolarModification.NameWith(scenario), end) is { } warming)
            {
                yield return Texts.Get(
                    "project.srm-stop", warming.Scenario, warming.From, warming.With[1], warming.With[0], warming.With[2], warming.Without[1], warming.Without[0], warming.Without[2]);
                if (warming.HalfReboundYears is { } years)
                {
                    yield return Texts.Get("project.srm-rebound", warming.Scenario, years);
                }
            }
        }
    }
}
