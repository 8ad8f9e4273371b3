using System.Collections.Frozen;
using Stocktake.Foundations;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Calendar;

/// <summary>Words of a due time in a language: the entry of <c>due-words.json</c>.</summary>
internal sealed record DueWords
{
    private static readonly Lazy<FrozenDictionary<string, DueWords>> Loaded =
        new(() => EmbeddedJson.Read<Dictionary<string, DueWords>>("Calendar.due-words").ToFrozenDictionary(StringComparer.Ordinal));

    public string[] Next { get; init; } = [];

    public string[] Before { get; init; } = [];

    public string[] End { get; init; } = [];

    public static DueWords Of(Language language) => Loaded.Value[language.Code];

    /// <summary>Whether one of the words stands in a due time.</summary>
    public static bool Has(string[] words, string text, Language language)
    {
        var folded = language.IsHan ? NameFolding.Han(text) : $" {string.Join(' ', NameFolding.Tokens(text, language).Select(token => token.Plain))} ";
        return Array.Exists(words, word => folded.Contains(language.IsHan ? word : $" {word} ", StringComparison.Ordinal));
    }
}
