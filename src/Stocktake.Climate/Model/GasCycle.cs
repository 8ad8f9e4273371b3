using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model;

/// <summary>
/// The gas cycle of FaIR: emissions to concentrations through boxes whose lifetimes depend on the state
/// (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021, eqs. 1–4; Millar et al. 2017, doi:10.5194/acp-17-7213-2017). One step is one year.
/// </summary>
internal static class GasCycle
{
    /// <summary>
    /// Scaling of the lifetimes from the state at the start of the step: α = g0 exp(I / g1), I the 100-year integrated impulse
    /// response, at most 100 years. Reads airborne, cumulative and the surface temperature; writes α.
    /// Where α is not a number (lifetimes so long that g0 underflows, or no I given) it is one, as in the reference.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaleLifetime(GasParameters gas, GasState state, Vector<double>[] temperature)
    {
        var cap = new Vector<double>(GasParameters.LargestImpulseResponse);
        var one = Vector<double>.One;
        for (var i = 0; i < temperature.Length; i++)
        {
            var airborne = state.Airborne[i];
            var response = gas.Iirf0[i]
                + (gas.IirfUptake[i] * (state.Cumulative[i] - airborne))
                + (gas.IirfTemperature[i] * temperature[i])
                + (gas.IirfAirborne[i] * airborne);
            var alpha = gas.G0[i] * Vector.Exp(Vector.ConditionalSelect(Vector.GreaterThan(response, cap), cap, response) / gas.G1[i]);
            state.Alpha[i] = Vector.ConditionalSelect(Vector.Equals(alpha, alpha), alpha, one);
        }
    }

    /// <summary>
    /// One year of emissions: every box gains its share of the emissions above the baseline and decays. Reads α and the boxes;
    /// writes boxes, airborne, cumulative and concentration at the end of the step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Emit(GasParameters gas, GasState state, double emissions)
    {
        var emitted = new Vector<double>(emissions);
        Array.Clear(state.Airborne);
        for (var box = 0; box < gas.Fraction.Length; box++)
        {
            var fraction = new Vector<double>(gas.Fraction[box]);
            var lifetime = gas.Lifetime[box];
            var burden = state.Boxes[box];
            var isLongLived = gas.IsLongLived[box];
            for (var i = 0; i < burden.Length; i++)
            {
                var scaledLifetime = state.Alpha[i] * lifetime[i];
                var rate = Vector<double>.One / scaledLifetime;
                var kept = isLongLived ? KeptOfLongLived(rate) : Vector.Exp(-rate);
                burden[i] = (fraction * (emitted - gas.BaselineEmissions[i]) * scaledLifetime * (Vector<double>.One - kept)) + (burden[i] * kept);
                state.Airborne[i] += burden[i];
            }
        }

        var perEmission = new Vector<double>(gas.ConcentrationPerEmission);
        for (var i = 0; i < state.Airborne.Length; i++)
        {
            state.Cumulative[i] += emitted;
            state.Concentration[i] = gas.BaselineConcentration[i] + (perEmission * state.Airborne[i]);
        }
    }

    /// <summary>
    /// One year with the concentration at its end prescribed: finds the emissions that lead there and passes them through the boxes
    /// (FaIR 2.2, <c>unstep_concentration</c>). Writes as <see cref="Emit"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prescribe(GasParameters gas, GasState state, double concentration, bool isMultiple)
    {
        var given = new Vector<double>(concentration);
        var perEmission = new Vector<double>(gas.ConcentrationPerEmission);
        for (var i = 0; i < state.Airborne.Length; i++)
        {
            var target = isMultiple ? given * gas.BaselineConcentration[i] : given;
            var remaining = Vector<double>.Zero;
            var uptakePerEmission = Vector<double>.Zero;
            for (var box = 0; box < gas.Fraction.Length; box++)
            {
                var rate = Vector<double>.One / (state.Alpha[i] * gas.Lifetime[box][i]);
                var kept = gas.IsLongLived[box] ? KeptOfLongLived(rate) : Vector.Exp(-rate);
                remaining += state.Boxes[box][i] * kept;
                uptakePerEmission += new Vector<double>(gas.Fraction[box]) / rate * (Vector<double>.One - kept);
            }

            state.Airborne[i] = (target - gas.BaselineConcentration[i]) / perEmission;
            var emissions = (state.Airborne[i] - remaining) / uptakePerEmission;
            for (var box = 0; box < gas.Fraction.Length; box++)
            {
                var rate = Vector<double>.One / (state.Alpha[i] * gas.Lifetime[box][i]);
                var kept = gas.IsLongLived[box] ? KeptOfLongLived(rate) : Vector.Exp(-rate);
                state.Boxes[box][i] = (emissions * new Vector<double>(gas.Fraction[box]) / rate * (Vector<double>.One - kept)) + (state.Boxes[box][i] * kept);
            }

            state.Cumulative[i] += emissions + gas.BaselineEmissions[i];
            state.Concentration[i] = target;
        }
    }

    // Lane by lane, so that what a member keeps does not depend on who shares its register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> KeptOfLongLived(Vector<double> rate)
    {
        var largest = new Vector<double>(NearOneExponential.LargestRate);
        return Vector.LessThanAll(rate, largest)
            ? NearOneExponential.Of(rate)
            : Vector.ConditionalSelect(Vector.LessThan(rate, largest), NearOneExponential.Of(rate), Vector.Exp(-rate));
    }
}
