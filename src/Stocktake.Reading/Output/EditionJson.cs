using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stocktake.Reading.Output;

/// <summary>Writes an edition as the JSON object of the contract <c>stocktake read --format json</c>.</summary>
public static class EditionJson
{
    private const int FlushAt = 32 * 1024;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object as UTF-8, on one line, without a final line break.</summary>
    public static ReadOnlyMemory<byte> Write(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            Write(edition, json);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads an object that <see cref="Write(Edition)"/> wrote, UTF-8.</summary>
    /// <exception cref="FormatException">The text is not such an object.</exception>
    public static Edition Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new Utf8JsonReader(utf8);
            using var document = JsonDocument.ParseValue(ref json);
            return EditionJsonReader.Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The text is not the JSON object of an edition: " + exception.Message, exception);
        }
    }

    /// <summary>Writes the object as UTF-8 piece by piece, so that a long text is never in memory twice.</summary>
    public static void Write(Edition edition, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        Write(edition, json);
    }

    /// <summary>The object as a string.</summary>
    public static string ToText(Edition edition) => Encoding.UTF8.GetString(Write(edition).Span);

    /// <summary>Writes the object to a writer that stands where a value may be written.</summary>
    public static void Write(Edition edition, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        WriteWork(edition.Work, json);
        Array(json, "blocks", edition.Blocks, WriteBlock);
        Array(json, "citations", edition.Citations, WriteCitation);
        Array(json, "mandates", edition.Mandates, WriteMandate);
        Array(json, "targets", edition.Targets, WriteTarget);
        WriteRevision(edition.Revision, json);
        Array(json, "warnings", edition.Warnings, WriteWarning);
        json.WriteEndObject();
    }

    private static void WriteWork(Work work, Utf8JsonWriter json)
    {
        json.WriteStartObject("work");
        json.WriteString("symbol", work.Symbol);
        json.WriteString("title", work.Title);
        json.WriteString("body", work.Body);
        json.WriteString("kind", ContractNames.Of(work.Kind));
        json.WriteString("language", work.Language?.Code);
        json.WriteString("date", work.Date?.ToString());
        json.WriteEndObject();
    }

    private static void WriteBlock(Block block, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("eId", block.EId);
        json.WriteString("kind", ContractNames.Of(block.Kind));
        json.WriteString("role", ContractNames.Of(block.Role));
        json.WriteString("num", block.Num);
        json.WriteString("formerNum", block.FormerNum);
        json.WriteNumber("level", block.Level);
        json.WriteString("parent", block.Parent);
        json.WriteString("heading", block.Heading);
        json.WriteString("text", block.Text);
        Number(json, "page", block.Page);
        WriteDetails(block, json);
        json.WriteEndObject();
    }

    internal static void WriteDetails(Block block, Utf8JsonWriter json)
    {
        Array(json, "changes", block.Changes, WriteChange);
        Array(json, "notes", block.Notes, static (note, writer) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("at", note.At);
            writer.WriteString("ref", note.Ref);
            writer.WriteEndObject();
        });
        if (block.Rows.IsDefault)
        {
            json.WriteNull("rows");
        }
        else
        {
            Array(json, "rows", block.Rows, static (row, writer) =>
            {
                writer.WriteStartArray();
                foreach (var cell in row)
                {
                    writer.WriteStringValue(cell);
                }

                writer.WriteEndArray();
            });
        }
    }

    private static void WriteChange(Change change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", ContractNames.Of(change.Kind));
        json.WriteNumber("start", change.Start);
        json.WriteNumber("end", change.End);
        json.WriteString("author", change.Author);
        json.WriteString("date", change.Date);
        json.WriteString("moveId", change.MoveId);
        json.WriteEndObject();
    }

    private static void WriteCitation(Citation citation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("block", citation.Block);
        json.WriteNumber("start", citation.Start);
        json.WriteNumber("end", citation.End);
        json.WriteString("surface", citation.Surface);
        json.WriteString("target", citation.Target);
        json.WriteString("name", citation.Name);
        json.WriteString("edition", citation.Edition);
        json.WriteString("state", citation.State is { } state ? ContractNames.Of(state) : null);
        json.WriteEndObject();
    }

    private static void WriteMandate(Mandate mandate, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("block", mandate.Block);
        json.WriteString("act", ContractNames.Of(mandate.Act));
        json.WriteString("verb", mandate.Verb);
        json.WriteString("by", mandate.By);
        Strings(json, "addressees", mandate.Addressees);
        json.WriteString("task", mandate.Task);
        if (mandate.Due is { } due)
        {
            json.WriteStartObject("due");
            json.WriteString("text", due.Text);
            Number(json, "session", due.Session);
            json.WriteString("date", due.Date?.ToString());
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("due");
        }

        json.WriteString("frequency", mandate.Frequency is { } frequency ? ContractNames.Of(frequency) : null);
        Strings(json, "themes", mandate.Themes);
        json.WriteEndObject();
    }

    private static void WriteTarget(Target target, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("block", target.Block);
        json.WriteString("actor", target.Actor);
        json.WriteString("measure", target.Measure);
        json.WriteString("direction", ContractNames.Of(target.Direction));
        Number(json, "value", target.Value);
        Number(json, "valueHigh", target.ValueHigh);
        json.WriteString("unit", target.Unit);
        Number(json, "baseYear", target.BaseYear);
        Number(json, "year", target.Year);
        json.WriteString("quote", target.Quote);
        json.WriteEndObject();
    }

    private static void WriteRevision(Revision? revision, Utf8JsonWriter json)
    {
        json.WritePropertyName("revision");
        if (revision is null)
        {
            json.WriteNullValue();
            return;
        }

        WriteRevisionValue(revision, json);
    }

    internal static void WriteRevisionValue(Revision revision, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", ContractNames.Of(revision.Kind));
        json.WriteNumber("insertions", revision.Insertions);
        json.WriteNumber("deletions", revision.Deletions);
        json.WriteNumber("confidence", revision.Confidence);
        json.WriteEndObject();
    }

    internal static void WriteWarning(Warning warning, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.WriteString("block", warning.Block);
        json.WriteString("message", warning.Message);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item, json);
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        Array(json, name, items, static (item, writer) => writer.WriteStringValue(item));

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
