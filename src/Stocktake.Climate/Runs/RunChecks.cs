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
            throw new ClimateInputException($"The years {settings.From} to {settings.To} cannot be given: the run begins in {first}, and the last year must come after it.") { IsAboutRequest = true };
        }

        if (settings.KeepState && settings.To < ClimateConstants.BaselineLast)
        {
            throw new ClimateInputException($"A state can be kept from {ClimateConstants.BaselineLast} on, when the reference period 1850–1900 is over; {settings.To} was asked for.") { IsAboutRequest = true };
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
            throw new ClimateInputException("The stored state belongs to other members than those of this run; give the same parameters and the same --members.");
        }

        if (start.Method != MethodOf(model))
        {
            throw new ClimateInputException($"The stored state was made with the methods {start.Method}, this run uses {MethodOf(model)}.");
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
            throw new ClimateInputException($"Scenario '{scenario.Name}' has no emissions of {string.Join(", ", missing)}; every species is needed, zeros included.");
        }

        if (Array.Find(species.Rows, row => row.Mode == InputMode.Concentration && !scenario.Concentrations.ContainsKey(row.Name)) is { } unprescribed)
        {
            throw new ClimateInputException($"Scenario '{scenario.Name}' prescribes no concentration of {unprescribed.Name}, whose input_mode in the species table is concentration; --concentrations gives one.");
        }

        foreach (var forcer in species.PrescribedForcingNames.Where(name => !scenario.Forcing.ContainsKey(name)))
        {
            throw new ClimateInputException($"Scenario '{scenario.Name}' has no prescribed forcing '{forcer}'.");
        }

        if (scenario.LastBound < last)
        {
            throw new ClimateInputException($"Scenario '{scenario.Name}' can be run to 1 January {scenario.LastBound}; {last} was asked for.");
        }
    }
}
