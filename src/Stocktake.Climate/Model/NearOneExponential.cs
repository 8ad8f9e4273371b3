using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Model;

/// <summary>
/// e^−r for r of 10⁻⁸, rounded as the reference rounds it. A box with a lifetime of 10⁹ years keeps 1 − 10⁻⁹ … 10⁻⁸ of its burden, so
/// 1 − e^−r has seven or eight digits only, and which way e^−r is rounded is felt at 10⁻⁵ ppm of CO2 after some centuries. The published
/// runs used the vector exponential of NumPy on AVX-512 (Intel SVML, <c>__svml_exp8</c>), which reduces a small negative argument by
/// −1/16 ln 2, evaluates a polynomial of degree six there, and scales by 2^(15/16); its results just below one lie half a unit too high.
/// The same operations with the same constants give the same digits. Physically the difference means nothing; a comparison at 10⁻⁸ K sees it.
/// </summary>
internal static class NearOneExponential
{
    /// <summary>
    /// Up to this rate the arithmetic above is used; the reduction by one sixteenth holds to ln 2 / 16 = 0.043. Fused multiplications are
    /// the same with and without vector instructions, which <c>Vector.Exp</c> is not: half a unit of e^−r is 10⁻¹⁶ / r of the loss 1 − e^−r,
    /// and where warming stretches a lifetime of 394 years a hundredfold that is more than 10⁻¹².
    /// </summary>
    public const double LargestRate = 0.02;

    // ln 2 in two parts, the coefficients of (e^r − 1) from r² to r⁶ on [0, ln 2 / 16], and 2^(15/16), as in NumPy's svml_z0_exp_d_la (BSD-3-Clause).
    private const double Ln2High = 0.6931471805599453;
    private const double Ln2Low = 2.3190468138462996e-17;
    private const double C2 = 0.5000000000010838;
    private const double C3 = 0.16666666637508337;
    private const double C4 = 0.041666695348322125;
    private const double C5 = 0.008332058899382488;
    private const double C6 = 0.0014149452874381984;
    private const double TwoToFifteenSixteenths = 1.9152065613971474;

    /// <summary>e^−rate for rates from zero to <see cref="LargestRate"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Of(Vector<double> rate)
    {
        var sixteenth = new Vector<double>(1.0 / 16);
        var r = Vector.FusedMultiplyAdd(sixteenth, new Vector<double>(Ln2High), -rate);
        r = Vector.FusedMultiplyAdd(sixteenth, new Vector<double>(Ln2Low), r);
        var square = r * r;
        var high = Vector.FusedMultiplyAdd(r, new Vector<double>(C6), new Vector<double>(C5));
        var middle = Vector.FusedMultiplyAdd(r, new Vector<double>(C4), new Vector<double>(C3));
        var low = Vector.FusedMultiplyAdd(square, new Vector<double>(C2), r);
        var polynomial = Vector.FusedMultiplyAdd(square * r, Vector.FusedMultiplyAdd(square, high, middle), low);
        var scale = new Vector<double>(TwoToFifteenSixteenths);
        return Vector.FusedMultiplyAdd(scale, polynomial, scale) * new Vector<double>(0.5);
    }
}
