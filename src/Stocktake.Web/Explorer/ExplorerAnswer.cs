using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Stocktake.Gaps.Exploring;
using Stocktake.Web.Api;

namespace Stocktake.Web.Explorer;

/// <summary>Writes what is shown for programs: as JSON, in short for the page's own script, and as CSV.</summary>
internal static class ExplorerAnswer
{
    // Digits beyond those of the page: a program may go on reckoning with the numbers.
    private const int MoreDigits = 2;

    /// <summary>The answer to a move: the numbers of the graphs as the page shows them, and its sentences.</summary>
    public static byte[] Move(ExplorerShown shown)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("state", ExplorerAddress.Write(shown.Result.State));
            json.WriteString("main", shown.Main);
            json.WriteStartArray("numbers");
            foreach (var number in shown.Numbers)
            {
                json.WriteStartArray();
                json.WriteStringValue(number.Value);
                json.WriteStringValue(number.Note);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var (_, baseline, scenario) in shown.Rows)
            {
                json.WriteStartArray();
                json.WriteStringValue(baseline);
                json.WriteStringValue(scenario);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            Strings(json, "removal", shown.RemovalNotes);
            Graphs(json, shown, 0);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The same for programs of others, with the names of everything and the changes in K.</summary>
    public static byte[] Json(ExplorerShown shown)
    {
        var bytes = new ArrayBufferWriter<byte>(32 * 1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            var result = shown.Result;
            json.WriteStartObject();
            json.WriteString("baseline", result.State.Baseline);
            json.WriteNumber("by", result.State.By);
            json.WriteString("address", ExplorerAddress.Write(result.State));
            json.WriteStartObject("levers");
            foreach (var lever in ExplorerModel.Levers)
            {
                json.WriteNumber(lever.Id, result.State[lever.Id]);
            }

            json.WriteEndObject();
            json.WriteStartObject("changeIn2100K");
            json.WriteNumber("leversP5", result.Change.Low);
            json.WriteNumber("leversP50", result.Change.Median);
            json.WriteNumber("leversP95", result.Change.High);
            json.WriteNumber("assumptionsOfMedians", result.AssumptionChange);
            json.WriteNumber("bothOfMedians", result.WholeChange);
            json.WriteEndObject();
            json.WriteStartObject("category");
            json.WriteString("baseline", result.Baseline.Summary.Category);
            json.WriteString("scenario", result.Scenario.Summary.Category);
            json.WriteEndObject();
            json.WriteNumber("members", result.Scenario.Members);
            Graphs(json, shown, MoreDigits);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>One line a value: graph, unit, line, year, value and the 5 and 95 % where there are any.</summary>
    public static byte[] Csv(ExplorerShown shown)
    {
        var text = new StringBuilder();
        CsvTable.Line(text, ["graph", "unit", "line", "year", "value", "p5", "p95"]);
        foreach (var graph in shown.Graphs)
        {
            foreach (var line in graph.Lines)
            {
                for (var index = 0; index < line.Values.Count; index++)
                {
                    var year = graph.Kind == GraphKind.Bars ? "" : graph.YearOf(index).ToString(CultureInfo.InvariantCulture);
                    CsvTable.Line(text, [graph.Key, graph.Unit, line.Key, year, Number(line.Values[index], graph), Number(line.Low?[index], graph), Number(line.High?[index], graph)]);
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(double? value, ExplorerGraph graph) => value?.ToString($"F{graph.Digits + MoreDigits}", CultureInfo.InvariantCulture) ?? "";

    private static void Graphs(Utf8JsonWriter json, ExplorerShown shown, int moreDigits)
    {
        json.WriteStartArray("graphs");
        foreach (var graph in shown.Graphs)
        {
            json.WriteStartObject();
            json.WriteString("key", graph.Key);
            json.WriteString("unit", graph.Unit);
            json.WriteString("kind", graph.Kind switch { GraphKind.Areas => "areas", GraphKind.Bars => "bars", _ => "lines" });
            json.WriteNumber("firstYear", graph.YearOf(0));
            json.WriteNumber("step", graph.Step);
            json.WriteNumber("digits", graph.Digits);
            json.WriteBoolean("zero", graph.WithZero);
            json.WriteString("text", graph.Text);
            json.WriteStartArray("marks");
            foreach (var (value, name) in graph.Marks)
            {
                json.WriteStartArray();
                json.WriteNumberValue(value);
                json.WriteStringValue(name);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("lines");
            foreach (var line in graph.Lines)
            {
                json.WriteStartObject();
                json.WriteString("key", line.Key);
                json.WriteString("name", line.Name);
                if (line.World.Length > 0)
                {
                    json.WriteString("world", line.World);
                }

                json.WriteBoolean("baseline", line.IsBaseline);
                json.WriteNumber("colour", line.Colour);
                Values(json, "values", line.Values, graph.Digits + moreDigits);
                if (line.Low is not null)
                {
                    Values(json, "low", line.Low, graph.Digits + moreDigits);
                    Values(json, "high", line.High!, graph.Digits + moreDigits);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // With the digits of the page, so that both say the same.
    private static void Values(Utf8JsonWriter json, string name, IReadOnlyList<double> values, int digits)
    {
        Span<byte> text = stackalloc byte[32];
        Span<char> format = ['F', (char)('0' + digits)];
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value) && value.TryFormat(text, out var written, format, CultureInfo.InvariantCulture))
            {
                json.WriteRawValue(text[..written], skipInputValidation: true);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
