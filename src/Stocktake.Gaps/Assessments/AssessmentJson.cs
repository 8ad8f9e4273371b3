using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;
using Stocktake.Register.Facts;

namespace Stocktake.Gaps.Assessments;

/// <summary>Writes an assessment as JSON: the same assessment is the same bytes. Numbers have nine significant digits.</summary>
public static class AssessmentJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Years whose numbers are written of every series: each fifth.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. Enumerable.Range(0, 1 + ((WedgeSeries.LastYear - WedgeSeries.FirstYear) / 5)).Select(step => WedgeSeries.FirstYear + (5 * step))];

    /// <summary>Writes an assessment.</summary>
    public static void Write(GapAssessment assessment, Stream output)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("date", assessment.Request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("method", GapAssessment.Method);
        json.WriteString("inputs", assessment.Inputs);
        json.WriteString("baseline", assessment.Request.Baseline);
        json.WriteString("ensemble", assessment.Ensemble);
        json.WriteString("metric", GapAssessment.Metric);
        json.WriteStartObject("together");
        WriteEquivalents(json, "reductionGtCO2e", assessment.Together.Equivalent);
        json.WriteRange("warmingWithout2100", assessment.Without.In2100);
        json.WriteRange("warmingWith2100", assessment.With.In2100);
        json.WriteRange("change2050", assessment.Change.In2050);
        json.WriteRange("change2100", assessment.Change.In2100);
        WritePath(json, "warmingWithout", assessment.Without.ByYear);
        WritePath(json, "warmingWith", assessment.With.ByYear);
        WritePath(json, "change", assessment.Change.ByYear);
        json.WriteEndObject();
        json.WriteStartArray("emissionsGap");
        foreach (var gap in EmissionsGap.Of(assessment))
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{gap.Level.Edition}-{gap.Level.Year}-{gap.Level.Limit:0.0}"));
            json.WriteDigits("level", gap.Level.Value);
            json.WriteDigits("without", gap.Without);
            json.WriteDigits("with", gap.With);
            json.WriteDigits("yearlyCut", gap.YearlyCut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (assessment.Request.Subjects.Count == 0)
        {
            PathwayJson.Write(json, assessment.Pathways, assessment.Pathways.Outcomes);
        }

        json.WriteStartArray("wedges");
        foreach (var outcome in assessment.Wedges)
        {
            Write(json, outcome);
        }

        json.WriteEndArray();
        json.WriteStartArray("unexpressed");
        foreach (var target in assessment.Unexpressed)
        {
            json.WriteStartObject();
            json.WriteString("target", $"{target.Commitment.Slug}#{target.Target.Ordinal}");
            json.WriteString("reason", JsonNumbers.Word(target.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WedgeOutcome outcome)
    {
        var wedge = outcome.Wedge;
        json.WriteStartObject();
        json.WriteString("id", wedge.Id);
        json.WriteString("standing", JsonNumbers.Word(wedge.Standing));
        json.WriteString(wedge.Commitment is null ? "figure" : "commitment", wedge.Subject);
        json.WriteString("sector", wedge.Scope.Sector);
        json.WriteStartArray("assumptions");
        foreach (var assumption in wedge.Assumptions)
        {
            Write(json, assumption);
        }

        json.WriteEndArray();
        json.WriteStartObject("reductions");
        foreach (var (species, series) in wedge.Reductions)
        {
            json.WriteStartObject(species);
            foreach (var year in Years)
            {
                WriteTriple(json, year.ToString(CultureInfo.InvariantCulture), end => series[end][year - WedgeSeries.FirstYear]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteEquivalents(json, "reductionGtCO2e", wedge.Equivalent);
        if (outcome.Counted2030 is { } counted)
        {
            json.WriteDigits("counted2030", counted);
        }

        json.WriteRange("change2050", outcome.ChangeIn(2050));
        json.WriteRange("change2100", outcome.ChangeIn(2100));
        WritePath(json, "change", outcome.Changes);
        json.WriteDigits("adds2100", outcome.Adds2100);
        json.WriteStartArray("tracks");
        foreach (var track in outcome.Tracks)
        {
            if (track is null)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            json.WriteString("state", JsonNumbers.Word(track.State));
            json.WriteDigits("delivered", track.Delivered);
            json.WriteDigits("onTheWay", track.OnTheWay);
            json.WriteDigits("missing", track.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Assumption assumption)
    {
        json.WriteStartObject();
        json.WriteString("id", assumption.Id);
        json.WriteDigits("value", assumption.Value);
        json.WriteDigits("low", assumption.Low);
        json.WriteDigits("high", assumption.High);
        json.WriteString("unit", assumption.Unit);
        json.WriteString("source", SourceOf(assumption));
        json.WriteEndObject();
    }

    // A passage by its work and place, a publication by its address, the baseline, the reader's own value, or a choice of ours.
    private static string SourceOf(Assumption assumption) =>
        assumption.IsChanged ? "changed"
        : assumption.Passage is { } passage ? PlaceOf(passage)
        : assumption.Publication is { } publication ? publication.Address
        : assumption.IsOfBaseline ? "baseline"
        : "choice";

    private static string PlaceOf(FactSource passage) => $"/documents/{passage.Work.Slug}{(passage.EId is { } eid ? "#" + eid : "")}";

    private static void WriteEquivalents(Utf8JsonWriter json, string name, Func<int, WedgeEnd, double> equivalent)
    {
        json.WriteStartObject(name);
        foreach (var year in Years)
        {
            WriteTriple(json, year.ToString(CultureInfo.InvariantCulture), end => equivalent(year, end));
        }

        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, string name, IReadOnlyList<WarmingRange> byYear)
    {
        json.WriteStartObject(name);
        foreach (var year in Years)
        {
            json.WriteRange(year.ToString(CultureInfo.InvariantCulture), byYear[year - WedgeSeries.FirstYear]);
        }

        json.WriteEndObject();
    }

    private static void WriteTriple(Utf8JsonWriter json, string name, Func<WedgeEnd, double> of)
    {
        json.WriteStartArray(name);
        foreach (var end in Enum.GetValues<WedgeEnd>())
        {
            json.WriteDigits(of(end));
        }

        json.WriteEndArray();
    }
}
