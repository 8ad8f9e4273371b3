using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Gaps.Assessments;

namespace Stocktake.Gaps.Emissions;

/// <summary>Writes published pathways and what they lead to as JSON: the same numbers are the same bytes.</summary>
public static class PathwayJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Years whose warming is written.
    private static readonly int[] Years = [2030, 2050, 2100];

    /// <summary>Writes the editions with their pathways and gaps.</summary>
    /// <param name="assessment">The pathways.</param>
    /// <param name="edition">Only this edition; all when null.</param>
    /// <param name="output">Where to.</param>
    public static void Write(PathwayAssessment assessment, EmissionsEdition? edition, Stream output)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("metric", GapAssessment.Metric);
        json.WriteNumber("historyYear", PathwayAssessment.HistoryYear);
        json.WriteDigits("history", assessment.History(PathwayAssessment.HistoryYear));
        json.WriteStartArray("editions");
        foreach (var each in EmissionsEdition.All.Where(each => edition is null || each == edition))
        {
            Write(json, assessment, each);
        }

        json.WriteEndArray();
        Write(json, assessment, [.. assessment.Outcomes.Where(outcome => edition is null || outcome.Pathway.Edition == edition)]);
        json.WriteEndObject();
    }

    /// <summary>Writes the members <c>pathways</c> and <c>pathwayGaps</c>.</summary>
    internal static void Write(Utf8JsonWriter json, PathwayAssessment assessment, IReadOnlyList<PathwayOutcome> outcomes)
    {
        json.WriteStartArray("pathways");
        foreach (var outcome in outcomes)
        {
            Write(json, assessment, outcome);
        }

        json.WriteEndArray();
        json.WriteStartArray("pathwayGaps");
        foreach (var gap in assessment.Gaps.Where(gap => outcomes.Any(outcome => outcome.Pathway == gap.Family)))
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{gap.Family.Id}-{gap.Limit.Published.Limit:0.0}-{gap.Year}"));
            json.WriteDigits("gap", gap.Value);
            if (gap.Range is { } range)
            {
                json.WriteDigits("low", range.Low);
                json.WriteDigits("high", range.High);
            }

            json.WriteBoolean("levelsKnown", gap.IsOfLevels);
            WriteIf(json, "published", gap.Published);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PathwayAssessment assessment, EmissionsEdition edition)
    {
        json.WriteStartObject();
        json.WriteString("id", edition.Edition);
        json.WriteString("title", edition.Source.Title);
        json.WriteString("address", edition.Source.Address);
        if (edition.Metric is { } metric)
        {
            json.WriteString("metric", metric);
        }

        if (edition.Total is { } total)
        {
            json.WriteNumber("totalYear", total.Year);
            json.WriteDigits("total", total.Value);
            json.WriteDigits("history", assessment.History(total.Year));
        }

        json.WriteStartArray("missing");
        foreach (var (family, limit) in assessment.Missing(edition))
        {
            json.WriteStringValue(JsonNumbers.Word(family) + limit?.ToString(" 0.0", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in edition.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{JsonNumbers.Word(gap.Family)}-{gap.Limit:0.0}-{gap.Year}"));
            json.WriteDigits("value", gap.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PathwayAssessment assessment, PathwayOutcome outcome)
    {
        var pathway = outcome.Pathway;
        json.WriteStartObject();
        json.WriteString("id", pathway.Id);
        json.WriteString("edition", pathway.Edition.Edition);
        json.WriteString("family", JsonNumbers.Word(pathway.Published.Family));
        WriteIf(json, "limit", pathway.Published.Limit);
        WriteIf(json, "chance", pathway.Published.Chance);
        WriteIf(json, "scenarios", pathway.Published.Scenarios);
        json.WriteStartObject("levels");
        foreach (var level in pathway.Levels)
        {
            json.WriteStartObject(level.Year.ToString(CultureInfo.InvariantCulture));
            json.WriteDigits("value", level.Value);
            WriteIf(json, "low", level.Low);
            WriteIf(json, "high", level.High);
            json.WriteString("origin", JsonNumbers.Word(level.Origin));
            json.WriteDigits("yearlyCut", RequiredRate.FromToday(assessment.History(PathwayAssessment.HistoryYear), PathwayAssessment.HistoryYear, level));
            WriteIf(json, "yearlyCutFromEdition", RequiredRate.FromEdition(pathway.Edition, level));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        foreach (var year in Years)
        {
            json.WriteRange($"warming{year}", outcome.In(year));
        }

        json.WriteRange("peak", outcome.Peak);
        json.WriteNumber("peakYear", outcome.PeakYear);
        json.WriteDigits("peak66", outcome.Peak66);
        if (pathway.Published.Warming is { } warming)
        {
            json.WriteDigits("publishedWarmingLow", warming.Low);
            json.WriteDigits("publishedWarmingHigh", warming.High);
        }

        foreach (var level in outcome.Levels)
        {
            var name = level.Level.ToString("0.0", CultureInfo.InvariantCulture);
            json.WriteDigits("chanceBelow" + name, level.Below);
            json.WriteDigits("degreesAbove" + name, level.Degrees);
            json.WriteDigits("yearsAbove" + name, level.Years);
        }

        WriteIf(json, "netZeroCO2", outcome.NetZeroCarbonDioxide);
        WriteIf(json, "netZero", outcome.NetZero);
        json.WriteString("category", outcome.Category);
        json.WriteString("categoryAr6", outcome.CategoryAr6);
        json.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteDigits(name, known);
        }
    }
}
