using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// Forcing of CO2, CH4 and N2O with the overlaps of their bands (Etminan et al. 2016, doi:10.1002/2016GL071930, table 1).
/// Fitted for 180–2000 ppm CO2, 340–3500 ppb CH4 and 200–525 ppb N2O; outside of it the polynomials go astray.
/// </summary>
internal static class Etminan2016
{
    // Table 1 of the paper: CO2 a1, b1, c1 and 5.36; N2O a2, b2, c2 and 0.117; CH4 a3, b3 and 0.043.
    // The sign and size of c1 are those of the reference model (−2.1e-4).
    private const double A1 = -2.4e-7;
    private const double B1 = 7.2e-4;
    private const double C1 = -2.1e-4;
    private const double D1 = 5.36;
    private const double A2 = -8e-6;
    private const double B2 = 4.2e-6;
    private const double C2 = -4.9e-6;
    private const double D2 = 0.117;
    private const double A3 = -1.3e-6;
    private const double B3 = -8.2e-6;
    private const double D3 = 0.043;

    /// <summary>Reads concentrations; writes forcing of the three gases, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(
        GreenhouseGasForcing set, Vector<double>[] co2, Vector<double>[] ch4, Vector<double>[] n2o, Vector<double>[] co2Forcing, Vector<double>[] ch4Forcing, Vector<double>[] n2oForcing)
    {
        var half = new Vector<double>(0.5);
        for (var i = 0; i < co2.Length; i++)
        {
            var co2Excess = co2[i] - set.Co2Reference[i];
            var co2Mean = half * (co2[i] + set.Co2Reference[i]);
            var ch4Mean = half * (ch4[i] + set.Ch4Reference[i]);
            var n2oMean = half * (n2o[i] + set.N2oReference[i]);
            co2Forcing[i] = (((new Vector<double>(A1) * co2Excess * co2Excess) + (new Vector<double>(B1) * Vector.Abs(co2Excess)) + (new Vector<double>(C1) * n2oMean) + new Vector<double>(D1))
                * Vector.Log(co2[i] / set.Co2Reference[i]) * set.Co2Scale[i]) - set.Offset[0][i];
            ch4Forcing[i] = (((new Vector<double>(A3) * ch4Mean) + (new Vector<double>(B3) * n2oMean) + new Vector<double>(D3))
                * (Vector.SquareRoot(ch4[i]) - set.Ch4ReferenceRoot[i]) * set.Ch4Scale[i]) - set.Offset[1][i];
            n2oForcing[i] = (((new Vector<double>(A2) * co2Mean) + (new Vector<double>(B2) * n2oMean) + (new Vector<double>(C2) * ch4Mean) + new Vector<double>(D2))
                * (Vector.SquareRoot(n2o[i]) - set.N2oReferenceRoot[i]) * set.N2oScale[i]) - set.Offset[2][i];
        }
    }
}
