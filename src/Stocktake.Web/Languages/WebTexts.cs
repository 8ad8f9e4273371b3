using System.Globalization;
using System.Resources;

namespace Stocktake.Web.Languages;

/// <summary>The words of the site, from <c>WebTexts*.resx</c>: English and Simplified Chinese whole, the frame in all six languages.</summary>
internal static class WebTexts
{
    private static readonly ResourceManager Resources = new("Stocktake.Web.Languages.WebTexts", typeof(WebTexts).Assembly);

    /// <summary>The text of a key in a language, or in English where that language lacks it; its places are filled by the language's culture.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public static string Get(SiteLanguage language, string key, params ReadOnlySpan<object?> values)
    {
        var text = Resources.GetString(key, language.Words) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(language.Format, text, values);
    }

    /// <summary>Every key with its text in exactly this culture, without any fallback; empty where the culture has no file.</summary>
    public static IReadOnlyDictionary<string, string> Of(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal) ?? [];
}
