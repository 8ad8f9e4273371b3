using System.Globalization;
using System.Resources;

namespace Stocktake.Reading.Output;

/// <summary>The words around a printed text, from <c>OutputTexts.resx</c> and its translations.</summary>
internal sealed class OutputTexts(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("Stocktake.Reading.Output.OutputTexts", typeof(OutputTexts).Assembly);

    /// <summary>The culture of the reader.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The language of the words, for readers of a page: English where the culture has no translation.</summary>
    public string Tag => culture.Name.StartsWith("zh", StringComparison.Ordinal) ? "zh-Hans" : "en";

    /// <summary>The text of a key, its places filled with the values.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key.</exception>
    public string Get(string key, params ReadOnlySpan<object?> values)
    {
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }

    /// <summary>The word for a value of the contract, e.g. <c>act.requests</c>.</summary>
    public string Word<T>(string family, T value)
        where T : struct, Enum => Get(family + "." + ContractNames.Of(value));
}
