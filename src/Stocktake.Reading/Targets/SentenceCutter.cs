using System.Collections.Immutable;

namespace Stocktake.Reading.Targets;

/// <summary>A stretch of a text.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>Cuts a folded text into sentences and a sentence into clauses.</summary>
internal static class SentenceCutter
{
    /// <summary>A longer sentence is cut at its next clause, and anywhere at twice this length, so that every step stays linear.</summary>
    private const int Longest = 3000;

    /// <summary>How far the second comma of a restatement may stand from the first.</summary>
    private const int LongestThatIs = 40;

    public static ImmutableArray<Span> Sentences(string text)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsSentence(text, i) || (i - start >= Longest && (EndsClause(text, i) || i - start >= 2 * Longest)))
            {
                found.Add(new Span(start, i + 1));
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            found.Add(new Span(start, text.Length));
        }

        return found.ToImmutable();
    }

    public static ImmutableArray<Span> Clauses(string text, Span sentence)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (EndsClause(text, i))
            {
                found.Add(new Span(start, i));
                start = i + 1;
            }
        }

        found.Add(new Span(start, sentence.End));
        return found.ToImmutable();
    }

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '!' or '?' or '؟' or '；' or ';' or '؛' => true,
        '.' => (at + 1 == text.Length || text[at + 1] is ' ' or '”' or '"') && !IsAbbreviation(text, at),
        _ => false,
    };

    // "No. 5", "U.S. dollars", "млн. тонн": a short word or one with stops inside does not end a sentence before a number or a small letter.
    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && FoldedText.IsAlphabetic(text[start - 1]))
        {
            start--;
        }

        return at - start is > 0 and <= 4 && QuantityWords.Default.Magnitudes.TryMatch(text, start, out _, out _)
            || at - start is 1
            || text.AsSpan(start, at - start) is "no" or "para" or "art" or "cf" or "долл" or "тыс" or "г" or "гг";
    }

    // "by or around, i.e. close to, 2050": the commas around a restatement part nothing.
    private static bool IsThatIs(string text, int at)
    {
        const string ThatIs = ", i.e. ";
        var from = Math.Max(0, at - LongestThatIs);
        var last = at > from ? text.LastIndexOf(',', at - 1, at - from) : -1;
        return string.CompareOrdinal(text, at, ThatIs, 0, ThatIs.Length) == 0 || (last >= 0 && string.CompareOrdinal(text, last, ThatIs, 0, ThatIs.Length) == 0);
    }

    private static bool EndsClause(string text, int at) => text[at] switch
    {
        '，' or '：' or '（' or '）' or '(' or ')' => true,
        '—' => !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '%')),
        '،' => true,
        ',' when IsThatIs(text, at) => false,
        ',' or ':' => at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]) || at == 0 || !char.IsAsciiDigit(text[at - 1]),
        '-' => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ',
        _ => false,
    };
}
