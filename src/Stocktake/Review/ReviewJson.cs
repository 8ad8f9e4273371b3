using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Reading.Output;
using Stocktake.Register.Review;

namespace Stocktake.Cli.Review;

/// <summary>The same as <see cref="ReviewText"/>, for programs.</summary>
internal static class ReviewJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<WaitingPart> parts, TextWriter output) => Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var (kind, page) in parts)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteNumber("total", page.Total);
            json.WriteBoolean("totalIsExact", page.TotalIsExact);
            json.WriteStartArray("items");
            foreach (var fact in page.Items)
            {
                json.WriteStartObject();
                json.WriteString("id", fact.Subject);
                json.WriteStartObject("titles");
                foreach (var (language, title) in fact.Titles)
                {
                    json.WriteString(language, title);
                }

                json.WriteEndObject();
                json.WriteString("review", fact.Review);
                json.WriteNumber("uses", fact.UseCount);
                json.WriteBoolean("isSample", fact.IsSample);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static void Write(ReviewSheet sheet, TextWriter output) => Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", sheet.Kind);
        json.WriteString("id", sheet.Subject);
        json.WriteString("review", sheet.Standing.State);
        json.WriteStartArray("confirmedBy");
        foreach (var person in sheet.Standing.ConfirmedBy)
        {
            json.WriteStringValue(person);
        }

        json.WriteEndArray();
        json.WriteNumber("lastEntry", sheet.LastEntry);
        json.WriteStartArray("fields");
        foreach (var field in sheet.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            WriteValue(json, "value", field.Value);
            WriteValue(json, "reading", field.Reading);
            json.WriteBoolean("isCorrected", field.IsCorrected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("trail");
        foreach (var entry in sheet.Trail)
        {
            json.WriteStartObject();
            json.WriteNumber("id", entry.Id);
            json.WriteString("action", ContractNames.Of(entry.Action));
            json.WriteString("field", entry.Field);
            WriteValue(json, "old", entry.OldValue);
            WriteValue(json, "new", entry.NewValue);
            json.WriteString("person", entry.Person);
            json.WriteString("reason", entry.Reason);
            json.WriteString("recorded", entry.Recorded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    // Values are JSON already.
    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }

    private static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
