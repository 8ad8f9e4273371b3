using System.Globalization;

namespace Stocktake.Gaps.Wording;

/// <summary>How numbers of promises are written.</summary>
public static class Digits
{
    // Smaller changes of temperature, K, are told as less than this.
    private const double SmallestKelvin = 0.0001;

    /// <summary>A number as a text or a table states it, to three significant digits: zeros that it does not state are not added.</summary>
    public static string Significant(double value, CultureInfo format) => Written(value, '#', format);

    /// <summary>A number that was worked out: three significant digits always, since what is promised is not known better, and no worse.</summary>
    public static string Computed(double value, CultureInfo format) => Written(value, '0', format);

    /// <summary>
    /// The middle with both ends, or the value alone where there is no range. A range is written to three significant digits throughout as
    /// soon as one of its numbers has a fraction.
    /// </summary>
    public static string Range(double low, double middle, double high, CultureInfo format) =>
        low == high ? Significant(middle, format) : Computed(low, middle, high, format);

    /// <summary>The middle with both ends of what was worked out, or the value alone where there is no range.</summary>
    public static string ComputedRange(double low, double middle, double high, CultureInfo format) =>
        low == high ? Computed(middle, format) : Computed(low, middle, high, format);

    /// <summary>A difference of temperature, K, with a true minus sign; null where it is less than a ten thousandth and not zero.</summary>
    public static string? Kelvin(double value, CultureInfo format) =>
        value == 0 ? "0"
        : Math.Abs(value) < SmallestKelvin / 2 ? null
        : Written(value, '0', format, mostPlaces: 4);

    /// <summary>The smallest change of temperature that is told, K.</summary>
    public static string LeastKelvin(CultureInfo format) => SmallestKelvin.ToString("0.0000", format);

    private static string Computed(double low, double middle, double high, CultureInfo format)
    {
        var digit = ((double[])[low, middle, high]).All(double.IsInteger) ? '#' : '0';
        return $"{Written(middle, digit, format)} ({Written(low, digit, format)}–{Written(high, digit, format)})";
    }

    private static string Written(double value, char digit, CultureInfo format, int mostPlaces = 12)
    {
        if (value == 0)
        {
            return "0";
        }

        var size = Math.Abs(value);
        var places = Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, mostPlaces);
        return (value < 0 ? "−" : "") + Math.Round(size, places).ToString("#,0." + new string(digit, places), format);
    }
}
