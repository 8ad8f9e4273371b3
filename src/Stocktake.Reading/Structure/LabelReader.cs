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

    /// <summary>The label typed in front of the text, or null.</summary>
    public static Label? Read(string text)
    {
        var start = Script.SkipSpace(text, 0);
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

        var end = Script.SkipSpace(text, start + 1);
        return end >= text.Length ? null : Label.Typed(text, start, start + 1, end, [new LabelReading(new LabelForm(Numbering.Bullet, sign.ToString()), 0)]);
    }

    /// <summary>(a) （二） ‘1’ ㈢ ③</summary>
    private static Label? Enclosed(string text, int start)
    {
        var open = text[start];
        if (open is (>= '㈠' and <= '㈩') or (>= '①' and <= '⑳'))
        {
            var ordinal = open >= '㈠' ? open - '㈠' + 1 : open - '①' + 1;
            var form = open >= '㈠' ? new LabelForm(Numbering.Han, "()") : new LabelForm(Numbering.Decimal, "○");
            return Label.Typed(text, start, start + 1, Script.SkipSpace(text, start + 1), [new LabelReading(form, ordinal)]);
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

        var (inner, inserted) = LabelInsertion.Split(text.AsSpan(start + 1, close).Trim());
        var end = start + close + 2;
        var readings = LabelMeaning.Of(inner, isBracket ? "()" : "'", out var pair);
        var body = Script.SkipSpace(text, end);
        return readings.IsEmpty || body >= text.Length || Numerals.Decimal(inner) > 200 || (pair && body == end)
            ? null
            : Label.Typed(text, start, end, body, readings) with { IsInserted = inserted, IsPair = pair };
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

        if (char.IsDigit(text[start]) && CompoundLabels.Composite(text, start) is { } composite)
        {
            return composite;
        }

        var core = text.AsSpan(start, end - start);
        var inserted = LabelInsertion.Skip(text, ref end);
        var mark = Mark(text, end, out var afterMark);
        var body = Script.SkipSpace(text, afterMark);
        if (body >= text.Length || text[body] is ':' or '：' or ',' or '，')
        {
            return null;
        }

        if (core[0] == '第')
        {
            return CompoundLabels.Article(text, start, core);
        }

        if (mark == "")
        {
            return char.IsDigit(core[0]) && body > afterMark ? Bare(text, start, core, end, body, inserted) : null;
        }

        var readings = LabelMeaning.Of(core, mark, out var pair);
        var isNumber = char.IsDigit(core[0]);
        if (readings.IsEmpty
            || (isNumber && (Numerals.Decimal(core) is 0 or > 999 || (mark == "." && char.IsDigit(text[body]) && body == afterMark) || text[body] == '%'))
            || (!isNumber && body == afterMark && !Script.IsHan(core[0]) && !Script.IsHan(text[body]) && mark != "、")
            || (pair && mark != ")"))
        {
            return null;
        }

        return Label.Typed(text, start, afterMark, body, readings) with
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
            : Label.Typed(text, start, end, body, [new LabelReading(new LabelForm(Numbering.Decimal, ""), number)]) with { IsInserted = inserted, IsWeak = !hasTab };
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
        var dash = Script.SkipSpace(text, end);
        if (dash < text.Length && text[dash] is '-' or '–' or '−' && dash + 1 < text.Length && char.IsWhiteSpace(text[dash + 1]) && dash - end <= 2)
        {
            after = dash + 1;
            return "-";
        }

        return "";
    }
}
