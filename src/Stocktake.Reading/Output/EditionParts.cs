using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stocktake.Reading.Output;

/// <summary>Parts of the JSON object that <see cref="EditionJson"/> writes, for those who keep an edition in columns.</summary>
public static class EditionParts
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object of the block's <c>changes</c>, <c>notes</c> and <c>rows</c>; null where it has none of them.</summary>
    public static string? DetailsOf(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Changes.IsEmpty && block.Notes.IsEmpty && block.Rows.IsDefault
            ? null
            : Text(json =>
            {
                json.WriteStartObject();
                EditionJson.WriteDetails(block, json);
                json.WriteEndObject();
            });
    }

    /// <summary>The object of a revision; null without one.</summary>
    public static string? Of(Revision? revision) =>
        revision is null ? null : Text(json => EditionJson.WriteRevisionValue(revision, json));

    /// <summary>The array of the warnings.</summary>
    public static string Of(IEnumerable<Warning> warnings)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        return Text(json =>
        {
            json.WriteStartArray();
            foreach (var warning in warnings)
            {
                EditionJson.WriteWarning(warning, json);
            }

            json.WriteEndArray();
        });
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
