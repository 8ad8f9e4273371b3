using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Assessment;

/// <summary>The chance that warming goes above a level: the share of the members whose own warming does.</summary>
public static class ExceedanceChance
{
    /// <summary>The largest warming of each member up to a year, K above 1850–1900, and the year of it.</summary>
    /// <param name="result">A result whose first variable is warming above 1850–1900.</param>
    /// <param name="scenario">Position of the scenario.</param>
    /// <param name="by">Last bound that counts.</param>
    public static (double[] Warming, double[] Years) Peaks(EnsembleResult result, int scenario, int by)
    {
        ArgumentNullException.ThrowIfNull(result);
        var peaks = new double[result.Members.Count];
        var years = new double[peaks.Length];
        Array.Fill(peaks, double.NegativeInfinity);
        for (var year = result.FirstYear; year <= Math.Min(by, result.LastYear); year++)
        {
            var values = result.Values(scenario, 0, year);
            for (var member = 0; member < peaks.Length; member++)
            {
                if (values[member] > peaks[member])
                {
                    (peaks[member], years[member]) = (values[member], year);
                }
            }
        }

        return (peaks, years);
    }

    /// <summary>The chance that warming goes above a level on any 1 January up to that of a year, from 0 to 1; not a number where the result does not reach it.</summary>
    public static double Of(EnsembleResult result, int scenario, double level, int by)
    {
        ArgumentNullException.ThrowIfNull(result);
        return by < result.FirstYear || by > result.LastYear ? double.NaN : Above(Peaks(result, scenario, by).Warming, level);
    }

    /// <summary>Quantiles over the members of their largest warming up to a year, K above 1850–1900.</summary>
    /// <param name="result">A result whose first variable is warming above 1850–1900.</param>
    /// <param name="scenario">Position of the scenario.</param>
    /// <param name="by">Last bound that counts.</param>
    /// <param name="quantiles">Quantiles from 0 to 1; the level below which warming stays with a chance of 66 % is that of 0.66.</param>
    public static double[] PeakQuantiles(EnsembleResult result, int scenario, int by, IReadOnlyList<double> quantiles) =>
        OrderStatistics.Of(Peaks(result, scenario, by).Warming, quantiles);

    internal static double Above(double[] peaks, double level) => peaks.Count(peak => peak > level) / (double)peaks.Length;
}
