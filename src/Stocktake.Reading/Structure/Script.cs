namespace Stocktake.Reading.Structure;

/// <summary>Small questions about characters, the same for every language.</summary>
internal static class Script
{
    /// <summary>Chinese characters (CJK Unified Ideographs, extension A and compatibility ideographs of the Basic Multilingual Plane).</summary>
    public static bool IsHan(char character) => character is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    public static bool IsArabic(char character) => character is (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc');

    public static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u04ff';

    /// <summary>Chinese characters and the punctuation that is as wide.</summary>
    public static bool IsWide(char character) => IsHan(character) || character is (>= '\u3000' and <= '\u30ff') or (>= '\uff00' and <= '\uff60');

    /// <summary>Marks of writing direction and zero-width characters, which carry no word.</summary>
    public static bool IsInvisible(char character) => character is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\u00ad' or '\u061c';

    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || IsInvisible(character);

    /// <summary>The place of the next character that is no space.</summary>
    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Width in Latin letters, a wide character counting two; counting stops at <paramref name="limit"/>.</summary>
    public static int Width(string text, int limit)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += IsWide(character) ? 2 : 1;
            if (width >= limit)
            {
                break;
            }
        }

        return width;
    }

    /// <summary>The same words without the differences that printing makes: case, kinds of apostrophe, runs of white space, invisible marks, Arabic vowel marks.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (IsInvisible(character) || character is >= '\u064b' and <= '\u0652' or '\u0640')
            {
                continue;
            }

            if (char.IsWhiteSpace(character))
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }

                continue;
            }

            folded[length++] = character switch
            {
                '\'' or '‘' or '`' => '’',
                'ё' or 'Ё' => 'е',
                _ => char.ToLowerInvariant(character),
            };
        }

        return new string(folded, 0, length).Trim();
    }
}
