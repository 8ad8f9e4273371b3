namespace Stocktake.Reading.Output;

/// <summary>Breaks a text into lines of a fixed width, Han characters counting two columns; Latin words stay whole where they fit.</summary>
internal static class TextWrapper
{
    // Punctuation that may not begin a line (JIS X 4051 and GB/T 15834 agree on these).
    private const string NotFirst = "，。、；：？！）》」』】〕”’,.;:?!)]";

    public static void Write(TextWriter output, string text, int width, string first, string rest)
    {
        var start = 0;
        var indent = first;
        while (true)
        {
            var end = End(text, start, Math.Max(8, width - Columns(indent)));
            output.Write(indent);
            output.WriteLine(text.AsSpan(start, end - start).TrimEnd());
            start = end;
            while (start < text.Length && text[start] == ' ')
            {
                start++;
            }

            if (start >= text.Length)
            {
                return;
            }

            indent = rest;
        }
    }

    /// <summary>Width in columns of a terminal.</summary>
    public static int Columns(string text) => text.Sum(Columns);

    private static int Columns(char character) => character switch
    {
        >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' => 2,
        _ when char.IsLowSurrogate(character) => 1,
        _ when char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format => 0,
        _ => 1,
    };

    private static int End(string text, int start, int width)
    {
        var (columns, lastBreak) = (0, -1);
        for (var at = start; at < text.Length; at++)
        {
            columns += Columns(text[at]);
            if (columns > width && at > start)
            {
                return lastBreak > start ? lastBreak : char.IsLowSurrogate(text[at]) && at - 1 > start ? at - 1 : at;
            }

            if (text[at] == ' ' || (at + 1 < text.Length && Columns(text[at]) == 2 && !NotFirst.Contains(text[at + 1], StringComparison.Ordinal))
                || (at + 1 < text.Length && Columns(text[at + 1]) == 2 && !NotFirst.Contains(text[at + 1], StringComparison.Ordinal)))
            {
                lastBreak = at + 1;
            }
        }

        return text.Length;
    }
}
