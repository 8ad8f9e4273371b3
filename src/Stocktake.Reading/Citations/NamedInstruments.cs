using System.Collections.Concurrent;
using Stocktake.Foundations;

namespace Stocktake.Reading.Citations;

/// <summary>Finds instruments that a text names by title; they have a key of <c>Data/instruments.json</c> and no target.</summary>
internal static class NamedInstruments
{
    // "the Convention on Biological Diversity (CBD)": name and abbreviation are one reference.
    private const int LongestWayToAbbreviation = 3;

    private static readonly Lazy<InstrumentData[]> Instruments = new(() => DataFile.Load("instruments.json", data => DataValues.Items(data, InstrumentData.Read)));
    private static readonly ConcurrentDictionary<string, PhraseIndex<InstrumentName>> ByLanguage = new();

    /// <summary>The whole list.</summary>
    public static InstrumentData[] All => Instruments.Value;

    /// <summary>The key, and the name as it stands in the data file.</summary>
    private sealed record InstrumentName(string Key, string Name)
    {
        public bool IsAbbreviation { get; } = Name.All(char.IsUpper);
    }

    public static IEnumerable<Found> Find(string text, Language? language)
    {
        var code = language is { IsKnown: true } known ? known.Code : Language.English.Code;
        var names = ByLanguage.GetOrAdd(code, Build);
        Found? before = null;
        for (var at = 0; at < text.Length;)
        {
            if (!names.TryMatch(text, at, out var end, out var name) || !IsWritten(text, at, end, name))
            {
                at++;
                continue;
            }

            if (before is null || before.Name != name.Key || at - before.End > LongestWayToAbbreviation)
            {
                before = WithBrackets(text, at, end, name.Key);
                yield return before;
            }

            at = end;
        }
    }

    private static bool IsWritten(string text, int start, int end, InstrumentName name) => name.IsAbbreviation
        ? text.AsSpan(start, end - start).Equals(name.Name, StringComparison.Ordinal)
        : !char.IsLower(text[start]) || char.IsLower(name.Name[0]);

    // 《巴黎协定》: the brackets of a title belong to it.
    private static Found WithBrackets(string text, int start, int end, string key) =>
        start > 0 && end < text.Length && text[start - 1] == '《' && text[end] == '》'
            ? new Found(start - 1, end + 1, null, key, null, null)
            : new Found(start, end, null, key, null, null);

    private static PhraseIndex<InstrumentName> Build(string code)
    {
        var index = new PhraseIndex<InstrumentName>();
        foreach (var instrument in Instruments.Value)
        {
            foreach (var name in instrument.Names.GetValueOrDefault(code, []))
            {
                index.Add(name, new InstrumentName(instrument.Key, name));
            }
        }

        index.Seal();
        return index;
    }
}
