using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// Forcing of CO2, CH4 and N2O without overlaps, so that each gas can be run alone (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021, eq. 6 and table 3).
/// </summary>
internal static class Leach2021
{
    // Coefficients as FaIR 2.2 has them (leach2021ghg).
    private const double Co2Logarithm = 4.57;
    private const double Co2Root = 0.086;
    private const double Ch4Root = 0.038;
    private const double N2oRoot = 0.106;

    /// <summary>Reads concentrations; writes forcing of the three gases, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(
        GreenhouseGasForcing set, Vector<double>[] co2, Vector<double>[] ch4, Vector<double>[] n2o, Vector<double>[] co2Forcing, Vector<double>[] ch4Forcing, Vector<double>[] n2oForcing)
    {
        for (var i = 0; i < co2.Length; i++)
        {
            var root = Vector.SquareRoot(co2[i]) - Vector.SquareRoot(set.Co2Reference[i]);
            co2Forcing[i] = (((new Vector<double>(Co2Logarithm) * Vector.Log(co2[i] / set.Co2Reference[i])) + (new Vector<double>(Co2Root) * root)) * set.Co2Scale[i]) - set.Offset[0][i];
            ch4Forcing[i] = (new Vector<double>(Ch4Root) * (Vector.SquareRoot(ch4[i]) - set.Ch4ReferenceRoot[i]) * set.Ch4Scale[i]) - set.Offset[1][i];
            n2oForcing[i] = (new Vector<double>(N2oRoot) * (Vector.SquareRoot(n2o[i]) - set.N2oReferenceRoot[i]) * set.N2oScale[i]) - set.Offset[2][i];
        }
    }
}
