using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Emissions;

/// <summary>A level of world greenhouse gas emissions that pathways to a limit of warming have, as an edition of a report publishes it.</summary>
/// <param name="Edition">The edition: levels of different editions differ.</param>
/// <param name="Source">The report.</param>
/// <param name="Limit">The limit, °C above pre-industrial, to be kept with a chance of 66 %.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The median of the pathways, Gt CO2 equivalents.</param>
/// <param name="Low">Their 10th percentile.</param>
/// <param name="High">Their 90th percentile.</param>
/// <param name="Scenarios">How many pathways.</param>
public sealed record EmissionsLevel(string Edition, Publication Source, double Limit, int Year, double Value, double Low, double High, int Scenarios);

/// <summary>
/// The emissions gap: what is emitted in a year less what pathways to a limit emit (UNEP, Emissions Gap Report: emissions under a scenario
/// less the median of the pathways for a temperature). Negative where emissions are below the pathways.
/// </summary>
/// <param name="Level">What the pathways emit.</param>
/// <param name="Baseline">What is emitted without the promises, Gt CO2 equivalents.</param>
/// <param name="Promised">How much less with all promises, Gt CO2 equivalents.</param>
/// <param name="YearlyCut">By how much emissions must fall each year from the last of history on to reach the level, from 0 to 1.</param>
public sealed record EmissionsGap(EmissionsLevel Level, double Baseline, double Promised, double YearlyCut)
{
    /// <summary>The gap without the promises.</summary>
    public double Without => Baseline - Level.Value;

    /// <summary>The gap with all promises.</summary>
    public double With => Baseline - Promised - Level.Value;

    /// <summary>The gap with all promises against the ends of the pathways: the smaller, then the larger.</summary>
    public (double Low, double High) Range => (Baseline - Promised - Level.High, Baseline - Promised - Level.Low);

    /// <summary>The gaps of an assessment, by edition, year and limit, the highest limit first.</summary>
    public static IReadOnlyList<EmissionsGap> Of(GapAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        const int History = WedgeSeries.FirstYear - 1;
        var now = assessment.BaselineEquivalent(History);
        return [.. GapTables.Levels.OrderBy(level => level.Edition, StringComparer.Ordinal).ThenBy(level => level.Year).ThenByDescending(level => level.Limit)
            .Select(level => new EmissionsGap(
                level,
                assessment.BaselineEquivalent(level.Year),
                assessment.Together.Equivalent(level.Year),
                1 - Math.Pow(level.Value / now, 1.0 / (level.Year - History))))];
    }
}
