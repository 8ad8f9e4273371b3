namespace Stocktake.Reading.Structure;

/// <summary>Labels of several parts: <c>2.3.1</c>, <c>第三条</c>.</summary>
internal static class CompoundLabels
{
    /// <summary>1.1 or 2.3.1, with white space after it; a decimal fraction in a sentence looks the same, so it is weak.</summary>
    public static Label? Composite(string text, int start)
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
        var body = Script.SkipSpace(text, after);
        return body >= text.Length || body == after
            ? null
            : Label.Typed(text, start, after, body, [new LabelReading(new LabelForm(Numbering.Composite, new string('.', parts - 1)), last)]) with { IsWeak = true };
    }

    /// <summary>第三条, 第二章: only where white space or a mark sets it apart from the sentence.</summary>
    public static Label? Article(string text, int start, ReadOnlySpan<char> core)
    {
        var unit = core.IndexOfAny("条章节编");
        var ordinal = unit > 1 ? Math.Max(Numerals.Han(core[1..unit]), Numerals.Decimal(core[1..unit])) : 0;
        var end = start + unit + 1;
        if (ordinal == 0 || end >= text.Length || !(Script.IsSpace(text[end]) || text[end] is '：' or ':' or '、' or '.'))
        {
            return null;
        }

        var body = Script.SkipSpace(text, Script.IsSpace(text[end]) ? end : end + 1);
        return body >= text.Length ? null : Label.Typed(text, start, end, body, [new LabelReading(new LabelForm(Numbering.Article, core[unit].ToString()), ordinal)]);
    }
}
