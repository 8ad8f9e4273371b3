using System.Globalization;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Emissions;

/// <summary>
/// Writes published pathways, what they lead to and the gaps between them as CSV, one number a row:
/// <c>edition,family,limit,quantity,year,value,low,high,unit,origin</c>. Numbers have nine significant digits; an empty field is not known.
/// </summary>
public static class PathwayCsv
{
    private const string Head = "edition,family,limit,quantity,year,value,low,high,unit,origin";
    private const string Mass = "Gt CO2e/yr";
    private const string Ensemble = "run";
    private const string Between = "line between levels";
    private const string After = "carried on";

    /// <summary>Writes them.</summary>
    /// <param name="assessment">The pathways.</param>
    /// <param name="edition">Only this edition; all when null.</param>
    /// <param name="output">Where to; lines end with a line feed.</param>
    public static void Write(PathwayAssessment assessment, EmissionsEdition? edition, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Head + "\n");
        foreach (var outcome in assessment.Outcomes.Where(outcome => edition is null || outcome.Pathway.Edition == edition))
        {
            Write(assessment, outcome, output);
        }

        foreach (var gap in assessment.Gaps.Where(gap => edition is null || gap.Family.Edition == edition))
        {
            Row(output, gap.Family, gap.Limit.Published.Limit, "gap", gap.Year, gap.Value, gap.Range?.Low, gap.Range?.High, Mass, gap.IsOfLevels ? "levels" : gap.Year < Math.Min(gap.Family.LastLevelYear, gap.Limit.LastLevelYear) ? Between : After);
        }

        foreach (var each in EmissionsEdition.All.Where(each => edition is null || each == edition))
        {
            foreach (var gap in each.Gaps)
            {
                Line(output, each.Edition, JsonNumbers.Word(gap.Family), Limit(gap.Limit), "gap", Whole(gap.Year), Digits(gap.Value), "", "", Mass, JsonNumbers.Word(LevelOrigin.Published));
            }
        }
    }

    private static void Write(PathwayAssessment assessment, PathwayOutcome outcome, TextWriter output)
    {
        var (pathway, limit) = (outcome.Pathway, outcome.Pathway.Published.Limit);
        for (var year = WedgeSeries.FirstYear; year <= WedgeSeries.LastYear; year++)
        {
            var level = pathway.Level(year);
            var origin = level is not null ? JsonNumbers.Word(level.Origin) : year < pathway.LastLevelYear ? Between : After;
            Row(output, pathway, limit, "emissions", year, pathway.Sum(year), level?.Low, level?.High, Mass, origin);
            Row(output, pathway, limit, "warming", year, outcome.In(year));
        }

        foreach (var level in pathway.Levels)
        {
            Row(output, pathway, limit, $"yearly cut from {PathwayAssessment.HistoryYear}", level.Year,
                100 * RequiredRate.FromToday(assessment.History(PathwayAssessment.HistoryYear), PathwayAssessment.HistoryYear, level), null, null, "%", "levels");
            if (RequiredRate.FromEdition(pathway.Edition, level) is { } rate)
            {
                Row(output, pathway, limit, $"yearly cut from {pathway.Edition.Year + 1}", level.Year, 100 * rate, null, null, "%", "levels");
            }
        }

        Row(output, pathway, limit, "peak warming", outcome.PeakYear, outcome.Peak);
        Row(output, pathway, limit, "warming kept with 66 %", null, outcome.Peak66, null, null, "K", Ensemble);
        if (pathway.Published.Warming is { } warming)
        {
            Row(output, pathway, limit, "published warming", null, (warming.Low + warming.High) / 2, warming.Low, warming.High, "K", JsonNumbers.Word(LevelOrigin.Published));
        }

        foreach (var (quantity, year) in (ReadOnlySpan<(string, int?)>)[("net zero CO2", outcome.NetZeroCarbonDioxide), ("net zero", outcome.NetZero)])
        {
            if (year is { } known)
            {
                Row(output, pathway, limit, quantity, known, known, null, null, "year", known <= pathway.LastLevelYear ? Between : After);
            }
        }

        foreach (var level in outcome.Levels)
        {
            Row(output, pathway, limit, $"chance below {Limit(level.Level)}", null, level.Below, null, null, "1", Ensemble);
            Row(output, pathway, limit, $"degrees above {Limit(level.Level)}", null, level.Degrees, null, null, "K", Ensemble);
            Row(output, pathway, limit, $"years above {Limit(level.Level)}", null, level.Years, null, null, "a", Ensemble);
        }
    }

    private static void Row(TextWriter output, EmissionsPathway pathway, double? limit, string quantity, int year, WarmingRange range) =>
        Row(output, pathway, limit, quantity, year, range.Median, range.Low, range.High, "K", Ensemble);

    private static void Row(TextWriter output, EmissionsPathway pathway, double? limit, string quantity, int? year, double value, double? low, double? high, string unit, string origin) =>
        Line(output, pathway.Edition.Edition, JsonNumbers.Word(pathway.Published.Family), Limit(limit), quantity, Whole(year), Digits(value), Digits(low), Digits(high), unit, origin);

    private static void Line(TextWriter output, params ReadOnlySpan<string> fields) => output.Write(string.Join(',', fields) + "\n");

    private static string Limit(double? limit) => limit?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Digits(double? value) => value is { } known ? (known == 0 ? 0 : known).ToString("G9", CultureInfo.InvariantCulture) : "";
}
