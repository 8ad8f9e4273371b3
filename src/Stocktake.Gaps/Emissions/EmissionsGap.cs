using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Emissions;

/// <summary>A level of world greenhouse gas emissions that pathways to a limit of warming have, in one edition of a report.</summary>
/// <param name="Edition">The edition: levels of different editions differ.</param>
/// <param name="Source">The report.</param>
/// <param name="Limit">The limit, °C above pre-industrial.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The median of the pathways, Gt CO2 equivalents.</param>
/// <param name="Low">The lower end of their range; null where none is held.</param>
/// <param name="High">The upper end.</param>
/// <param name="Scenarios">How many pathways; null where that is not held.</param>
public sealed record EmissionsLevel(string Edition, Publication Source, double Limit, int Year, double Value, double? Low, double? High, int? Scenarios);

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

    /// <summary>The gap with all promises against the ends of the pathways: the smaller, then the larger; null where no range is held.</summary>
    public (double Low, double High)? Range => Level is { Low: { } low, High: { } high } ? (Baseline - Promised - high, Baseline - Promised - low) : null;

    /// <summary>The years of which gaps are told.</summary>
    public static IReadOnlyList<int> Years { get; } = [2030, 2035, 2050];

    /// <summary>
    /// The gaps of an assessment against the newest edition, and for the years that it leaves out against the newest that states them, to the
    /// same limits; by year, then by limit, the highest first.
    /// </summary>
    public static IReadOnlyList<EmissionsGap> Newest(GapAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var all = Of(assessment);
        var limits = all.Where(gap => gap.Level.Edition == assessment.Pathways.Newest.Edition).Select(gap => gap.Level.Limit).ToHashSet();
        return
        [
            .. from gap in all
               where Years.Contains(gap.Level.Year) && limits.Contains(gap.Level.Limit)
               group gap by (gap.Level.Year, gap.Level.Limit) into editions
               orderby editions.Key.Year, editions.Key.Limit descending
               select editions.Last(),
        ];
    }

    /// <summary>The gaps of an assessment, by edition, the oldest first, year and limit, the highest limit first.</summary>
    public static IReadOnlyList<EmissionsGap> Of(GapAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var now = assessment.BaselineEquivalent(PathwayAssessment.HistoryYear);
        return
        [
            .. from pathway in assessment.Pathways.Outcomes.Select(outcome => outcome.Pathway)
               where pathway.IsLimit
               from level in pathway.Levels
               orderby pathway.Edition.Year, pathway.Edition.Edition, level.Year, pathway.Published.Limit descending
               select new EmissionsGap(
                   new EmissionsLevel(
                       pathway.Edition.Edition, pathway.Edition.Source, pathway.Published.Limit!.Value, level.Year, level.Value, level.Low, level.High, pathway.Published.Scenarios),
                   assessment.BaselineEquivalent(level.Year),
                   assessment.Together.Equivalent(level.Year),
                   RequiredRate.FromToday(now, PathwayAssessment.HistoryYear, level)),
        ];
    }
}
