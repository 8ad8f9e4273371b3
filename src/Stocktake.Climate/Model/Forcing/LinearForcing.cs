using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// A forcing that is a weighted sum of departures from the baseline: emissions, concentrations, cumulative emissions or a prescribed
/// series. Aerosol-radiation interactions, ozone, snow and ice, stratospheric water vapour, land use, contrails, the minor
/// greenhouse gases and all that is prescribed have this form (FaIR 2.2).
/// </summary>
internal sealed class LinearForcing
{
    /// <summary>Which of the shared drivers act, as positions, and how strongly, by vector of members.</summary>
    public required (int Driver, Vector<double>[] Coefficient)[] Shared { get; init; }

    /// <summary>Which of the three gases that differ between members act, and how strongly.</summary>
    public required (int Gas, Vector<double>[] Coefficient)[] Gases { get; init; }

    /// <summary>Reads the drivers of the step and the concentrations at its end; writes forcing, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(double[][] drivers, int step, GasParameters[] gases, GasState[] states, Vector<double>[] forcing)
    {
        Array.Clear(forcing);
        foreach (var (driver, coefficient) in Shared)
        {
            var value = new Vector<double>(drivers[driver][step]);
            for (var i = 0; i < forcing.Length; i++)
            {
                forcing[i] += value * coefficient[i];
            }
        }

        foreach (var (gas, coefficient) in Gases)
        {
            var concentration = states[gas].Concentration;
            var baseline = gases[gas].BaselineConcentration;
            for (var i = 0; i < forcing.Length; i++)
            {
                forcing[i] += (concentration[i] - baseline[i]) * coefficient[i];
            }
        }
    }
}
