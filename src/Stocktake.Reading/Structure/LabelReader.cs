using System.Collections.Immutable;

namespace Stocktake.Reading.Structure;

/// <summary>
/// Reads the label in front of a paragraph: <c>1.</c> <c>(a)</c> <c>ii)</c> <c>一.</c> <c>（二）</c> <c>㈢</c> <c>1.1</c> <c>3 bis.</c>
/// <c>(أ)</c> <c>9 -</c> <c>б)</c> <c>第三条</c> <c>•</c> <c>–</c>, and labels that a flattened revision ran together (<c>ed)</c>, <c>34</c>).
/// </summary>
internal static class LabelReader
{
    private const string Bullets = "•·●▪■◦‣∙○□➢➤►✓⁃";
    private const string Dashes = "-–—−*‒―";
    private const string LookAlikes = "авсенкмортх";
    private const string LatinLookAlikes = "abcehkmoptx";
    private static readonly string[] Insertions = ["bis", "ter", "quater", "quinquies", "sexies", "之二", "之三", "alt"];

    /// <summary>The label typed in front of the text, or null.</summary>
    public static Label? Read(string text)
    {
        var start = SkipSpace(text, 0);
        if (start >= text.Length)
        {
            return null;
        }

        return Bullet(text, start) ?? Enclosed(text, start) ?? Marked(text, start);
    }

    /// <summary>An automatic label, which stands apart from the text; null where it shows nothing.</summary>
    public static Label? ReadAutomatic(string? label)
    {
        var printed = label?.Trim() ?? "";
        if (printed.Length == 0)
        {
            return null;
        }

        return Read(printed + "\tx") is { } read && read.Printed.Length == printed.Length
            ? read with { Length = 0, IsWeak = false }
            : new Label { Printed = printed, Length = 0, Readings = [new LabelReading(new LabelForm(Numbering.Bullet, printed), 0)] };
    }

    private static Label? Bullet(string text, int start)
    {
        var sign = text[start];
        var next = start + 1 < text.Length ? text[start + 1] : '\0';
        var isBullet = Bullets.Contains(sign, StringComparison.Ordinal) || sign is >= '\uf0a7' and <= '\uf0d8';
        if (!isBullet && !(Dashes.Contains(sign, StringComparison.Ordinal) && char.IsWhiteSpace(next)))
        {
            return null;
        }

        var end = SkipSpace(text, start + 1);
        return end >= text.Length ? null : Make(text, start, start + 1, end, [new LabelReading(new LabelForm(Numbering.Bullet, sign.ToString()), 0)]);
    }

    /// <summary>(a) （二） ‘1’ ㈢ ③</summary>
    private static Label? Enclosed(string text, int start)
    {
        var open = text[start];
        if (open is (>= '㈠' and <= '㈩') or (>= '①' and <= '⑳'))
        {
            var ordinal = open >= '㈠' ? open - '㈠' + 1 : open - '①' + 1;
            var form = open >= '㈠' ? new LabelForm(Numbering.Han, "()") : new LabelForm(Numbering.Decimal, "○");
            return Make(text, start, start + 1, SkipSpace(text, start + 1), [new LabelReading(form, ordinal)]);
        }

        var isBracket = open is '(' or '（';
        if (!isBracket && open is not ('‘' or '’' or '\''))
        {
            return null;
        }

        var close = text.AsSpan(start + 1, Math.Min(12, text.Length - start - 1)).IndexOfAny(isBracket ? ")）" : "‘’'");
        if (close < 1)
        {
            return null;
        }

        var (inner, inserted) = SplitInsertion(text.AsSpan(start + 1, close).Trim());
        var end = start + close + 2;
        var readings = Interpret(inner, isBracket ? "()" : "'", out var pair);
        var body = SkipSpace(text, end);
        return readings.IsEmpty || body >= text.Length || Numerals.Decimal(inner) > 200 || (pair && body == end)
            ? null
            : Make(text, start, end, body, readings) with { IsInserted = inserted, IsPair = pair };
    }

    /// <summary>1. 1) 1、 1.1 1 – a) a. i) IV. 一、 第三条 б) أ - and the bare number of ITU texts.</summary>
    private static Label? Marked(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 8 && IsLabelCharacter(text[end], text[start]))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        if (char.IsDigit(text[start]) && Composite(text, start) is { } composite)
        {
            return composite;
        }

