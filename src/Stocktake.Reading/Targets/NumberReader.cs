using System.Globalization;

namespace Stocktake.Reading.Targets;

/// <summary>Reads one number with its magnitude: 1 000, 1,000.5, 4.5 billion, 一百二十, 1.7亿, twelve.</summary>
internal static class NumberReader
{
    /// <summary>A number that was read.</summary>
    /// <param name="End">After its last character.</param>
    /// <param name="Plain">Without magnitude.</param>
    /// <param name="Magnitude">1 without one.</param>
    internal readonly record struct Number(int End, double Plain, double Magnitude);

    /// <summary>Reads the number at <paramref name="at"/>.</summary>
    public static bool TryRead(string text, int at, bool decimalComma, out Number number)
    {
        number = default;
        if (at >= text.Length)
        {
            return false;
        }

        var words = QuantityWords.Default;
        int end;
        double plain;
        if (char.IsAsciiDigit(text[at]))
        {
            end = Digits(text, at, decimalComma, out plain);
        }
        else if (HanNumeral.Read(text, at, out plain) is > 0 and var length)
        {
            end = at + length;
        }
        else if (words.Numerals.TryMatch(text, at, out length, out plain))
        {
            end = at + length;
        }
        else
        {
            return false;
        }

        double magnitude = 1;
        for (var next = SkipSpaces(text, end); words.Magnitudes.TryMatch(text, next, out var size, out var factor); next = SkipSpaces(text, end))
        {
            magnitude *= factor;
            end = next + size;
        }

        number = new Number(end, plain, magnitude);
        return true;
    }

    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int Digits(string text, int at, bool decimalComma, out double value)
    {
        var digits = new System.Text.StringBuilder();
        var i = at;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - at < 30)
        {
            digits.Append(text[i++]);
        }

        // Groups of three: 1,000 or 1 000 (United Nations style) or 1.000 where the comma is the decimal sign.
        var grouping = digits.Length <= 3;
        while (grouping && i < text.Length && IsGroupSign(text[i], decimalComma) && ThreeDigits(text, i + 1))
        {
            digits.Append(text, i + 1, 3);
            i += 4;
        }

        if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (text[i] == '.' || (decimalComma && text[i] == ',')))
        {
            digits.Append('.');
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && digits.Length < 40)
            {
                digits.Append(text[i++]);
            }
        }

        value = double.Parse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return i;
    }

    private static bool IsGroupSign(char sign, bool decimalComma) => sign == ' ' || (decimalComma ? sign == '.' : sign == ',');

    private static bool ThreeDigits(string text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));
}
