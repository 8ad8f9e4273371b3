using System.Globalization;

namespace Stocktake.Reading.Comparison;

/// <summary>
/// Cuts a text into the units that a comparison keeps whole: a word, a number, one Han or kana character, one mark, one run
/// of white space. Joined again they are the text.
/// </summary>
internal static class WordSplitter
{
    public static List<string> Split(string text)
    {
        var words = new List<string>(text.Length / 3 + 1);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            var kind = KindOf(text, start);
            if (kind == UnitKind.Single)
            {
                end += char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
            }
            else
            {
                while (end < text.Length && KindOf(text, end) == kind)
                {
                    end++;
                }
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private enum UnitKind
    {
        Single,
        Letters,
        Digits,
        Space,
    }

    private static UnitKind KindOf(string text, int at)
    {
        var character = text[at];
        if (char.IsWhiteSpace(character))
        {
            return character == '\n' ? UnitKind.Single : UnitKind.Space;
        }

        if (char.IsDigit(character))
        {
            return UnitKind.Digits;
        }

        // Scripts written without spaces have no case and no combining habit: category "other letter" outside Arabic and Hebrew.
        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter => UnitKind.Letters,
            UnicodeCategory.OtherLetter when character < '\u2E80' => UnitKind.Letters,
            _ => UnitKind.Single,
        };
    }
}
