using System.Text.Json.Serialization;

namespace Stocktake.Reading.Layout;

/// <summary>The words that paragraphs of resolutions begin with and that hardly ever follow a comma inside one (<c>Data/openings.json</c>).</summary>
internal static class Openings
{
    private static readonly Lazy<ILookup<char, string>> Known = new(() =>
        DataFile.Load("openings.json", OpeningsJson.Default.OpeningsData).Openings.Values.SelectMany(words => words).ToLookup(word => word[0]));

    public static bool BeginWith(string text)
    {
        foreach (var opening in Known.Value[text[0]])
        {
            if (text.StartsWith(opening, StringComparison.Ordinal) && (Script.IsHan(text[0]) || text.Length == opening.Length || !char.IsLetter(text[opening.Length])))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Opening words by language (ISO 639-2).</summary>
internal sealed record OpeningsData(IReadOnlyDictionary<string, IReadOnlyList<string>> Openings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowTrailingCommas = true, ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(OpeningsData))]
internal sealed partial class OpeningsJson : JsonSerializerContext;
