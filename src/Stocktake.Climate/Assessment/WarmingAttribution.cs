using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// Whose warming it is, by runs with and without: what a species or an actor contributes is the warming of the world less the warming of
/// a world that lacks its emissions and is else the same. Contributions do not add up to the whole, because gases share absorption bands
/// and lifetimes; what is left is told as <c>interaction</c>. All of it is above 1850–1900, member by member.
/// </summary>
public static class WarmingAttribution
{
    /// <summary>What is left of the warming when every contribution is taken away.</summary>
    public const string Interaction = "interaction";

    /// <summary>What all greenhouse gases but CO2, CH4 and N2O are called.</summary>
    public const string MinorGases = "other greenhouse gases";

    /// <summary>Runs a scenario with everything, and without each species and each actor.</summary>
    /// <param name="model">The ensemble.</param>
    /// <param name="scenario">The scenario, its gases by emissions.</param>
    /// <param name="shares">Emissions of actors, or null.</param>
    /// <param name="settings">Years and threads; its variables are not read.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>Variables <c>temperature</c>, one <c>temperature:NAME</c> for each contribution, and <c>temperature:interaction</c>, which the actors' shares are not part of.</returns>
    /// <exception cref="ClimateInputException">Concentrations are prescribed, or an actor emits more than the world.</exception>
    public static EnsembleResult Of(EnsembleModel model, Scenario scenario, ActorShares? shares, RunSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        if (scenario.Concentrations.Count > 0)
        {
            throw new ClimateInputException("run.attribution-concentration", scenario.Name, string.Join(", ", scenario.Concentrations.Keys));
        }

        var without = Groups(model.Species, scenario).Select(group => (group.Name, Scenario: Without(model.Species, scenario, group.Name, group.Species))).ToList();
        var parts = without.Count;
        without.AddRange((shares?.Actors ?? []).Select(actor => (actor.Name, shares!.TakenFrom(scenario, actor))));
        var run = model.Run([scenario, .. without.Select(each => each.Scenario)], settings with { Variables = [ClimateVariable.Temperature], KeepState = false }, cancellation);
        return Differences(run, scenario.Name, [.. without.Select(each => each.Name)], parts);
    }

    /// <summary>A scenario without some of its emissions or forcers: at the baseline of 1750 in every year.</summary>
    internal static Scenario Without(SpeciesTable species, Scenario scenario, string name, IReadOnlyList<string> taken)
    {
        var emissions = scenario.Emissions.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var forcing = scenario.Forcing.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var each in taken)
        {
            if (emissions.TryGetValue(each, out var series))
            {
                emissions[each] = [.. Enumerable.Repeat(species.Rows[species.IndexOf(each)].OrZero("baseline_emissions"), series.Length)];
            }
            else
            {
                forcing[each] = new double[forcing[each].Length];
            }
        }

        return scenario.With($"{scenario.Name} without {name}", emissions, forcing);
    }

    private static List<(string Name, IReadOnlyList<string> Species)> Groups(SpeciesTable species, Scenario scenario)
    {
        var emitted = species.Rows.Where(row => row.Mode == InputMode.Emissions).ToList();
        var groups = emitted.Where(row => !row.IsMinorGas).Select(row => (row.Name, (IReadOnlyList<string>)[row.Name])).ToList();
        groups.Add((MinorGases, [.. emitted.Where(row => row.IsMinorGas).Select(row => row.Name)]));
        groups.AddRange(scenario.Forcing.Where(forcer => forcer.Value.Any(value => value != 0)).Select(forcer => (forcer.Key, (IReadOnlyList<string>)[forcer.Key])));
        return groups;
    }

    private static EnsembleResult Differences(EnsembleResult run, string scenario, string[] names, int parts)
    {
        ClimateVariable Named(string name) => new(VariableKind.Temperature, name);
        var result = new EnsembleResult([scenario], run.Members, [ClimateVariable.Temperature, .. names.Select(Named), Named(Interaction)], run.FirstYear, run.LastYear);
        for (var row = 0; row <= run.LastYear - run.FirstYear; row++)
        {
            var world = run.Row(0, 0, row);
            var left = result.Row(0, names.Length + 1, row);
            world.CopyTo(result.Row(0, 0, row));
            world.CopyTo(left);
            for (var index = 0; index < names.Length; index++)
            {
                var contribution = result.Row(0, index + 1, row);
                var other = run.Row(index + 1, 0, row);
                for (var lane = 0; lane < contribution.Length; lane++)
                {
                    contribution[lane] = world[lane] - other[lane];
                    left[lane] -= index < parts ? contribution[lane] : 0;
                }
            }
        }

        return result;
    }
}
