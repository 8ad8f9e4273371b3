using System.Buffers.Text;

namespace Stocktake.Climate.Text;

/// <summary>Reads decimal numbers from UTF-8 text. Reads bytes, writes doubles that are correctly rounded.</summary>
internal static class DecimalText
{
    // Powers of ten up to 10^22 are exact in binary64, so one multiplication or division by them rounds once
    // (Clinger 1990, "How to read floating point numbers accurately", the fast path).
    private static readonly double[] ExactPowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Reads a finite number that fills the whole field, blanks around it apart; <c>nan</c> and <c>inf</c> are no numbers.</summary>
    public static bool TryParse(ReadOnlySpan<byte> field, out double value)
    {
        field = field.Trim(" \t"u8);
        if (TryParseShort(field, out value))
        {
            return true;
        }

        if (field.Length > 1 && field[0] == (byte)'+')
        {
            field = field[1..];
        }

        return Utf8Parser.TryParse(field, out value, out var used) && used == field.Length && double.IsFinite(value);
    }

    // Up to 15 digits and a small exponent: the digits are exact as an integer and the power of ten is exact too.
    private static bool TryParseShort(ReadOnlySpan<byte> field, out double value)
    {
        value = 0;
        var index = 0;
        var negative = field.Length > 0 && field[0] == (byte)'-';
        if (negative)
        {
            index++;
        }

        long digits = 0;
        var significant = 0;
        var seen = 0;
        var decimals = 0;
        var afterPoint = false;
        for (; index < field.Length; index++)
        {
            var character = field[index];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (character - '0');
                significant += digits == 0 ? 0 : 1;
                seen++;
                decimals += afterPoint ? 1 : 0;
                if (significant > 15)
                {
                    return false;
                }
            }
            else if (character == (byte)'.' && !afterPoint)
            {
                afterPoint = true;
            }
            else
            {
                break;
            }
        }

        if (seen == 0 || !TryReadExponent(field[index..], out var exponent))
        {
            return false;
        }

        exponent -= decimals;
        if (exponent is < -22 or > 22)
        {
            return false;
        }

        double magnitude = digits;
        magnitude = exponent < 0 ? magnitude / ExactPowersOfTen[-exponent] : magnitude * ExactPowersOfTen[exponent];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> rest, out int exponent)
    {
        exponent = 0;
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest[0] is not ((byte)'e' or (byte)'E') || rest.Length is < 2 or > 5)
        {
            return false;
        }

        var sign = rest[1] == (byte)'-' ? -1 : 1;
        rest = rest[1] is (byte)'-' or (byte)'+' ? rest[2..] : rest[1..];
        foreach (var character in rest)
        {
            if (character is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            exponent = (exponent * 10) + (character - '0');
        }

        exponent *= sign;
        return rest.Length > 0;
    }
}
