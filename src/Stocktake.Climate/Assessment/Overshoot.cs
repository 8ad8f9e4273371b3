using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// How long and how far warming is above a level: medians over the members of their own years and degree-years
/// (overshoot degree years: Kikstra et al. 2022, doi:10.5194/gmd-15-9075-2022).
/// </summary>
/// <param name="Years">Years above the level, on 1 January of each.</param>
/// <param name="DegreeYears">Sum over these years of the degrees above it, K a.</param>
public readonly record struct Overshoot(double Years, double DegreeYears)
{
    /// <summary>The overshoot of a level over the years that a result keeps, up to a year.</summary>
    /// <param name="result">A result whose first variable is warming above 1850–1900.</param>
    /// <param name="scenario">Position of the scenario.</param>
    /// <param name="level">The level, K above 1850–1900.</param>
    /// <param name="last">Last bound that counts.</param>
    public static Overshoot Of(EnsembleResult result, int scenario, double level, int last)
    {
        ArgumentNullException.ThrowIfNull(result);
        var years = new double[result.Members.Count];
        var degreeYears = new double[years.Length];
        for (var year = result.FirstYear; year <= Math.Min(last, result.LastYear); year++)
        {
            var values = result.Values(scenario, 0, year);
            for (var member = 0; member < years.Length; member++)
            {
                // Without a branch: which members are above changes from year to year.
                var excess = values[member] - level;
                years[member] += excess > 0 ? 1 : 0;
                degreeYears[member] += excess > 0 ? excess : 0;
            }
        }

        return new Overshoot(OrderStatistics.Median(years), OrderStatistics.Median(degreeYears));
    }
}
