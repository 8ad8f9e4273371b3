using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model;

/// <summary>One step of the energy balance of a block, and the imbalance that follows from it.</summary>
internal static class EnergyBalanceStep
{
    /// <summary>Reads the state at the start and the forcing at the end of the step; writes the state at its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(MemberBlock block, BlockState state)
    {
        var size = block.Propagator.Length;
        for (var row = 0; row < size; row++)
        {
            var next = state.NextEnergy[row];
            var response = block.ForcingResponse[row];
            for (var i = 0; i < next.Length; i++)
            {
                next[i] = response[i] * state.Driving[i];
            }

            // The forcing has no part of the temperatures in it: the first row of the propagator has one entry.
            for (var column = 0; column < (row == 0 ? 1 : size); column++)
            {
                var factor = block.Propagator[row][column];
                var present = state.Energy[column];
                for (var i = 0; i < next.Length; i++)
                {
                    next[i] += factor[i] * present[i];
                }
            }
        }

        state.SwapEnergy();
    }

    /// <summary>Reads temperatures and forcing on the bound; writes the imbalance and adds it to the heat content
    /// (Geoffroy et al. 2013; the efficacy of deep ocean uptake acts on the imbalance too).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Balance(MemberBlock block, BlockState state)
    {
        var surface = state.Energy[1];
        var aboveDeepest = state.Energy[^2];
        var deepest = state.Energy[^1];
        for (var i = 0; i < surface.Length; i++)
        {
            var imbalance = state.ForcingSum[i] - (block.SurfaceFeedback[i] * surface[i]) + (block.DeepUptakeCorrection[i] * (aboveDeepest[i] - deepest[i]));
            state.Imbalance[i] = imbalance;
            state.HeatContent[i] += imbalance;
        }
    }
}
