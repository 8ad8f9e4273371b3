using System.Collections.Concurrent;
using Stocktake.Foundations;

namespace Stocktake.Reading.Citations;

/// <summary>What a word tells about the numbers around it.</summary>
internal enum WordKind
{
    Noun,
    Organ,
    Own,
    Same,
}

/// <summary>A word of the vocabulary: <paramref name="Value"/> is the organ's place in the list, or the <see cref="NounKind"/>.</summary>
internal readonly record struct Word(WordKind Kind, int Value);

/// <summary>The words of one language that tell resolutions, their organs and their lists; built once for each language.</summary>
internal sealed class Vocabulary
{
    private static readonly ConcurrentDictionary<string, Vocabulary> ByLanguage = new();
    private static readonly Lazy<Organ[]> AllOrgans = new(() => [.. SymbolData.Bundled.Organs.Select(organ => new Organ(organ))]);
    private readonly HashSet<string> _joiners;
    private readonly PhraseIndex<bool> _connectors = new();

    private Vocabulary(SymbolData data, string code)
    {
        Words = new PhraseIndex<Word>();
        for (var i = 0; i < data.Organs.Length; i++)
        {
            foreach (var name in data.Organs[i].Names.GetValueOrDefault(code, []))
            {
                Words.Add(name, new Word(WordKind.Organ, i));
            }
        }

        AddNouns(data.Nouns, code, WordKind.Noun);
        AddNouns(data.Same, code, WordKind.Same);

        AddAll(data.Own.GetValueOrDefault(code, []), new Word(WordKind.Own, 0));
        Words.Seal();
        _joiners = [.. data.Joiners.GetValueOrDefault(code, []).Select(FoldedText.OfPhrase)];
        foreach (var connector in data.Connectors.GetValueOrDefault(code, []))
        {
            _connectors.Add(connector, true);
        }

        _connectors.Seal();
    }

    public static IReadOnlyList<Organ> Organs => AllOrgans.Value;

    public PhraseIndex<Word> Words { get; }

    public static Vocabulary Of(Language? language)
    {
        var code = language is { IsKnown: true } known ? known.Code : Language.English.Code;
        return ByLanguage.GetOrAdd(code, static code => new Vocabulary(SymbolData.Bundled, code));
    }

    public static Organ? OrganOf(string? key) => key is null ? null : Organs.FirstOrDefault(organ => organ.Key == key);

    /// <summary>Whether the text ends with a comma or a word that joins the numbers of a list.</summary>
    public bool EndsWithJoiner(ReadOnlySpan<char> gap)
    {
        gap = gap.TrimEnd(' ');
        if (gap.Length == 0 || gap[^1] is ',' or '、' or '-' or '(')
        {
            return true;
        }

        foreach (var joiner in _joiners)
        {
            if (EndsWith(gap, joiner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but dates and little words stands in the text.</summary>
    public bool IsConnection(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (text[at] is ' ' or ',' or '.' or '/' || char.IsAsciiDigit(text[at]))
            {
                at++;
            }
            else if (_connectors.TryMatch(text, at, out var after, out _) && after <= end)
            {
                at = after;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> gap, string joiner) =>
        gap.EndsWith(joiner, StringComparison.OrdinalIgnoreCase)
        && (gap.Length == joiner.Length || Structure.Script.IsHan(joiner[0]) || !CharacterKind.IsWordCharacter(gap[^(joiner.Length + 1)]));

    private void AddNouns(Dictionary<string, Dictionary<string, string[]>> nouns, string code, WordKind kind)
    {
        foreach (var (noun, words) in nouns)
        {
            AddAll(words.GetValueOrDefault(code, []), new Word(kind, (int)Enum.Parse<NounKind>(noun, ignoreCase: true)));
        }
    }

    private void AddAll(IEnumerable<string> phrases, Word word)
    {
        foreach (var phrase in phrases)
        {
            Words.Add(phrase, word);
        }
    }
}
