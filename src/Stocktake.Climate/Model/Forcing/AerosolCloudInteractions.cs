using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// Forcing by aerosol-cloud interactions, logarithmic in a weighted sum of emissions: β [ln(1 + Σ sₑ E) − ln(1 + Σ sₑ E0)]
/// (Smith et al. 2024, eq. 6; a generalization of Stevens 2015, doi:10.1175/JCLI-D-14-00656.1).
/// </summary>
internal sealed class AerosolCloudInteractions
{
    /// <summary>Which of the shared drivers act, as positions.</summary>
    public required int[] Drivers { get; init; }

    /// <summary>Sensitivity sₑ to each driver, by driver and then by vector of members.</summary>
    public required Vector<double>[][] Shape { get; init; }

    /// <summary>β times the scale of the forcing.</summary>
    public required Vector<double>[] Scale { get; init; }

    /// <summary>1 + Σ sₑ E0.</summary>
    public required Vector<double>[] BaselineSum { get; init; }

    /// <summary>Reads the drivers of the step, emissions above their baselines; writes forcing, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(double[][] drivers, int step, Vector<double>[] forcing)
    {
        BaselineSum.CopyTo(forcing, 0);
        for (var term = 0; term < Drivers.Length; term++)
        {
            var value = new Vector<double>(drivers[Drivers[term]][step]);
            var shape = Shape[term];
            for (var i = 0; i < forcing.Length; i++)
            {
                forcing[i] += shape[i] * value;
            }
        }

        for (var i = 0; i < forcing.Length; i++)
        {
            forcing[i] = Scale[i] * Vector.Log(forcing[i] / BaselineSum[i]);
        }
    }
}
