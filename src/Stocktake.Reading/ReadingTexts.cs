using System.Collections;
using System.Globalization;
using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Reading;

/// <summary>The sentences of failures and warnings, from <c>ReadingTexts.resx</c> and its translations.</summary>
internal static class ReadingTexts
{
    private static readonly ResourceManager Resources = new("Stocktake.Reading.ReadingTexts", typeof(ReadingTexts).Assembly);

    /// <summary>The sentence of a key, its places filled with the parts.</summary>
    public static Sentence Sentence(string key, params object?[] parts) => new(Resources, key, parts);

    /// <summary>The English texts whose keys begin so, with their places open.</summary>
    public static IEnumerable<(string Key, string Text)> English(string prefix) =>
        from DictionaryEntry entry in Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        let key = (string)entry.Key
        where key.StartsWith(prefix, StringComparison.Ordinal)
        orderby key
        select (key, (string)entry.Value!);
}
