namespace Stocktake.Reading.Structure;

/// <summary>The mark a paragraph ends with; it decides the role where numbering does not.</summary>
internal enum FinalMark
{
    None,
    Comma,
    Semicolon,
    Stop,
    Colon,
}

/// <summary>Finds the final mark of a paragraph in any of the six languages.</summary>
internal static class FinalMarks
{
    // Editorial Manual: the last but one item of a list ends with "; and" or "; or".
    private static readonly string[] Conjunctions = ["and", "or", "and/or", "et", "ou", "y", "o", "e", "и", "или", "و", "أو", "及", "以及", "和", "或"];

    public static FinalMark Of(ReadOnlySpan<char> text)
    {
        text = TrimClosing(text);
        foreach (var conjunction in Conjunctions)
        {
            if (text.Length > conjunction.Length && text.EndsWith(conjunction, StringComparison.OrdinalIgnoreCase))
            {
                var before = TrimClosing(text[..^conjunction.Length]);
                var mark = before.IsEmpty ? FinalMark.None : Of(before[^1]);
                if (mark is FinalMark.Comma or FinalMark.Semicolon)
                {
                    return mark;
                }
            }
        }

        return text.IsEmpty ? FinalMark.None : Of(WithoutNote(text)[^1]);
    }

    // "… for Sustainable Development,1": the mark of a note that was not found stands behind the comma.
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> text)
    {
        var before = text.TrimEnd("0123456789");
        return before.Length >= text.Length - 2 && !before.IsEmpty && Of(before[^1]) is FinalMark.Comma or FinalMark.Semicolon ? before : text;
    }

    private static FinalMark Of(char mark) => mark switch
    {
        ',' or '，' or '،' or '、' => FinalMark.Comma,
        ';' or '；' or '؛' => FinalMark.Semicolon,
        '.' or '。' or '．' or '…' or '!' or '！' or '?' or '？' or '؟' => FinalMark.Stop,
        ':' or '：' => FinalMark.Colon,
        _ => FinalMark.None,
    };

    private static ReadOnlySpan<char> TrimClosing(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && (Script.IsSpace(text[^1]) || text[^1] is '”' or '’' or '"' or '\'' or '»' or '」' or '』' or ')' or '）' or ']' or '］'))
        {
            text = text[..^1];
        }

        return text;
    }
}
