using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model;

/// <summary>One year of one block: the order of the reference model (FaIR 2.2, <c>run</c>), lifetimes from the start of the step,
/// concentrations and forcing at its end, temperature last.</summary>
internal static class BlockStep
{
    /// <summary>Advances a block from bound <paramref name="step"/> to the next.</summary>
    public static void Advance(MemberBlock block, BlockState state, ScenarioDrivers drivers, int step, MethaneMethod methane)
    {
        AdvanceGas(block, state, drivers, step, MemberBlock.Co2);
        if (methane == MethaneMethod.Thornhill2021)
        {
            ScaleMethane(block, state, drivers, step);
        }
        else
        {
            GasCycle.ScaleLifetime(block.Gases[MemberBlock.Ch4], state.Gases[MemberBlock.Ch4], state.Temperature);
        }

        EmitOrPrescribe(block, state, drivers, step, MemberBlock.Ch4);
        AdvanceGas(block, state, drivers, step, MemberBlock.N2o);
        Force(block, state, drivers, step);
        EnergyBalanceStep.Advance(block, state);
        if (block.NoiseFactor is not null)
        {
            InternalVariability.Add(block, state, drivers.Noise!, drivers.FirstYear + step + 1);
        }

        EnergyBalanceStep.Balance(block, state);
        AddToBaseline(state, drivers.FirstYear + step + 1);
    }

    private static void AdvanceGas(MemberBlock block, BlockState state, ScenarioDrivers drivers, int step, int gas)
    {
        if (drivers.SharedGases[gas] is { } shared)
        {
            Array.Fill(state.Gases[gas].Concentration, new Vector<double>(shared.Concentration[step + 1]));
            return;
        }

        GasCycle.ScaleLifetime(block.Gases[gas], state.Gases[gas], state.Temperature);
        EmitOrPrescribe(block, state, drivers, step, gas);
    }

    private static void EmitOrPrescribe(MemberBlock block, BlockState state, ScenarioDrivers drivers, int step, int gas)
    {
        if (drivers.PrescribedConcentration[gas] is { } concentration)
        {
            GasCycle.Prescribe(block.Gases[gas], state.Gases[gas], concentration[step + 1], drivers.ConcentrationsAreMultiples);
        }
        else
        {
            GasCycle.Emit(block.Gases[gas], state.Gases[gas], drivers.GasEmissions[gas]![step]);
        }
    }

    private static void ScaleMethane(MemberBlock block, BlockState state, ScenarioDrivers drivers, int step)
    {
        var alpha = state.Gases[MemberBlock.Ch4].Alpha;
        MethaneLifetime.Start(alpha, drivers.MethaneFactor[step], state.Temperature, block.MethaneTemperatureSensitivity);
        for (var gas = 0; gas < block.Gases.Length; gas++)
        {
            if (block.MethaneSensitivity[gas] is { } sensitivity)
            {
                // N2O advances after methane, so all three gases still hold the concentration at the start of the step but CO2, which does not act.
                MethaneLifetime.Multiply(alpha, state.Gases[gas].Concentration, block.Gases[gas].BaselineConcentration, sensitivity);
            }
        }
    }

    private static void Force(MemberBlock block, BlockState state, ScenarioDrivers drivers, int step)
    {
        block.GreenhouseGases.Evaluate(
            state.Gases[MemberBlock.Co2].Concentration,
            state.Gases[MemberBlock.Ch4].Concentration,
            state.Gases[MemberBlock.N2o].Concentration,
            state.Forcing[MemberBlock.Co2],
            state.Forcing[MemberBlock.Ch4],
            state.Forcing[MemberBlock.N2o]);
        block.AerosolClouds?.Evaluate(drivers.Series, step, state.Forcing[MemberBlock.N2o + 1]);
        Array.Clear(state.ForcingSum);
        Array.Clear(state.Driving);
        for (var index = 0; index < block.Components.Length; index++)
        {
            var component = block.Components[index];
            component.Linear?.Evaluate(drivers.Series, step, block.Gases, state.Gases, state.Forcing[index]);
            Sum(component, state.Forcing[index], state.Temperature, state.ForcingSum, state.Driving);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(Component component, Vector<double>[] forcing, Vector<double>[] temperature, Vector<double>[] sum, Vector<double>[] driving)
    {
        if (component.Feedback is { } feedback)
        {
            for (var i = 0; i < forcing.Length; i++)
            {
                forcing[i] += temperature[i] * feedback[i];
            }
        }

        if (component.Efficacy is { } efficacy)
        {
            for (var i = 0; i < forcing.Length; i++)
            {
                sum[i] += forcing[i];
                driving[i] += forcing[i] * efficacy[i];
            }

            return;
        }

        for (var i = 0; i < forcing.Length; i++)
        {
            sum[i] += forcing[i];
            driving[i] += forcing[i];
        }
    }

    private static void AddToBaseline(BlockState state, int bound)
    {
        if (bound is < ClimateConstants.BaselineFirst or > ClimateConstants.BaselineLast)
        {
            return;
        }

        var weight = new Vector<double>(bound is ClimateConstants.BaselineFirst or ClimateConstants.BaselineLast ? 0.5 : 1);
        for (var i = 0; i < state.BaselineSum.Length; i++)
        {
            state.BaselineSum[i] += weight * state.Temperature[i];
        }
    }
}
