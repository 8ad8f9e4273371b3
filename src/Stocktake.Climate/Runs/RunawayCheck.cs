using System.Numerics;
using Stocktake.Climate.Model;
using Stocktake.Foundations;

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
                throw new ClimateInputException("run.runaway-year", plan.Scenarios[scenario].Name, plan.FirstBound + step, culprit);
            }
        }

        throw new ClimateInputException("run.runaway", plan.Scenarios[scenario].Name);
    }

    private static Sentence? Culprit(EnsembleModel model, BlockState state)
    {
        for (var gas = 0; gas < state.Gases.Length; gas++)
        {
            if (!state.Gases[gas].Concentration.All(value => Vector.GreaterThanAll(value, Vector<double>.Zero) && Vector.LessThanAll(value, new Vector<double>(double.MaxValue))))
            {
                return ClimateTexts.Sentence("runaway.concentration", model.Species.Names[model.GasSpecies[gas]]);
            }
        }

        for (var component = 0; component < state.Forcing.Length; component++)
        {
            if (!state.Forcing[component].All(value => Vector.LessThanAll(Vector.Abs(value), new Vector<double>(double.MaxValue))))
            {
                var species = model.ComponentSpecies[component];
                return ClimateTexts.Sentence("runaway.forcing", species < 0 ? ClimateTexts.Sentence("runaway.minor-gases") : model.Species.Names[species]);
            }
        }

        return state.Temperature.All(value => Vector.LessThanAll(Vector.Abs(value), new Vector<double>(LargestWarming)))
            ? null
            : ClimateTexts.Sentence("runaway.warming", LargestWarming);
    }
}
