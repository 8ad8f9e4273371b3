using System.Text;

namespace Stocktake.Storage;

/// <summary>
/// Writes the token column: words and, for Chinese and Japanese, overlapping pairs of characters, folded, in the order of the text,
/// then the symbols as single units. A token is ASCII letters and digits only (other characters are written by their number), so FTS5
/// and <c>to_tsvector('simple', …)</c> both keep it as it is, whatever version of Unicode they know.
/// A run of Han or kana ends with its last character alone: every character then begins a token, and a query of one character is a prefix.
/// </summary>
public static class SearchTokens
{
    // PostgreSQL's lexemes end at 2 kB; nothing that a person searches for is longer than this.
    private const int LongestToken = 100;

    // Symbols longer than this are paths or tables of slashes.
    private const int MostSegments = 8;

    // Stands for the slash inside a unit, where only letters may stand.
    private const string Joint = "xx";

    /// <summary>The tokens of a text, separated by spaces: what is written into the token column.</summary>
    public static string ForText(string text)
    {
        var tokens = Of(text);
        return string.Join(' ', tokens.Where(token => !token.IsUnit).Select(token => token.Text).Concat(tokens.Where(token => token.IsUnit).Select(token => token.Text).Distinct()));
    }

    /// <summary>The tokens of a text, run by run: the words or pairs of a run, then its units.</summary>
    public static IReadOnlyList<SearchToken> Of(string text)
    {
        var tokens = new List<SearchToken>();
        Collect(SearchFolding.Fold(text), (token, _, _) => tokens.Add(token));
        return tokens;
    }

    /// <summary>The tokens of a text as <see cref="Of"/> gives them, each with the characters of the text that it was made of.</summary>
    public static IReadOnlyList<LocatedToken> Locate(string text)
    {
        var traced = FoldedText.Trace(text);
        var tokens = new List<LocatedToken>();
        Collect(traced.Text, (token, start, length) =>
        {
            var (first, count) = traced.Original(start, length);
            tokens.Add(new LocatedToken(token, first, count));
        });
        return tokens;
    }

    /// <summary>Length, in UTF-16 units, of the Han or kana character at an index of a text, where tokens are pairs; 0 where another character stands.</summary>
    public static int HanLength(string text, int index) => SearchRuns.HanLength(text, index);

    /// <summary>The unit of a whole symbol such as <c>A/RES/79/206</c>, or null when the text is not one symbol.</summary>
    public static string? UnitOf(string symbol) => SearchRuns.Of(SearchFolding.Fold(symbol)).ToList() is [{ IsHan: false } run] ? Unit(run) : null;

    internal static string? Unit(SearchRun run) =>
        run.Segments.Count is >= 2 and <= MostSegments ? Plain(string.Join(Joint, run.Segments)) : null;

    internal static IEnumerable<string> Sequence(SearchRun run, bool endsAlone) =>
        !run.IsHan ? run.Words.Select(word => Plain(word)) : Pairs(run.Text, endsAlone);

    /// <summary>A token as it is stored: cut, and in ASCII. The beginning of a token is stored as the beginning of its stored form.</summary>
    internal static string Plain(ReadOnlySpan<char> token)
    {
        if (token.Length <= LongestToken && Ascii.IsValid(token))
        {
            return token.ToString();
        }

        Span<char> plain = stackalloc char[6 * Math.Min(token.Length, LongestToken)];
        var length = 0;
        var left = LongestToken;
        foreach (var rune in token.EnumerateRunes())
        {
            if (left-- == 0)
            {
                break;
            }

            length += Write(rune.Value, plain[length..]);
        }

        return plain[..length].ToString();
    }

    // An x and five hexadecimal digits.
    private static int Write(int value, Span<char> plain)
    {
        if (value < 0x80)
        {
            plain[0] = (char)value;
            return 1;
        }

        plain[0] = 'x';
        for (var digit = 5; digit >= 1; digit--, value >>= 4)
        {
            plain[digit] = "0123456789abcdef"[value & 0xF];
        }

        return 6;
    }

    private static void Collect(string folded, Action<SearchToken, int, int> add)
    {
        var position = 0;
        for (var at = 0; SearchRuns.Next(folded, ref at) is { Length: > 0 } run;)
        {
            if (run.IsHan)
            {
                AddPairs(folded, run, ref position, add);
            }
            else if (run.HasJoint)
            {
                AddParts(new SearchRun(false, folded.Substring(run.Start, run.Length), run.Start), ref position, add);
            }
            else
            {
                add(new SearchToken(Plain(folded.AsSpan(run.Start, run.Length)), position++, SearchTokenKind.Word), run.Start, run.Length);
            }
        }
    }

    private static void AddPairs(string folded, RunBounds run, ref int position, Action<SearchToken, int, int> add)
    {
        var end = run.Start + run.Length;
        for (var start = run.Start; start < end;)
        {
            var next = start + LengthAt(folded, start);
            var length = (next < end ? next + LengthAt(folded, next) : next) - start;
            add(new SearchToken(Plain(folded.AsSpan(start, length)), position++, SearchTokenKind.Word), start, length);
            start = next;
        }
    }

    private static void AddParts(SearchRun run, ref int position, Action<SearchToken, int, int> add)
    {
        var first = position;
        var from = 0;
        foreach (var word in run.Words)
        {
            from = run.Text.IndexOf(word, from, StringComparison.Ordinal);
            add(new SearchToken(Plain(word), position++, SearchTokenKind.Word), run.Start + from, word.Length);
            from += word.Length;
        }

        foreach (var (unit, segment, kind) in Units(run.Segments))
        {
            add(new SearchToken(unit, first + segment, kind), run.Start, run.Text.TrimEnd('/', '.', '-').Length);
        }
    }

    // The run of a query, which may go on: its last character stands alone only when something follows it.
    private static IEnumerable<string> Pairs(string run, bool endsAlone)
    {
        for (var start = 0; start < run.Length;)
        {
            var next = start + LengthAt(run, start);
            if (next < run.Length || endsAlone)
            {
                yield return Plain(run.AsSpan(start, (next < run.Length ? next + LengthAt(run, next) : next) - start));
            }

            start = next;
        }
    }

    private static int LengthAt(string text, int index) => char.IsHighSurrogate(text[index]) ? 2 : 1;

    // Every part of two segments or more, so that 79/206 and RES/79 find A/RES/79/206.
    private static IEnumerable<(string Unit, int Segment, SearchTokenKind Kind)> Units(IReadOnlyList<string> segments)
    {
        if (segments.Count is < 2 or > MostSegments)
        {
            yield break;
        }

        for (var start = 0; start < segments.Count - 1; start++)
        {
            for (var count = 2; start + count <= segments.Count; count++)
            {
                yield return (
                    Plain(string.Join(Joint, segments.Skip(start).Take(count))), start, count == segments.Count ? SearchTokenKind.Symbol : SearchTokenKind.SymbolPart);
            }
        }
    }
}
