using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Register.Taking;

namespace Stocktake.Cli.Taking;

/// <summary>Prints what was taken and where things stand as the JSON object of the contract <c>stocktake take --format json</c>.</summary>
internal static class TakeReport
{
    private static readonly string[] Statuses = ["open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn"];

    // Names of the report, and those of the counters.
    private static readonly (string Name, string Counter)[] Flags =
        [("overdue", "overdue"), ("noEnd", "no-end"), ("noReport", "no-report"), ("noAddressee", "no-addressee")];

    public static void Write(TakeResult result, Standing standing, TimeSpan elapsed, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteDocuments(result, json);
            json.WriteNumber("blocks", standing.Count("blocks"));
            json.WriteNumber("citations", standing.Count("citations"));
            WriteMandates(standing, json);
            json.WriteNumber("targets", standing.Count("targets"));
            json.WriteStartObject("register");
            foreach (var scope in (string[])["actors", "commitments", "initiatives"])
            {
                json.WriteNumber(scope, standing.Count(scope));
            }

            json.WriteEndObject();
            json.WriteStartArray("gaps");
            json.WriteEndArray();
            json.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 3));
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteDocuments(TakeResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject("documents");
        json.WriteNumber("read", result.Read);
        json.WriteNumber("new", result.New);
        json.WriteNumber("unchanged", result.Unchanged);
        json.WriteStartArray("failed");
        foreach (var failure in result.Failed)
        {
            json.WriteStartObject();
            json.WriteString("path", failure.Path);
            json.WriteString("message", failure.Message.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMandates(Standing standing, Utf8JsonWriter json)
    {
        json.WriteStartObject("mandates");
        json.WriteNumber("total", standing.Count("mandates", "current"));
        foreach (var status in Statuses)
        {
            json.WriteNumber(status, standing.Count("mandates-status", status));
        }

        foreach (var (name, counter) in Flags)
        {
            json.WriteNumber(name, standing.Count("mandates", counter));
        }

        json.WriteEndObject();
    }
}
