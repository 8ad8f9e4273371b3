using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model;

/// <summary>How the lifetime of methane follows from the state.</summary>
public enum MethaneMethod
{
    /// <summary>Reactive gases, stratospheric chlorine and temperature (Thornhill et al. 2021, doi:10.5194/acp-21-1105-2021); what calibrations 1.4 need.</summary>
    Thornhill2021,

    /// <summary>The general integrated impulse response (Leach et al. 2021); one without <c>iirf_0</c> of methane leaves the lifetime unchanged.</summary>
    Leach2021,
}

/// <summary>
/// Scaling of the lifetime of methane after Thornhill et al. (2021): α = Π (1 + (E − E0) s) · Π (1 + (C − C0) s) · (1 + T s_T),
/// emissions of the step, concentrations and temperature at its start. The reference sums logarithms and exponentiates; a product
/// of the same factors is the same number and costs no transcendental.
/// </summary>
internal static class MethaneLifetime
{
    /// <summary>Starts α with the factor that all members share and with the temperature at the start of the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Start(Vector<double>[] alpha, double common, Vector<double>[] temperature, Vector<double>[] temperatureSensitivity)
    {
        var factor = new Vector<double>(common);
        for (var i = 0; i < alpha.Length; i++)
        {
            alpha[i] = factor * Positive(Vector<double>.One + (temperature[i] * temperatureSensitivity[i]));
        }
    }

    /// <summary>Multiplies α by the factor of a gas whose concentration differs between the members.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Vector<double>[] alpha, Vector<double>[] concentration, Vector<double>[] baseline, Vector<double>[] sensitivity)
    {
        for (var i = 0; i < alpha.Length; i++)
        {
            alpha[i] *= Positive(Vector<double>.One + ((concentration[i] - baseline[i]) * sensitivity[i]));
        }
    }

    // A factor of zero or below has no logarithm: the formula has left its range, and the run must say so rather than go on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Positive(Vector<double> factor) =>
        Vector.ConditionalSelect(Vector.GreaterThan(factor, Vector<double>.Zero), factor, new Vector<double>(double.NaN));
}
