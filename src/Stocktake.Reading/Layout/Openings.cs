using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Stocktake.Reading.Layout;

/// <summary>The words that paragraphs of resolutions begin with and that hardly ever follow a comma inside one (<c>Data/openings.json</c>).</summary>
internal static class Openings
{
    private static readonly Lazy<(FrozenSet<string> Words, ILookup<char, string> Han)> Known = new(Load);

    public static bool BeginWith(string text)
    {
        if (Script.IsHan(text[0]))
        {
            foreach (var opening in Known.Value.Han[text[0]])
            {
                if (text.StartsWith(opening, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > 0 && Known.Value.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(0, end));
    }

    private static (FrozenSet<string> Words, ILookup<char, string> Han) Load()
    {
        var all = DataFile.Load("openings.json", OpeningsJson.Default.OpeningsData).Openings.Values.SelectMany(words => words).ToArray();
        return (all.Where(word => !Script.IsHan(word[0])).ToFrozenSet(StringComparer.Ordinal), all.Where(word => Script.IsHan(word[0])).ToLookup(word => word[0]));
    }
}

/// <summary>Opening words by language (ISO 639-2).</summary>
internal sealed record OpeningsData(IReadOnlyDictionary<string, IReadOnlyList<string>> Openings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowTrailingCommas = true, ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(OpeningsData))]
internal sealed partial class OpeningsJson : JsonSerializerContext;
