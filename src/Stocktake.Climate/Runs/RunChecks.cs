using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Runs;

/// <summary>Refuses a run that cannot be done, before it begins.</summary>
internal static class RunChecks
{
    /// <summary>The methods of a model in one word, as a state remembers them.</summary>
    public static string MethodOf(EnsembleModel model) => $"{model.Methane}/{model.GreenhouseGases}".ToLowerInvariant();

    /// <exception cref="ClimateInputException">The run cannot be done.</exception>
    public static void Check(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scenarios.Count);
        var first = settings.Start?.Year ?? ClimateConstants.FirstYear;
        if (settings.From < first || settings.To < settings.From || settings.To <= first)
        {
            throw new ClimateInputException("request.years", settings.From, settings.To, first) { IsAboutRequest = true };
        }

        if (settings.KeepState && settings.To < ClimateConstants.BaselineLast)
        {
            throw new ClimateInputException("request.state-year", ClimateConstants.BaselineLast, settings.To) { IsAboutRequest = true };
        }

        if (settings.Start is { } start)
        {
            CheckState(model, start);
        }

        foreach (var scenario in scenarios)
        {
            CheckScenario(model.Species, scenario, Math.Max(settings.To, settings.Start is null ? ClimateConstants.BaselineLast : 0));
        }
    }

    private static void CheckState(EnsembleModel model, EnsembleState start)
    {
        if (!start.Members.SequenceEqual(model.Parameters.Members))
        {
            throw new ClimateInputException("state.other-members");
        }

        if (start.Method != MethodOf(model))
        {
            throw new ClimateInputException("state.other-methods", start.Method, MethodOf(model));
        }
    }

    // Land use forces by its cumulative emissions; the fossil part acts through the concentration alone.
    private static bool IsFossilOfPrescribed(SpeciesRow row, Scenario scenario) => row.Kind == SpeciesKind.CarbonDioxideFossil && scenario.Concentrations.ContainsKey("CO2");

    private static void CheckScenario(SpeciesTable species, Scenario scenario, int last)
    {
        var missing = species.Rows
            .Where(row => row.Mode == InputMode.Emissions && !scenario.Emissions.ContainsKey(row.Name) && !scenario.Concentrations.ContainsKey(row.Name) && !IsFossilOfPrescribed(row, scenario))
            .Select(row => row.Name).ToArray();
        if (missing.Length > 0)
        {
            throw new ClimateInputException("run.no-emissions", scenario.Name, string.Join(", ", missing));
        }

        if (Array.Find(species.Rows, row => row.Mode == InputMode.Concentration && !scenario.Concentrations.ContainsKey(row.Name)) is { } unprescribed)
        {
            throw new ClimateInputException("run.no-concentration", scenario.Name, unprescribed.Name);
        }

        foreach (var forcer in species.PrescribedForcingNames.Where(name => !scenario.Forcing.ContainsKey(name)))
        {
            throw new ClimateInputException("run.no-forcing", scenario.Name, forcer);
        }

        if (scenario.LastBound < last)
        {
            throw new ClimateInputException("run.too-far", scenario.Name, scenario.LastBound, last);
        }
    }
}
