using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// Forcing of CO2, CH4 and N2O with the overlaps of their bands, a re-fit of Etminan et al. (2016) that behaves outside the fitted
/// range (Meinshausen et al. 2020, doi:10.5194/gmd-13-3571-2020, table 3). Concentrations must be positive.
/// </summary>
internal static class Meinshausen2020
{
    // Table 3 of the paper: a1 … d1 for CO2, a2 … d2 for N2O, a3, b3, d3 for CH4.
    private const double A1 = -2.4785e-7;
    private const double B1 = 7.5906e-4;
    private const double C1 = -2.1492e-3;
    private const double D1 = 5.2488;
    private const double A2 = -3.4197e-4;
    private const double B2 = 2.5455e-4;
    private const double C2 = -2.4357e-4;
    private const double D2 = 0.12173;
    private const double A3 = -8.9603e-5;
    private const double B3 = -1.2462e-4;
    private const double D3 = 0.045194;

    /// <summary>Reads concentrations; writes forcing of the three gases, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(
        GreenhouseGasForcing set, Vector<double>[] co2, Vector<double>[] ch4, Vector<double>[] n2o, Vector<double>[] co2Forcing, Vector<double>[] ch4Forcing, Vector<double>[] n2oForcing)
    {
        // The quadratic in CO2 has its top this far above the reference; beyond it the coefficient stays.
        var top = new Vector<double>(-B1 / (2 * A1));
        for (var i = 0; i < co2.Length; i++)
        {
            var rootCo2 = Vector.SquareRoot(co2[i]);
            var rootCh4 = Vector.SquareRoot(ch4[i]);
            var rootN2o = Vector.SquareRoot(n2o[i]);
            var reference = set.Co2Reference[i];
            var excess = Vector.Min(Vector.Max(co2[i] - reference, Vector<double>.Zero), top);
            var coefficient = new Vector<double>(D1) + (new Vector<double>(A1) * excess * excess) + (new Vector<double>(B1) * excess);
            co2Forcing[i] = ((coefficient + (new Vector<double>(C1) * rootN2o)) * Vector.Log(co2[i] / reference) * set.Co2Scale[i]) - set.Offset[0][i];
            ch4Forcing[i] = (((new Vector<double>(A3) * rootCh4) + (new Vector<double>(B3) * rootN2o) + new Vector<double>(D3))
                * (rootCh4 - set.Ch4ReferenceRoot[i]) * set.Ch4Scale[i]) - set.Offset[1][i];
            n2oForcing[i] = (((new Vector<double>(A2) * rootCo2) + (new Vector<double>(B2) * rootN2o) + (new Vector<double>(C2) * rootCh4) + new Vector<double>(D2))
                * (rootN2o - set.N2oReferenceRoot[i]) * set.N2oScale[i]) - set.Offset[2][i];
        }
    }
}
