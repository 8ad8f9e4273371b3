using System.Text.Json;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Reads the JSON objects, language to text, in which the register keeps titles and measures.</summary>
internal static class TextsByLanguage
{
    /// <summary>The texts in the order in which they stand.</summary>
    public static List<(string Language, string Text)> Of(string json)
    {
        using var texts = JsonDocument.Parse(json);
        return [.. texts.RootElement.EnumerateObject().Select(text => (text.Name, text.Value.GetString() ?? ""))];
    }
}
