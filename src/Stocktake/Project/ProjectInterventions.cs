using Stocktake.Climate;
using Stocktake.Climate.Interventions;
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

    private static Scenario[] Noted(Scenario without, Scenario with, string note, List<string> notes)
    {
        notes.Add(note);
        return [without, with];
    }
}
