using Stocktake.Climate;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary>Adds to each scenario the same scenario with carbon removal, with solar radiation modification, or with both, as planned.</summary>
internal static class ProjectInterventions
{
    /// <exception cref="ClimateInputException">A plan is wrong.</exception>
    public static ScenarioSet Apply(ProjectOptions options, ScenarioSet built)
    {
        var notes = built.Notes.ToList();
        var scenarios = built.Scenarios.ToList();
        if (options.Removal is { } file)
        {
            var removal = CarbonRemoval.Read(ProjectInputs.Bytes(file), file);
            scenarios = [.. scenarios.SelectMany(scenario => removal.Apply(scenario) is { } with ? Noted(scenario, with.Scenario, with.Note, notes) : [scenario])];
        }

        if (options.SolarModification is { } plan)
        {
            var solar = SolarModification.Read(ProjectInputs.Bytes(plan), plan);
            notes.Add(Texts.Get("project.srm-limits"));
            scenarios = [.. scenarios.SelectMany(scenario => solar.With(scenario) is { } with ? (Scenario[])[SolarModification.Without(scenario), with] : [SolarModification.Without(scenario)])];
        }

        return new ScenarioSet(scenarios, notes);
    }

    /// <summary>One sentence on each scenario whose solar radiation modification ends within the run: how fast it warms afterwards.</summary>
    public static IEnumerable<string> WarmingAfterEnds(ProjectOptions options, EnsembleResult result)
    {
        if (options.SolarModification is not { } plan)
        {
            yield break;
        }

        var solar = SolarModification.Read(ProjectInputs.Bytes(plan), plan);
        foreach (var scenario in result.Scenarios)
        {
            if (solar.EndOf(scenario) is { } end && WarmingAfterEnd.Of(result, scenario, SolarModification.NameWith(scenario), end) is { } warming)
            {
                yield return Texts.Get(
                    "project.srm-stop", warming.Scenario, warming.From, warming.With[1], warming.With[0], warming.With[2], warming.Without[1], warming.Without[0], warming.Without[2]);
            }
        }
    }

    private static Scenario[] Noted(Scenario without, Scenario with, string note, List<string> notes)
    {
        notes.Add(note);
        return [without, with];
    }
}
