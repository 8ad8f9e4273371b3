using System.Text.Encodings.Web;
using System.Text.Json;
using Stocktake.Foundations;

namespace Stocktake.Register.Writing;

/// <summary>Texts by language as they are stored: a JSON object whose keys are ISO 639-2 codes.</summary>
internal static class TextsByLanguage
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes texts, ordered by language; the keys may be any codes of the six languages.</summary>
    /// <exception cref="FormatException">A key is not one of the six languages.</exception>
    public static string Write(IEnumerable<KeyValuePair<string, string>> texts) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(texts.ToDictionary(pair => Language.Parse(pair.Key).Code, pair => pair.Value), StringComparer.Ordinal), Plain);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SortedDictionary<string, string> Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [], StringComparer.Ordinal);
}
