using System.Globalization;
using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Cli;

/// <summary>The words that a person sees, from <c>Texts.resx</c> and its translations, in the language of the user's locale.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("Stocktake.Cli.Texts", typeof(Texts).Assembly);

    /// <summary>The sentence of a key, to be said in any language later.</summary>
    public static Sentence Sentence(string key, params object?[] parts) => new(Resources, key, parts);

    /// <summary>The text of a key, its places filled with the values in the user's culture.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public static string Get(string key, params object?[] values)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
