namespace Stocktake.Reading.Mandates;

/// <summary>One word of folded text, and whether a comma or a stop follows it.</summary>
internal readonly record struct SpacedWord(string Text, int Start, int End, bool Comma, bool Stop)
{
    public static List<SpacedWord> Split(string text, int start, int limit)
    {
        var words = new List<SpacedWord>();
        for (var p = start; p < limit;)
        {
            if (!IsWordPart(text[p]))
            {
                p++;
                continue;
            }

            var end = p;
            while (end < limit && IsWordPart(text[end]))
            {
                end++;
            }

            var after = end < limit ? text[end] : '\0';
            words.Add(new SpacedWord(text[p..end], p, end, after is ',' or '،' or '—' or '–', after is ';' or ':' or '؛' || (after == '.' && end - p > 3)));
            p = end;
        }

        return words;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '‑' or '/' or '(' or ')';
}
