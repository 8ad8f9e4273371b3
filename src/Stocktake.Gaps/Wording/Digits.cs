using System.Globalization;

namespace Stocktake.Gaps.Wording;

/// <summary>How numbers of promises are written.</summary>
public static class Digits
{
    // Smaller changes of temperature, K, are told as less than this.
    private const double SmallestKelvin = 0.0001;

    /// <summary>Three significant digits: what is promised is not known better.</summary>
    public static string Significant(double value, CultureInfo format)
    {
        if (value == 0)
        {
            return "0";
        }

        var places = Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12);
        return Math.Round(value, places).ToString("#,0." + new string('#', places), format);
    }

    /// <summary>The middle with both ends, or the value alone where there is no range.</summary>
    public static string Range(double low, double middle, double high, CultureInfo format) =>
        low == high ? Significant(middle, format) : $"{Significant(middle, format)} ({Significant(low, format)}–{Significant(high, format)})";

    /// <summary>A difference of temperature, K, with a true minus sign; null where it is less than a ten thousandth and not zero.</summary>
    public static string? Kelvin(double value, CultureInfo format) =>
        value == 0 ? "0"
        : Math.Abs(value) < SmallestKelvin / 2 ? null
        : (value < 0 ? "−" : "") + Significant(Math.Round(Math.Abs(value), 4), format);

    /// <summary>The smallest change of temperature that is told, K.</summary>
    public static string LeastKelvin(CultureInfo format) => SmallestKelvin.ToString("0.0000", format);
}
