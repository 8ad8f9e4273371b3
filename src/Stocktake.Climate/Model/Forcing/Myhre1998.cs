using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>
/// Forcing of CO2, CH4 and N2O with the overlap of CH4 and N2O (Myhre et al. 1998, doi:10.1029/98GL01908, table 3;
/// used up to the Fifth Assessment Report of the IPCC).
/// </summary>
internal static class Myhre1998
{
    // Table 3 of the paper; overlap 0.47 ln(1 + 2.01e-5 (MN)^0.75 + 5.31e-15 M (MN)^1.52), with 5.32e-15 as the reference model has it.
    private const double Co2Coefficient = 5.35;
    private const double Ch4Coefficient = 0.036;
    private const double N2oCoefficient = 0.12;
    private const double OverlapCoefficient = 0.47;
    private const double OverlapFirst = 2.01e-5;
    private const double OverlapFirstPower = 0.75;
    private const double OverlapSecond = 5.32e-15;
    private const double OverlapSecondPower = 1.52;

    /// <summary>Reads concentrations; writes forcing of the three gases, W m⁻².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Evaluate(
        GreenhouseGasForcing set, Vector<double>[] co2, Vector<double>[] ch4, Vector<double>[] n2o, Vector<double>[] co2Forcing, Vector<double>[] ch4Forcing, Vector<double>[] n2oForcing)
    {
        for (var i = 0; i < co2.Length; i++)
        {
            var ch4Reference = set.Ch4Reference[i];
            var n2oReference = set.N2oReference[i];
            var atReference = Overlap(ch4Reference, n2oReference);
            co2Forcing[i] = (new Vector<double>(Co2Coefficient) * Vector.Log(co2[i] / set.Co2Reference[i]) * set.Co2Scale[i]) - set.Offset[0][i];
            ch4Forcing[i] = (((new Vector<double>(Ch4Coefficient) * (Vector.SquareRoot(ch4[i]) - set.Ch4ReferenceRoot[i]))
                - (Overlap(ch4[i], n2oReference) - atReference)) * set.Ch4Scale[i]) - set.Offset[1][i];
            n2oForcing[i] = (((new Vector<double>(N2oCoefficient) * (Vector.SquareRoot(n2o[i]) - set.N2oReferenceRoot[i]))
                - (Overlap(ch4Reference, n2o[i]) - atReference)) * set.N2oScale[i]) - set.Offset[2][i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<double> Overlap(Vector<double> ch4, Vector<double> n2o)
    {
        var logarithm = Vector.Log(ch4 * n2o);
        return new Vector<double>(OverlapCoefficient) * Vector.Log(
            Vector<double>.One
            + (new Vector<double>(OverlapFirst) * Vector.Exp(new Vector<double>(OverlapFirstPower) * logarithm))
            + (new Vector<double>(OverlapSecond) * ch4 * Vector.Exp(new Vector<double>(OverlapSecondPower) * logarithm)));
    }
}
