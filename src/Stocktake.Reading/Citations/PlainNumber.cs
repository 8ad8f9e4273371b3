using System.Globalization;

namespace Stocktake.Reading.Citations;

/// <summary>A number alone, as the conferences of ITU give to their resolutions.</summary>
internal static class PlainNumber
{
    // Council resolutions of ITU have passed 1400; what is larger is a year.
    private const int Largest = 1899;

    /// <summary>Reads one to four figures that nothing makes a date, a fraction or a part of a longer number.</summary>
    public static bool TryRead(string text, int start, out int end, out ResolutionNumber number)
    {
        end = start;
        while (end < text.Length && end - start < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        number = default;
        var length = end - start;
        if (length is 0 or > 4 || text[start] == '0' || (start > 0 && text[start - 1] is '/' or '.' or '-')
            || (end < text.Length && (text[end] is '/' or '%' || char.IsAsciiLetter(text[end])))
            || (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])))
        {
            return false;
        }

        var value = int.Parse(text.AsSpan(start, length), CultureInfo.InvariantCulture);
        number = new ResolutionNumber(NumberShape.Plain, value.ToString(CultureInfo.InvariantCulture), value, "");
        return value <= Largest;
    }
}
