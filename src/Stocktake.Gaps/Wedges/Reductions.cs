using System.Globalization;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Gaps.Wedges;

/// <summary>Takes reductions from a baseline.</summary>
internal static class Reductions
{
    /// <summary>The baseline with less emissions, under a name that tells it apart.</summary>
    /// <param name="baseline">What is emitted without the reductions.</param>
    /// <param name="reducedBy">What an error names.</param>
    /// <param name="reductions">By species, for the years of <see cref="WedgeSeries"/>.</param>
    /// <exception cref="GapInputException">Emissions would fall below zero where they cannot.</exception>
    public static Scenario TakenFrom(BaselineEmissions baseline, string reducedBy, IReadOnlyDictionary<string, IReadOnlyList<double>> reductions)
    {
        var emissions = baseline.Scenario.Emissions.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (species, series) in reductions)
        {
            var reduced = (double[])emissions[species].Clone();
            for (var year = WedgeSeries.FirstYear; year <= WedgeSeries.LastYear; year++)
            {
                var value = reduced[year - Scenario.FirstYear] - series[year - WedgeSeries.FirstYear];

                // What rounding leaves of a whole cut is nothing.
                value = Math.Abs(value) <= 1e-12 * Math.Abs(reduced[year - Scenario.FirstYear]) ? 0 : value;
                reduced[year - Scenario.FirstYear] = value >= 0 || BaselineEmissions.MayBeNegative(species) || baseline.Of(species, year) < 0
                    ? value
                    : throw new GapInputException(GapFault.NegativeEmissions, species, year.ToString(CultureInfo.InvariantCulture), reducedBy);
            }

            emissions[species] = reduced;
        }

        return baseline.Scenario.With(baseline.Scenario.Name, emissions);
    }
}
