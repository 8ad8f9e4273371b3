namespace Stocktake.Reading.Targets;

/// <summary>
/// A block's text as it is matched: lower case, full-width forms, spaces and dashes made one, titles and addresses blanked.
/// It has the length of the original, so that every offset holds in both.
/// </summary>
internal static class FoldedText
{
    /// <summary>Stands where a title or an address was; no phrase or number holds it.</summary>
    public const char Blank = '\uE000';

    private const int LongestTitle = 80;

    public static string Of(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }

        BlankTitles(folded);
        BlankAddresses(folded);
    });

    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or '〇';

    /// <summary>A letter of a script that separates its words by spaces.</summary>
    public static bool IsAlphabetic(char character) => char.IsLetter(character) && !IsHan(character);

    private static char Fold(char character) => character switch
    {
        '\u00a0' or '\u2007' or '\u2009' or '\u202f' or '\u3000' or '\t' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '－' or '﹣' => '-',
        '～' or '∼' => '~',
        '’' => '\'',
        'º' or '˚' => '°',
        >= '！' and <= '～' and not ('，' or '：' or '；' or '？' or '！' or '（' or '）') => char.ToLowerInvariant((char)(character - 0xFEE0)),
        >= '\u0660' and <= '\u0669' => (char)(character - '\u0660' + '0'),
        _ => char.ToLowerInvariant(character),
    };

    // 《…》 names an instrument or a report: a number inside it is part of the name.
    private static void BlankTitles(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '《')
            {
                continue;
            }

            var length = text.Slice(i, Math.Min(LongestTitle, text.Length - i)).IndexOf('》');
            if (length > 0)
            {
                text.Slice(i + 1, length - 1).Fill(Blank);
                i += length;
            }
        }
    }

    private static void BlankAddresses(Span<char> text)
    {
        var from = 0;
        while (text[from..].IndexOf("://") is >= 0 and var found)
        {
            var end = from + found + 3;
            while (end < text.Length && text[end] > ' ' && !IsHan(text[end]) && text[end] is not ('，' or '。' or '；' or '）'))
            {
                end++;
            }

            text[(from + found)..end].Fill(Blank);
            from = end;
        }
    }
}