        var core = text.AsSpan(start, end - start);
        var inserted = SkipInsertion(text, ref end);
        var mark = Mark(text, end, out var afterMark);
        var body = SkipSpace(text, afterMark);
        if (body >= text.Length || text[body] is ':' or '：' or ',' or '，')
        {
            return null;
        }

        if (core[0] == '第')
        {
            return Article(text, start, core);
        }

        if (mark == "")
        {
            return char.IsDigit(core[0]) && body > afterMark ? Bare(text, start, core, end, body, inserted) : null;
        }

        var readings = Interpret(core, mark, out var pair);
        var isNumber = char.IsDigit(core[0]);
        if (readings.IsEmpty
            || (isNumber && (Numerals.Decimal(core) is 0 or > 999 || (mark == "." && char.IsDigit(text[body]) && body == afterMark) || text[body] == '%'))
            || (!isNumber && body == afterMark && !Script.IsHan(core[0]) && !Script.IsHan(text[body]) && mark != "、")
            || (pair && mark != ")"))
        {
            return null;
        }

        return Make(text, start, afterMark, body, readings) with
        {
            IsInserted = inserted,
            IsPair = pair,
            IsWeak = (mark is "." or "-") && !isNumber && !Script.IsHan(core[0]),
        };
    }

    /// <summary>A number with nothing but white space after it; a tab proves it.</summary>
    private static Label? Bare(string text, int start, ReadOnlySpan<char> core, int end, int body, bool inserted)
    {
        var number = Numerals.Decimal(core);
        var hasTab = text.AsSpan(end, body - end).Contains('\t');
        return number == 0 || (!hasTab && number > 999)
            ? null
            : Make(text, start, end, body, [new LabelReading(new LabelForm(Numbering.Decimal, ""), number)]) with { IsInserted = inserted, IsWeak = !hasTab };
    }

    /// <summary>1.1 or 2.3.1, with white space after it; a decimal fraction in a sentence looks the same, so it is weak.</summary>
    private static Label? Composite(string text, int start)
    {
        int end = start, last = 0, parts = 1, from = start;
        while (end < text.Length && end - start < 12 && (char.IsDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            if (text[end] == '.')
            {
                parts++;
                from = end + 1;
            }

            end++;
        }

        last = Numerals.Decimal(text.AsSpan(from, end - from));
        if (parts < 2 || last == 0 || end >= text.Length)
        {
            return null;
        }

        var after = text[end] is '.' or ')' or '、' ? end + 1 : end;
        var body = SkipSpace(text, after);
        return body >= text.Length || body == after
            ? null
            : Make(text, start, after, body, [new LabelReading(new LabelForm(Numbering.Composite, new string('.', parts - 1)), last)]) with { IsWeak = true };
    }

    /// <summary>第三条, 第二章: only where white space or a mark sets it apart from the sentence.</summary>
    private static Label? Article(string text, int start, ReadOnlySpan<char> core)
    {
        var unit = core.IndexOfAny("条章节编");
        var ordinal = unit > 1 ? Math.Max(Numerals.Han(core[1..unit]), Numerals.Decimal(core[1..unit])) : 0;
        var end = start + unit + 1;
        if (ordinal == 0 || end >= text.Length || !(Script.IsSpace(text[end]) || text[end] is '：' or ':' or '、' or '.'))
        {
            return null;
        }

        var body = SkipSpace(text, Script.IsSpace(text[end]) ? end : end + 1);
        return body >= text.Length ? null : Make(text, start, end, body, [new LabelReading(new LabelForm(Numbering.Article, core[unit].ToString()), ordinal)]);
    }

    private static ImmutableArray<LabelReading> Interpret(ReadOnlySpan<char> core, string marks, out bool pair)
    {
        pair = false;
        if (core.IsEmpty)
        {
            return [];
        }

        if (Numerals.Decimal(core) is > 0 and var number)
        {
            return [new LabelReading(new LabelForm(Numbering.Decimal, marks), number)];
        }

        if (char.IsAsciiLetter(core[0]))
        {
            return Letters(core, marks, out pair);
        }

        return Numerals.Han(core) is > 0 and var han ? [new LabelReading(new LabelForm(Numbering.Han, marks), han)]
            : Numerals.Abjad(core) is > 0 and var abjad ? [new LabelReading(new LabelForm(Numbering.Abjad, marks), abjad)]
            : Numerals.Cyrillic(core) is > 0 and var cyrillic ? CyrillicLetter(core[0], marks, cyrillic)
            : [];
    }

    /// <summary>Russian texts letter with either alphabet, and mix letters that look alike.</summary>
    private static ImmutableArray<LabelReading> CyrillicLetter(char letter, string marks, int ordinal)
    {
        var isUpper = char.IsUpper(letter);
        var own = new LabelReading(new LabelForm(Numbering.Cyrillic, isUpper ? marks + "^" : marks), ordinal);
        return LookAlikes.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal) is >= 0 and var place
            ? [own, new LabelReading(new LabelForm(isUpper ? Numbering.UpperLatin : Numbering.LowerLatin, marks), LatinLookAlikes[place] - 'a' + 1)]
            : [own];
    }

    private static ImmutableArray<LabelReading> Letters(ReadOnlySpan<char> core, string marks, out bool pair)
    {
        var isUpper = char.IsAsciiLetterUpper(core[0]);
        foreach (var character in core)
        {
            if (!char.IsAsciiLetter(character) || char.IsAsciiLetterUpper(character) != isUpper)
            {
                pair = false;
                return [];
            }
        }

        var letter = Numerals.Latin(core);
        var roman = Numerals.Roman(core);
        var letterReading = new LabelReading(new LabelForm(isUpper ? Numbering.UpperLatin : Numbering.LowerLatin, marks), letter);
        var romanReading = new LabelReading(new LabelForm(isUpper ? Numbering.UpperRoman : Numbering.LowerRoman, marks), roman);
        pair = letter == 0 && roman == 0 && core.Length == 2 && !isUpper;
        return pair ? [letterReading with { Ordinal = Numerals.Latin(core[1..]) }]
            : letter > 0 && roman > 0 ? (core.Length == 1 && roman != 1 ? [letterReading, romanReading] : [romanReading, letterReading])
            : letter > 0 ? [letterReading]
            : roman > 0 ? [romanReading]
            : [];
    }

    private static bool IsLabelCharacter(char character, char first) =>
        char.IsDigit(first) ? char.IsDigit(character)
        : char.IsAsciiLetter(first) ? char.IsAsciiLetter(character)
        : first == '第' ? Script.IsHan(character) || char.IsDigit(character)
        : Script.IsHan(first) ? Numerals.Han([character]) > 0 || character is '十' or '百'
        : Script.IsArabic(first) ? Script.IsArabic(character)
        : Script.IsCyrillic(first) && Script.IsCyrillic(character);

    private static string Mark(string text, int end, out int after)
    {
        after = end;
        if (end >= text.Length)
        {
            return "";
        }

        if (text[end] is '.' or '．' or ')' or '）' or '、' or ']')
        {
            after = end + 1;
            return text[end] switch { '．' => ".", '）' => ")", var mark => mark.ToString() };
        }

        // Arabic texts number "9 -" or "9-".
        var dash = SkipSpace(text, end);
        if (dash < text.Length && text[dash] is '-' or '–' or '−' && dash + 1 < text.Length && char.IsWhiteSpace(text[dash + 1]) && dash - end <= 2)
        {
            after = dash + 1;
            return "-";
        }

        return "";
    }

    private static (string Core, bool Inserted) SplitInsertion(ReadOnlySpan<char> inner)
    {
        foreach (var insertion in Insertions)
        {
            if (inner.Length > insertion.Length && inner.EndsWith(insertion, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetter(inner[^(insertion.Length + 1)]))
            {
                return (inner[..^insertion.Length].TrimEnd().ToString(), true);
            }
        }

        return (inner.ToString(), false);
    }

    private static bool SkipInsertion(string text, ref int end)
    {
        var at = SkipSpace(text, end);
        foreach (var insertion in Insertions)
        {
            if (at - end <= 1 && string.Compare(text, at, insertion, 0, insertion.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (at + insertion.Length >= text.Length || !char.IsLetter(text[at + insertion.Length])))
            {
                end = at + insertion.Length;
                return true;
            }
        }

        return false;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && Script.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static Label Make(string text, int start, int end, int body, ImmutableArray<LabelReading> readings) =>
        new() { Printed = text[start..end].Trim(), Length = body, Readings = readings };
}
