using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// The shift that the Sixth Assessment Report makes before it assigns categories: the median of the members' mean warming of 1995–2014 is
/// laid on the assessed 0.85 K above 1850–1900 (IPCC AR6 WG I, cross-chapter box 2.3; Kikstra et al. 2022, doi:10.5194/gmd-15-9075-2022, sect. 2.3).
/// </summary>
public static class AssessedWarming
{
    /// <summary>Assessed warming of 1995–2014 above 1850–1900, K.</summary>
    public const double Recent = 0.85;

    // Bounds of the reference period, half weight on both ends: the mean over the calendar years 1995–2014.
    private const int First = 1995;
    private const int Last = 2015;

    /// <summary>What is to be added to the warming of every member of a scenario, K; not a number where the result does not hold 1995–2015.</summary>
    /// <param name="result">A result whose first variable is warming above 1850–1900.</param>
    /// <param name="scenario">Position of the scenario.</param>
    public static double Shift(EnsembleResult result, int scenario)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.FirstYear > First || result.LastYear < Last)
        {
            return double.NaN;
        }

        var means = new double[result.Members.Count];
        for (var year = First; year <= Last; year++)
        {
            var values = result.Values(scenario, 0, year);
            for (var member = 0; member < means.Length; member++)
            {
                means[member] += values[member] * (year is First or Last ? 0.5 : 1) / (Last - First);
            }
        }

        return Recent - OrderStatistics.Median(means);
    }
}
