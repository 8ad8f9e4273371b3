namespace Stocktake.Reading.Layout;

/// <summary>The places in a text where a figure or sign could be the mark of a footnote, with what speaks for each.</summary>
internal static class NoteMarkPlaces
{
    // Longer than any count of notes.
    private const int MostFigures = 3;

    // A figure before one of these counts something.
    private const string Counted = "年月日号號条條款段届屆次个個章节節项項名位万萬亿億岁歲度倍点點时時分秒国國家种種份页頁卷期";

    public static IEnumerable<(int Start, int Length, string Marker, int Worth)> In(string text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index]) && !char.IsAsciiDigit(text[index - 1]))
            {
                var end = index;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                foreach (var place in OfFigures(text, index, end))
                {
                    yield return place;
                }

                index = end - 1;
            }
            else if (text[index] is '*' or '†' or '‡' or '§')
            {
                var end = index;
                while (end < text.Length && text[end] == text[index])
                {
                    end++;
                }

                yield return (index, end - index, text[index..end], char.IsWhiteSpace(text[index - 1]) ? 1 : 3);
                index = end - 1;
            }
        }
    }

    /// <summary>The whole run of figures, in brackets or bare; and its last figures, where a year or number stands before the mark.</summary>
    private static IEnumerable<(int Start, int Length, string Marker, int Worth)> OfFigures(string text, int start, int end)
    {
        if (text[start - 1] == '(' && end < text.Length && text[end] == ')' && end - start <= MostFigures && start > 1)
        {
            yield return (start - 1, end - start + 2, text[start..end], char.IsWhiteSpace(text[start - 2]) ? 1 : 4);
        }

        var after = Following(text, end);
        if (end - start <= MostFigures)
        {
            yield return (start, end - start, text[start..end], Preceding(text, start, end) + after);
        }

        for (var split = Math.Max(start + 1, end - MostFigures); split < end; split++)
        {
            if (text[split] != '0')
            {
                // "20307" is rather 2030 and 7 than 203 and 07; "2024" is hardly 202 and 4.
                var worth = IsYear(text.AsSpan(start, split - start)) ? after : IsYear(text.AsSpan(start, end - start)) ? after - 4 : after - 3;
                yield return (split, end - split, text[split..end], worth);
            }
        }
    }

    private static bool IsYear(ReadOnlySpan<char> figures) => figures.Length == 4 && (figures.StartsWith("19") || figures.StartsWith("20"));

    /// <summary>What the character before a figure says: a mark stands close to a word or its stop.</summary>
    private static int Preceding(string text, int start, int end)
    {
        var before = text[start - 1];
        // "members 1": a copy may leave a gap before the mark, which only the end of a sentence or heading makes credible.
        if (char.IsWhiteSpace(before) && start > 1 && char.IsLetter(text[start - 2]) && (end == text.Length || (Script.IsClosing(text[end]) && end + 1 == text.Length)))
        {
            return -4;
        }

        if (char.IsWhiteSpace(before) || before is '第' or '-' or '/' or '‑' or '–' or '$' or '€' or '+' or '(' or '（' or '《' or '“')
        {
            return -9;
        }

        // "1,200", "2.5", "70/1,2": after a figure and a stop it is rather a number.
        if (before is ',' or '.' && start > 1 && char.IsDigit(text[start - 2]))
        {
            return 0;
        }

        return Script.IsHan(before) && char.IsLetter(before) ? 0 : char.IsLetter(before) ? 2 : Script.IsClosing(before) ? 2 : -1;
    }

    /// <summary>What the character after a figure says: a mark is followed by a space, a stop or the end.</summary>
    private static int Following(string text, int end)
    {
        if (end == text.Length)
        {
            return 2;
        }

        var after = text[end];
        return char.IsWhiteSpace(after) ? 2
            : char.IsLetterOrDigit(after) ? (!Script.IsHan(after) ? -3 : Counted.Contains(after, StringComparison.Ordinal) ? -9 : -1)
            : after is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]) ? -9
            : after is '/' or '-' or '–' or '%' or '％' or '‑' or '°' ? -9
            : 1;
    }
}
