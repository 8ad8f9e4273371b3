using System.Globalization;
using System.Text.RegularExpressions;
using Stocktake.Foundations;

namespace Stocktake.Reading;

/// <summary>
/// Says warnings. An edition holds them in English, whatever the language of the machine, so that its JSON and Akoma Ntoso are the same everywhere.
/// For a person the parts are read back from the English sentence by the text that it was made from, and said in their language:
/// so it goes for editions that were stored or read from a file as well.
/// </summary>
public static partial class WarningTexts
{
    private static readonly Lazy<ILookup<string, (string Key, Regex Pattern)>> Patterns = new(() => ReadingTexts.English("warning.").ToLookup(text => CodeOf(text.Key), text => (text.Key, PatternOf(text.Text)), StringComparer.Ordinal));

    /// <summary>The warning's sentence in the culture's language; as it stands where it was not made here.</summary>
    public static string In(this Warning warning, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(warning);
        ArgumentNullException.ThrowIfNull(culture);
        return SentenceOf(warning)?.In(culture) ?? warning.Message;
    }

    /// <summary>The warning of a sentence.</summary>
    /// <param name="key">Its key, <c>warning.CODE.…</c>.</param>
    /// <param name="block">The block it is about; null for the whole text.</param>
    /// <param name="parts">What fills the places of the sentence.</param>
    internal static Warning Of(string key, string? block, params object?[] parts) =>
        new(CodeOf(key), block, ReadingTexts.Sentence(key, parts).English);

    /// <summary>The sentence that the warning says; null where it was not made here.</summary>
    internal static Sentence? SentenceOf(Warning warning)
    {
        foreach (var (key, pattern) in Patterns.Value[warning.Code])
        {
            if (pattern.Match(warning.Message) is { Success: true } match)
            {
                return ReadingTexts.Sentence(key, [.. match.Groups.Values.Skip(1).OrderBy(part => part.Name, StringComparer.Ordinal).Select(part => part.Value)]);
            }
        }

        return null;
    }

    private static string CodeOf(string key) => key.Split('.')[1];

    private static Regex PatternOf(string text) => new($@"\A{Place().Replace(Regex.Escape(text), "(?<p$1>.*)")}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    // An opening brace is written with a stroke before it once it is escaped.
    [GeneratedRegex(@"\\\{(\d)\}")]
    private static partial Regex Place();
}
