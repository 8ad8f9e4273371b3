using System.Text;

namespace Stocktake.Reading.Citations;

/// <summary>Finds document symbols (A/RES/70/1, FCCC/CP/2015/10/Add.1, A/73/6 (Sect. 3)) in a folded text.</summary>
internal static class SymbolScanner
{
    private const int LongestSymbol = 80;
    private static readonly Lazy<HashSet<string>> Series = new(() => [.. SymbolData.Bundled.Series]);
    private static readonly Lazy<string[]> Suffixes = new(() => [.. SymbolData.Bundled.Suffixes]);

    // Parts of a document that its symbol names in parentheses.
    private static readonly string[] Parts = ["Part", "Vol", "Sect", "Supp", "SUPP", "PART", "VOL"];

    /// <summary>Reads the symbol that begins at <paramref name="start"/>; false if none does.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Where it may begin.</param>
    /// <param name="end">Behind its last character.</param>
    /// <param name="symbol">The symbol without spaces.</param>
    public static bool TryRead(string text, int start, out int end, out string symbol)
    {
        (end, symbol) = (start, "");
        var slash = EndOfSeries(text, start);
        if (slash < 0)
        {
            return false;
        }

        var at = slash;
        var digits = false;
        var limit = Math.Min(text.Length, start + LongestSymbol);
        while (at < limit && text[at] == '/' && TryReadPart(text, at + 1, limit, out var partEnd))
        {
            digits |= text.AsSpan(at, partEnd - at).ContainsAnyInRange('0', '9');
            at = AfterQualifier(text, partEnd);
        }

        if (!digits || (at < text.Length && (text[at] == '/' || char.IsAsciiLetter(text[at]))))
        {
            return false;
        }

        end = at;
        symbol = Canonical(text.AsSpan(start, end - start));
        return true;
    }

    /// <summary>Reads "and Corr.1" after a symbol: a further document named by its suffix alone.</summary>
    public static bool TryReadSuffix(string text, int start, out int suffixStart, out int end)
    {
        suffixStart = end = start;
        foreach (var suffix in Suffixes.Value)
        {
            if (string.CompareOrdinal(text, start, suffix, 0, suffix.Length) == 0 && start + suffix.Length < text.Length && text[start + suffix.Length] == '.')
            {
                var at = start + suffix.Length + 1;
                at += at < text.Length && text[at] == ' ' ? 1 : 0;
                var figures = at;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                end = at;
                return at > figures;
            }
        }

        return false;
    }

    private static int EndOfSeries(string text, int start)
    {
        if (!IsCapital(text[start]) || (start > 0 && (CharacterKind.IsWordCharacter(text[start - 1]) || text[start - 1] is '/' or '-' or '.' or '%')))
        {
            return -1;
        }

        var at = start;
        while (at < text.Length && at - start < 10 && (IsCapital(text[at]) || (text[at] == '-' && at > start)))
        {
            at++;
        }

        return at < text.Length && text[at] == '/' && Series.Value.Contains(Latin(text[start..at])) ? at : -1;
    }

    private static bool TryReadPart(string text, int start, int limit, out int end)
    {
        var at = start;
        while (at < limit)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c) || char.IsAsciiLetter(c))
            {
                at++;
            }
            else if (c == '.' && at > start && FollowsDot(text, start, at, out var next))
            {
                at = next;
            }
            else if (c == '-' && at > start && at + 1 < limit && char.IsAsciiLetter(text[at + 1]))
            {
                at = AfterHyphen(text, at, limit);
                if (text[at] == '-')
                {
                    break;
                }
            }
            else if (c == '(' && at > start && AfterFigures(text, at + 1, limit) is var close && close > at + 1 && close < limit && text[close] == ')')
            {
                at = close + 1;
            }
            else
            {
                break;
            }
        }

        end = at;
        return at > start;
    }

    // "Add.1", and "Add. 1" as some texts are printed; a full stop that ends a sentence is no part of the symbol.
    private static bool FollowsDot(string text, int start, int dot, out int next)
    {
        next = dot + 1;
        if (next < text.Length && text[next] == ' ' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]) && IsAbbreviation(text.AsSpan(start, dot - start)))
        {
            next++;
        }

        return next < text.Length && (char.IsAsciiDigit(text[next]) || (IsCapital(text[next]) && !IsSentenceStart(text, next)));
    }

    private static bool IsSentenceStart(string text, int at) => at + 1 < text.Length && char.IsLower(text[at + 1]) && text.AsSpan(at).IndexOfAny(' ', '/') is var stop && (stop < 0 || text[at + stop] == ' ');

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var suffix in Suffixes.Value)
        {
            if (word.SequenceEqual(suffix))
            {
                return true;
            }
        }

        return word is "Res" or "RES" or "Dec" or "DEC" or "L" or "CRP" or "INF" or "WP";
    }

    // A second symbol of the same document (A/79/1-S/2024/1), or a hyphen inside a part (COP-MOP).
    private static int AfterHyphen(string text, int hyphen, int limit)
    {
        var at = hyphen + 1;
        while (at < limit && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at < limit && (text[at] == '/' || char.IsAsciiDigit(text[at])) ? at : hyphen;
    }

    private static int AfterFigures(string text, int start, int limit)
    {
        var at = start;
        while (at < limit && (char.IsAsciiDigit(text[at]) || IsRoman(text[at])))
        {
            at++;
        }

        return at;
    }

    // "(Part I)", "(Sect. 3)", "(Vol. II)".
    private static int AfterQualifier(string text, int end)
    {
        var open = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (open >= text.Length || text[open] != '(')
        {
            return end;
        }

        foreach (var part in Parts)
        {
            if (string.CompareOrdinal(text, open + 1, part, 0, part.Length) == 0)
            {
                var close = text.IndexOf(')', open, Math.Min(20, text.Length - open));
                return close < 0 ? end : close + 1;
            }
        }

        return end;
    }

    private static string Canonical(ReadOnlySpan<char> printed)
    {
        var symbol = new StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (c != ' ')
            {
                symbol.Append(c);
            }
        }

        return Latin(symbol.ToString()).Replace("/RES.", "/Res.", StringComparison.Ordinal);
    }

    private static bool IsCapital(char c) => c is (>= 'A' and <= 'Z') or 'А' or 'Е' or 'С';

    private static bool IsRoman(char c) => c is 'I' or 'V' or 'X' or 'L';

    // Russian texts now and then type the organ's letter on the Cyrillic keyboard.
    private static string Latin(string text) => text.Replace('А', 'A').Replace('Е', 'E').Replace('С', 'C');
}
