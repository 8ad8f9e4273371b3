using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Climate.Assessment;
using Stocktake.Foundations;

namespace Stocktake.Climate.Results;

/// <summary>What a result was made with: every result names its run.</summary>
/// <param name="Ensemble">The ensemble and how many of its members.</param>
/// <param name="Scenarios">Where the scenarios come from.</param>
/// <param name="Methane">Method of the methane lifetime.</param>
/// <param name="GreenhouseGases">Method of the forcing of CO2, CH4 and N2O.</param>
/// <param name="Seed">Seed of internal variability, or null for none.</param>
/// <param name="Notes">What was done to the inputs.</param>
public sealed record RunDescription(string Ensemble, string Scenarios, string Methane, string GreenhouseGases, long? Seed, IReadOnlyList<Sentence> Notes);

/// <summary>Writes results as one JSON object: the run, the years, and the series or the summaries.</summary>
public static class ResultJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <summary>Writes series.</summary>
    public static void Write(RunDescription run, IEnumerable<ResultSeries> series, int firstYear, int lastYear, Stream output)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(series);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteRun(json, run);
        json.WriteStartArray("years");
        for (var year = firstYear; year <= lastYear; year++)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var row in series)
        {
            json.WriteStartObject();
            json.WriteString("scenario", row.Scenario);
            if (row.Quantile is { } quantile)
            {
                json.WriteNumber("quantile", quantile);
            }
            else
            {
                json.WriteString("member", row.Member);
            }

            json.WriteString("variable", row.Variable.ToString());
            json.WriteString("unit", row.Variable.Unit);
            json.WriteStartArray("values");
            foreach (var value in row.Values)
            {
                WriteNumber(json, value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes summaries.</summary>
    public static void Write(RunDescription run, IReadOnlyList<ScenarioSummary> summaries, Stream output)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summaries);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteRun(json, run);
        json.WriteStartArray("summaries");
        foreach (var summary in summaries)
        {
            json.WriteStartObject();
            json.WriteString("scenario", summary.Scenario);
            foreach (var (name, value) in summary.Numbers)
            {
                json.WritePropertyName(name);
                WriteNumber(json, value);
            }

            json.WriteString("category_ar6", summary.CategoryAr6);
            json.WriteString("category", summary.Category);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes carbon budgets.</summary>
    public static void Write(RunDescription run, IReadOnlyList<ScenarioBudget> budgets, Stream output)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(budgets);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteRun(json, run);
        json.WriteStartArray("budgets");
        foreach (var budget in budgets)
        {
            json.WriteStartObject();
            json.WriteString("scenario", budget.Scenario);
            foreach (var (name, value) in budget.Numbers)
            {
                json.WritePropertyName(name);
                WriteNumber(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunDescription run)
    {
        json.WriteStartObject("run");
        json.WriteString("model", "FaIR 2.2 equations (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021), Stocktake");
        json.WriteString("ensemble", run.Ensemble);
        json.WriteString("scenarios", run.Scenarios);
        json.WriteString("methane", run.Methane);
        json.WriteString("ghg_forcing", run.GreenhouseGases);
        if (run.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }
        else
        {
            json.WriteNull("seed");
        }

        json.WriteStartArray("notes");
        foreach (var note in run.Notes)
        {
            json.WriteStringValue(note.English);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNullValue();
            return;
        }

        var text = new StringBuilder();
        ResultCsv.AppendNumber(text, value);
        json.WriteRawValue(text.ToString().Replace("E+", "E", StringComparison.Ordinal), skipInputValidation: false);
    }
}
