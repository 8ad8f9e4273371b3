using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Comparison;

/// <summary>Writes a comparison as one JSON object: both works, the pairs with their words, and how many there are of each kind.</summary>
public static class ComparisonJson
{
    /// <summary>The object, on one line, without a final line break.</summary>
    public static string Write(EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteWork(json, "old", comparison.Old.Work);
            WriteWork(json, "new", comparison.New.Work);
            json.WriteBoolean("comparesWords", comparison.ComparesWords);
            json.WriteStartObject("counts");
            foreach (var kind in Enum.GetValues<PairKind>())
            {
                json.WriteNumber(ContractNames.Of(kind), comparison.Pairs.Count(pair => pair.Kind == kind));
            }

            json.WriteNumber("moved", comparison.Pairs.Count(pair => pair.IsMoved));
            json.WriteNumber("renumbered", comparison.Pairs.Count(pair => pair.IsRenumbered));
            json.WriteEndObject();
            json.WriteStartArray("pairs");
            foreach (var pair in comparison.Pairs)
            {
                WritePair(json, pair);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteWork(Utf8JsonWriter json, string name, Work work)
    {
        json.WriteStartObject(name);
        json.WriteString("symbol", work.Symbol);
        json.WriteString("title", work.Title);
        json.WriteString("language", work.Language?.Code);
        json.WriteString("date", work.Date?.ToString());
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, BlockPair pair)
    {
        json.WriteStartObject();
        json.WriteString("kind", ContractNames.Of(pair.Kind));
        WriteBlocks(json, "old", pair.Old);
        WriteBlocks(json, "new", pair.New);
        json.WriteBoolean("moved", pair.IsMoved);
        json.WriteBoolean("renumbered", pair.IsRenumbered);
        json.WriteNumber("similarity", pair.Similarity);
        json.WriteStartArray("words");
        foreach (var run in pair.Words)
        {
            json.WriteStartObject();
            json.WriteString("kind", ContractNames.Of(run.Kind));
            json.WriteString("text", run.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBlocks(Utf8JsonWriter json, string name, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            json.WriteString("eId", block.EId);
            json.WriteString("num", block.Num);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
