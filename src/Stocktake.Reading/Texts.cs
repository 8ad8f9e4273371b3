using System.Globalization;
using System.Resources;

namespace Stocktake.Reading;

/// <summary>The words that a reader of the readable outputs sees, from <c>Texts.resx</c> and its translations.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("Stocktake.Reading.Texts", typeof(Texts).Assembly);

    /// <summary>The text of a key in the language of a culture, its places filled with the values.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public static string Get(string key, CultureInfo culture, params object?[] values)
    {
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
