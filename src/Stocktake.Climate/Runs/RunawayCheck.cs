using System.Globalization;
using System.Numerics;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Runs;

/// <summary>Says where and why a scenario left the range in which the formulas hold. Reads the plan of a run that went astray; always throws.</summary>
internal static class RunawayCheck
{
    /// <summary>
    /// Warming beyond this is no result: the linear temperature dependence of the methane lifetime reaches zero at 21.6 K
    /// (1 / 0.0463 K⁻¹, Thornhill et al. 2021), and nothing in the model was ever compared with anything hotter.
    /// </summary>
    public const double LargestWarming = 30;

    /// <exception cref="ClimateInputException">Always.</exception>
    public static void Explain(EnsembleModel model, RunPlan plan, int blockIndex, int scenario)
    {
        var block = model.Blocks[blockIndex];
        var state = new BlockState(block, block.Vectors);
        state.Reset(block);
        if (plan.Starts[scenario] is { } start)
        {
            StatePacking.Unpack(start.Blocks[blockIndex], block, state);
        }

        for (var step = 0; step < plan.Steps; step++)
        {
            BlockStep.Advance(block, state, plan.Drivers[scenario], step, model.Methane);
            if (Culprit(model, state) is { } culprit)
            {
                throw new ClimateInputException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Scenario '{plan.Scenarios[scenario].Name}', year {plan.FirstBound + step}: {culprit}; the emissions lead out of the range in which the model holds."));
            }
        }

        throw new ClimateInputException($"Scenario '{plan.Scenarios[scenario].Name}' leads out of the range in which the model holds.");
    }

    private static string? Culprit(EnsembleModel model, BlockState state)
    {
        for (var gas = 0; gas < state.Gases.Length; gas++)
        {
            if (!state.Gases[gas].Concentration.All(value => Vector.GreaterThanAll(value, Vector<double>.Zero) && Vector.LessThanAll(value, new Vector<double>(double.MaxValue))))
            {
                return $"the concentration of {model.Species.Names[model.GasSpecies[gas]]} is no longer a positive number";
            }
        }

        for (var component = 0; component < state.Forcing.Length; component++)
        {
            if (!state.Forcing[component].All(value => Vector.LessThanAll(Vector.Abs(value), new Vector<double>(double.MaxValue))))
            {
                var species = model.ComponentSpecies[component];
                return $"the forcing of {(species < 0 ? "the minor greenhouse gases" : model.Species.Names[species])} is no longer a number";
            }
        }

        return state.Temperature.All(value => Vector.LessThanAll(Vector.Abs(value), new Vector<double>(LargestWarming)))
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"CO2 and the other species warm the surface by more than {LargestWarming} K");
    }
}
