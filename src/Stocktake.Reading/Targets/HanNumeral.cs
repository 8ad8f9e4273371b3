namespace Stocktake.Reading.Targets;

/// <summary>Numbers written in Chinese characters: 四十五, 一千二百, 两万, 一点五 and plain runs of digits such as 二〇三〇.</summary>
internal static class HanNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Reads the longest numeral at <paramref name="at"/>; the magnitudes 万 and 亿 are left to the caller.</summary>
    /// <returns>Its length, 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, out double value)
    {
        var end = at;
        while (end < text.Length && end - at < 16 && (Digit(text[end]) >= 0 || Place(text[end]) > 0 || text[end] == '点'))
        {
            end++;
        }

        while (end > at && text[end - 1] == '点')
        {
            end--;
        }

        return TryValue(text[at..end], out value) ? end - at : 0;
    }

    private static bool TryValue(ReadOnlySpan<char> numeral, out double value)
    {
        value = 0;
        if (numeral.IsEmpty || numeral[0] == '点')
        {
            return false;
        }

        var point = numeral.IndexOf('点');
        var whole = point < 0 ? numeral : numeral[..point];
        value = whole.IndexOfAny('十', '百', '千') < 0 ? Positional(whole) : Additive(whole);
        if (point >= 0)
        {
            var weight = 0.1;
            foreach (var character in numeral[(point + 1)..])
            {
                if (Digit(character) is not (>= 0 and var digit))
                {
                    return false;
                }

                value += digit * weight;
                weight /= 10;
            }

            value = Math.Round(value, 9);
        }

        return true;
    }

    private static double Positional(ReadOnlySpan<char> digits)
    {
        double value = 0;
        foreach (var character in digits)
        {
            value = (value * 10) + Math.Max(0, Digit(character));
        }

        return value;
    }

    private static double Additive(ReadOnlySpan<char> numeral)
    {
        double sum = 0, pending = 0;
        foreach (var character in numeral)
        {
            if (Place(character) is > 0 and var place)
            {
                // 十五 is fifteen: the one before a leading place is not written.
                sum += (pending == 0 ? 1 : pending) * place;
                pending = 0;
            }
            else
            {
                pending = Math.Max(0, Digit(character));
            }
        }

        return sum + pending;
    }

    private static int Digit(char character) => character switch
    {
        '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };

    private static int Place(char character) => character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
