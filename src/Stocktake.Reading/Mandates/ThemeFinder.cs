using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>
/// Reads folded text, writes the themes it is about, in the order of <c>Data/themes.json</c>.
/// Terms are bucketed by their first two characters, so that a text is passed over once.
/// </summary>
internal sealed class ThemeFinder
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> Bundled =
        new(() => DataFile.Load("themes.json", data => DataValues.ByKey(data, DataValues.WordsByKey)));

    private static readonly ConcurrentDictionary<string, ThemeFinder> Built = new(StringComparer.Ordinal);

    private const int LongestContext = 4000;

    private const int Buckets = 4096;

    private const char Joined = '+';

    // A theme shown by a word of its own comes before one that is only shown together with others.
    private const int OwnWord = 2;

    private static readonly ImmutableArray<string> Themes = [.. Bundled.Value.Keys.Where(key => !key.Contains(Joined))];

    // Ranks of the themes that a group of words shows together, by the rank of the group.
    private static readonly Lazy<int[][]> Groups = new(() => [.. Bundled.Value.Keys.Skip(Themes.Length).Select(key => key.Split(Joined).Select(theme => Themes.IndexOf(theme)).ToArray())]);

    private readonly Term?[] _terms = new Term?[Buckets];
    private readonly bool _spaced;

    private ThemeFinder(string language)
    {
        _spaced = language != "zho";
        var rank = 0;
        foreach (var theme in Bundled.Value.Values)
        {
            foreach (var printed in theme.GetValueOrDefault(language) ?? [])
            {
                var parts = FoldedText.Of(printed).Text.Split('*');
                ref var bucket = ref _terms[Bucket(parts[0], 0)];
                bucket = new Term(parts, rank, bucket);
            }

            rank++;
        }
    }

    /// <summary>The keys of all themes, in order.</summary>
    public static IReadOnlyList<string> Keys => Themes;

    /// <summary>How many terms show a theme in a language.</summary>
    public static int Terms(string theme, string language) => Bundled.Value.TryGetValue(theme, out var languages) && languages.TryGetValue(language, out var terms) ? terms.Length : 0;

    public static ThemeFinder For(string language) => Built.GetOrAdd(language, static code => new ThemeFinder(code));

    /// <summary>How strongly each theme is shown, by its rank in the list; words that show several themes count, less, where none of these is shown otherwise.</summary>
    private void Count(string folded, Span<int> counts)
    {
        Span<int> all = stackalloc int[Themes.Length + Groups.Value.Length];
        CountAll(folded, all);
        for (var theme = 0; theme < Themes.Length; theme++)
        {
            counts[theme] = all[theme] * OwnWord;
        }

        foreach (var (group, themes) in Groups.Value.Index())
        {
            var others = 0;
            foreach (var theme in themes)
            {
                others += counts[theme];
            }

            foreach (var theme in others == 0 ? themes : [])
            {
                counts[theme] = Math.Min(all[Themes.Length + group], 1);
            }
        }
    }

    private void CountAll(string folded, Span<int> counts)
    {
        for (var p = 0; p + 1 < folded.Length; p++)
        {
            if (_spaced && p > 0 && char.IsLetterOrDigit(folded[p - 1]) && !IsArabicPrefix(folded, p))
            {
                continue;
            }

            for (var term = _terms[Bucket(folded, p)]; term is not null; term = term.Next)
            {
                if (term.Matches(folded, p, _spaced))
                {
                    counts[term.Rank]++;
                }
            }
        }
    }

    /// <summary>The themes of a mandate: those of its folded task; where it shows none, those of the first context that does. Never more than six, the most frequent ones.</summary>
    public ImmutableArray<string> Find(string task, params ReadOnlySpan<string?> contexts)
    {
        Span<int> counts = stackalloc int[Themes.Length];
        Count(task, counts);
        foreach (var context in contexts)
        {
            if (counts.ContainsAnyExcept(0))
            {
                break;
            }

            Count(FoldedText.Of(context is { Length: > LongestContext } ? context[..LongestContext] : context ?? "").Text, counts);
        }

        return Strongest(counts);
    }

    private static ImmutableArray<string> Strongest(ReadOnlySpan<int> counts)
    {
        const int most = 6;
        var ranks = new List<int>();
        for (var rank = 0; rank < counts.Length; rank++)
        {
            if (counts[rank] > 0)
            {
                ranks.Add(rank);
            }
        }

        var held = counts.ToArray();
        return [.. ranks.OrderByDescending(rank => held[rank]).Take(most).Order().Select(rank => Keys[rank])];
    }

    // Arabic writes the article's prepositions on the word: والمياه, بالطاقة.
    private static bool IsArabicPrefix(string text, int at) => text[at - 1] is 'و' or 'ب' or 'ل' or 'ف' && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));

    private static int Bucket(string text, int at) => ((text[at] * 31) + (at + 1 < text.Length ? text[at + 1] : 0)) % Buckets;

    /// <summary>A term of one or more words; a word marked with * may have any ending.</summary>
    private sealed record Term(string[] Parts, int Rank, Term? Next)
    {
        public bool Matches(string text, int at, bool spaced)
        {
            for (var i = 0; i < Parts.Length; i++)
            {
                if (string.CompareOrdinal(text, at, Parts[i], 0, Parts[i].Length) != 0)
                {
                    return false;
                }

                at += Parts[i].Length;
                while (i < Parts.Length - 1 && at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }
            }

            return EndsWord(text, at, spaced, Parts[^1]);
        }

        private static bool EndsWord(string text, int at, bool spaced, string last) =>
            at >= text.Length || last.Length == 0 || !char.IsLetterOrDigit(text[at]) || (!spaced && !(char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1])));
    }
}
