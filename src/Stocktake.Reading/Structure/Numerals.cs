namespace Stocktake.Reading.Structure;

/// <summary>Reads the numerals that labels are written in. Every method answers 0 for what is none of its numerals.</summary>
internal static class Numerals
{
    // Lists longer than this do not occur; longer "numbers" are words ("mix", "dill").
    private const int LongestRoman = 39;

    private const string HanDigits = "〇一二三四五六七八九";

    // The order of the Arabic letters as numerals (abjad), U+0627 first; heh is also written with an initial form.
    private const string AbjadOrder = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

    private const string CyrillicOrder = "абвгдежзиклмнопрстуфхцчшщэюя";

    public static int Decimal(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 4)
        {
            return 0;
        }

        var value = 0;
        foreach (var character in text)
        {
            if (!char.IsDigit(character))
            {
                return 0;
            }

            value = (value * 10) + (int)char.GetNumericValue(character);
        }

        return value;
    }

    /// <summary>a = 1 … z = 26, aa = 27, bb = 28 …</summary>
    public static int Latin(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 3 || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        foreach (var character in text)
        {
            if (character != text[0])
            {
                return 0;
            }
        }

        return (char.ToLowerInvariant(text[0]) - 'a' + 1) + (26 * (text.Length - 1));
    }

    public static int Roman(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 7)
        {
            return 0;
        }

        var total = 0;
        var previous = int.MaxValue;
        foreach (var character in text)
        {
            var value = char.ToLowerInvariant(character) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
            if (value == 0)
            {
                return 0;
            }

            total += previous < value ? value - (2 * previous) : value;
            previous = value;
        }

        return total is > 0 and <= LongestRoman && string.Equals(ToRoman(total), text.ToString(), StringComparison.OrdinalIgnoreCase) ? total : 0;
    }

    /// <summary>一 = 1 … 十 = 10, 十二 = 12, 二十 = 20, 二十三 = 23 …, 百 once.</summary>
    public static int Han(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 5)
        {
            return 0;
        }

        int total = 0, digit = -1;
        foreach (var character in text)
        {
            if (character is '十' or '百')
            {
                total += (digit < 0 ? 1 : digit) * (character == '十' ? 10 : 100);
                digit = -1;
            }
            else
            {
                if (digit > 0 || HanDigits.IndexOf(character, StringComparison.Ordinal) is var value && value < 0)
                {
                    return 0;
                }

                digit = value;
            }
        }

        return total + Math.Max(digit, 0);
    }

    /// <summary>أ = 1, ب = 2, ج = 3 …; after the last letter the count goes on with two letters.</summary>
    public static int Abjad(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[4];
        var count = 0;
        foreach (var character in text)
        {
            if (character is '\u0640' or '\u200d' || Script.IsInvisible(character))
            {
                continue;
            }

            if (count == letters.Length)
            {
                return 0;
            }

            letters[count++] = character switch
            {
                'ا' => 'أ',
                (>= '\ufb50' and <= '\ufdcf') or (>= '\ufdf0' and <= '\ufefc') => TextFolding.Compose(character.ToString())[0],
                _ => character,
            };
        }

        return count switch
        {
            1 => AbjadOrder.IndexOf(letters[0], StringComparison.Ordinal) + 1,
            2 when letters[0] == letters[1] || letters[0] == 'أ' => AbjadOrder.Length + AbjadOrder.IndexOf(letters[1], StringComparison.Ordinal) + 1,
            _ => 0,
        };
    }

    public static int Cyrillic(ReadOnlySpan<char> text) =>
        text.Length == 1 ? CyrillicOrder.IndexOf(char.ToLowerInvariant(text[0]), StringComparison.Ordinal) + 1 : 0;

    private static string ToRoman(int value)
    {
        ReadOnlySpan<int> values = [50, 40, 10, 9, 5, 4, 1];
        ReadOnlySpan<string> signs = ["l", "xl", "x", "ix", "v", "iv", "i"];
        var roman = "";
        for (var place = 0; place < values.Length; place++)
        {
            while (value >= values[place])
            {
                roman += signs[place];
                value -= values[place];
            }
        }

        return roman;
    }
}
