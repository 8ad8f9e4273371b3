using System.Globalization;
using System.Text;

namespace Stocktake.Reading.Layout;

/// <summary>What layout repair must know of characters: how wide they are, which script joins without spaces, which may not begin or end a line.</summary>
internal static class Script
{
    /// <summary>Whether the character belongs to a script written without spaces, its full-width punctuation included.</summary>
    public static bool IsHan(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') or (>= '\uD840' and <= '\uD88F');

    /// <summary>Cells on a grid where a Han character takes two (Unicode Standard Annex 11, wide and full-width).</summary>
    public static int Cells(char character) =>
        character < 0x300 ? 1
        : IsHan(character) ? 2
        : char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark ? 0
        : 1;

    /// <summary>Width of a line in cells.</summary>
    public static int Cells(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var character in text)
        {
            cells += Cells(character);
        }

        return cells;
    }

    /// <summary>A mark that may not begin a line (JIS X 4051, GB/T 15834): it moves to the next line with what stands before it.</summary>
    public static bool IsClosing(char character) =>
        character is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '%' or '”' or '’' or '»' or '…' or '،' or '؛' or '؟'
            or '，' or '。' or '、' or '；' or '：' or '！' or '？' or '）' or '》' or '〉' or '」' or '』' or '】' or '〕' or '％' or '·';

    /// <summary>A mark that may not end a line: it moves to the next line with what follows it.</summary>
    public static bool IsOpening(char character) =>
        character is '(' or '[' or '{' or '“' or '‘' or '«' or '（' or '《' or '〈' or '「' or '『' or '【' or '〔';

    /// <summary>A comma of any script.</summary>
    public static bool IsComma(char character) => character is ',' or '，' or '、' or '،';

    /// <summary>A mark that ends a sentence or an item of any script.</summary>
    public static bool IsTerminal(char character) => character is '.' or ';' or ':' or '!' or '?' or '。' or '；' or '：' or '！' or '？' or '؛' or '؟' or '．';

    /// <summary>Whether the line ends with a figure or two right behind a Han mark of punctuation: the mark of a note.</summary>
    public static bool EndsWithNoteMark(ReadOnlySpan<char> text)
    {
        var figures = text.Length;
        while (figures > 0 && char.IsAsciiDigit(text[figures - 1]))
        {
            figures--;
        }

        return text.Length - figures is > 0 and <= 3 && figures > 0 && IsHan(text[figures - 1]) && char.IsPunctuation(text[figures - 1]);
    }

    /// <summary>The last character that is not a closing quotation mark, bracket or figure of a note.</summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '”' or '’' or '»' or '"' or '」' or '』'))
        {
            end--;
        }

        // "…of Space,1": the figure is the mark of a note.
        var figures = end;
        while (figures > 0 && char.IsDigit(text[figures - 1]))
        {
            figures--;
        }

        var afterFigure = figures > 1 && char.IsDigit(text[figures - 2]);
        if (figures < end && end - figures <= (afterFigure ? 2 : 3) && figures > 0 && (IsComma(text[figures - 1]) || IsTerminal(text[figures - 1])))
        {
            end = figures;
        }

        return end > 0 ? text[end - 1] : '\0';
    }

    /// <summary>Width in cells of the shortest piece that the line break before this text had to carry over.</summary>
    public static int FirstPiece(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length && IsOpening(text[index]))
        {
            index++;
        }

        if (index < text.Length && IsHan(text[index]))
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
        }
        else
        {
            index = EndOfWord(text, index);
        }

        index = EndOfClosing(text, index);
        // "59/296、60/266、61/276": figures that a comma joins stay together.
        while (index < text.Length && index > 0 && IsClosing(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index]) && char.IsAsciiLetterOrDigit(text[0]))
        {
            index = EndOfClosing(text, EndOfWord(text, index));
        }

        return Cells(text[..index]);
    }

    private static int EndOfClosing(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && IsClosing(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Letters and digits without case and width, for comparing what two lines say.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                builder.Append(char.ToLowerInvariant(character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character));
            }
        }

        return builder.ToString();
    }

    // A word of an alphabet ends at a blank (not at a no-break space), before a Han character, or after a hyphen between two letters each.
    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var index = start;
        while (index < text.Length && !IsBreakingSpace(text[index]) && !IsHan(text[index]))
        {
            index++;
            if (text[index - 1] == '-' && index - start >= 3 && index + 1 < text.Length
                && char.IsLetter(text[index - 2]) && char.IsLetter(text[index - 3]) && char.IsLetter(text[index]) && char.IsLetter(text[index + 1]))
            {
                break;
            }
        }

        return index;
    }

    private static bool IsBreakingSpace(char character) => character is not ('\u00A0' or '\u202F' or '\u2007') && char.IsWhiteSpace(character);
}
