using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Model;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

/// <summary>Nothing is lost and nothing appears: carbon in the boxes, heat in the layers.</summary>
public sealed class ConservationTests
{
    private const double Bar = 1e-10;

    private static readonly SpeciesTable Species = ClimateBundle.Species();

    [Fact]
    public void What_is_emitted_stays_airborne_or_is_taken_up()
    {
        var members = ClimateBundle.Parameters(Species).Select([3]);
        var gas = GasParameters.Create(Species.Rows[Species.IndexOf(SpeciesKind.CarbonDioxide)], members, 0, 1);

        Prop.ForAll(
            Gen.Choose(-80_000, 200_000).Select(value => value / 1000.0).ArrayOf(60).ToArbitrary(),
            Gen.Choose(5, 400).Select(value => value / 100.0).ToArbitrary(),
            (emissions, alpha) =>
            {
                var state = new GasState(gas.Fraction.Length, Lanes.Vectors(1));
                state.Reset(gas);
                var (emitted, takenUp, most) = (0.0, 0.0, 1.0);
                foreach (var flow in emissions)
                {
                    Array.Fill(state.Alpha, new Vector<double>(alpha));
                    var before = Array.ConvertAll(state.Boxes, box => box[0][0]);

                    GasCycle.Emit(gas, state, flow);

                    emitted += flow;
                    takenUp += before.Select((burden, box) => TakenUp(gas, box, burden, flow, alpha)).Sum();
                    most = Math.Max(most, Math.Abs(emitted));
                }

                return Math.Abs(emitted - takenUp - state.Airborne[0][0]) <= Bar * most;
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_layers_gain_what_the_imbalance_brings() => Prop.ForAll(
        Gen.Choose(1, 1000).Select(value => value / 1000.0).ArrayOf(14).ToArbitrary(),
        random =>
        {
            double[] capacity = [2 + (5 * random[0]), 8 + (20 * random[1]), 40 + (200 * random[2])];
            double[] transfer = [0.4 + (2 * random[3]), 0.5 + (4 * random[4]), 0.2 + random[5]];
            var efficacy = 0.2 + (1.6 * random[6]);
            var autocorrelation = 0.5 + (4 * random[7]);
            double[] state = [random[8] * 8, random[9] * 4, random[10] * 3, random[11] * 2];
            var forcing = (random[12] - 0.5) * 10;
            var whole = new EnergyBalance(capacity, transfer, efficacy, autocorrelation);

            var end = Advance(whole, state, forcing);
            var gained = Enumerable.Range(0, 3).Sum(layer => capacity[layer] * (end[layer + 1] - state[layer + 1]));

            return Math.Abs(gained - Imbalance(capacity, transfer, efficacy, autocorrelation, state, forcing)) <= Bar * Math.Max(1, Math.Abs(gained));
        }).QuickCheckThrowOnFailure();

    // What a box loses in a year of steady emissions, by the integral of its burden over its lifetime: f E + (R − f E τ)(1 − e^(−1/τ)). A box of a
    // milliard years keeps what the reference's own exponential, rounded, lets it keep: the same share is asked of the kernel.
    private static double TakenUp(GasParameters gas, int box, double burden, double flow, double alpha)
    {
        var lifetime = alpha * gas.Lifetime[box][0][0];
        var steady = gas.Fraction[box] * flow * lifetime;
        var lost = lifetime < 1e6 ? 1 - Math.Exp(-1 / lifetime) : 1 - KeptOfOne(gas, box, alpha);
        return (gas.Fraction[box] * flow) + ((burden - steady) * lost);
    }

    private static double KeptOfOne(GasParameters gas, int box, double alpha)
    {
        var state = new GasState(gas.Fraction.Length, Lanes.Vectors(1));
        state.Reset(gas);
        Array.Fill(state.Alpha, new Vector<double>(alpha));
        Array.Fill(state.Boxes[box], Vector<double>.One);
        GasCycle.Emit(gas, state, 0);
        return state.Boxes[box][0][0];
    }

    private static double[] Advance(EnergyBalance balance, double[] state, double forcing) =>
        [.. Enumerable.Range(0, state.Length).Select(row => (balance.ForcingResponse[row] * forcing) + Enumerable.Range(0, state.Length).Sum(column => balance.Propagator[row, column] * state[column]))];

    // The integral over the year of F − κ₁T₁ + (1 − ε) κ₃ (T₂ − T₃) by Simpson's rule, F the first entry of the state. A step of h years of a balance
    // is a step of one year of a balance whose capacities are divided by h and whose decorrelation rate is multiplied by it.
    private static double Imbalance(double[] capacity, double[] transfer, double efficacy, double autocorrelation, double[] state, double forcing)
    {
        const int steps = 2048;
        var part = new EnergyBalance(Array.ConvertAll(capacity, value => value * steps), transfer, efficacy, autocorrelation / steps);
        double Now(double[] x) => x[0] - (transfer[0] * x[1]) + ((1 - efficacy) * transfer[2] * (x[2] - x[3]));
        var sum = 0.0;
        for (var step = 0; step <= steps; step++)
        {
            sum += Now(state) * (step is 0 or steps ? 1 : step % 2 == 1 ? 4 : 2);
            state = Advance(part, state, forcing);
        }

        return sum / 3 / steps;
    }
}
