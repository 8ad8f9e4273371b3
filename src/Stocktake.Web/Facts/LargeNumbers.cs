using System.Globalization;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Facts;

/// <summary>Millions and more as a reader says them: 22 billion, 220亿. Nothing is rounded for it.</summary>
internal static class LargeNumbers
{
    // Below this the digits are read as easily.
    private const double Smallest = 1e6;

    // Sources print no more digits before the word than these.
    private const int Decimals = 3;

    /// <summary>The number; in plain digits where it is smaller than a million or would have to be rounded.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Format of plain digits.</param>
    /// <param name="reader">The reader's language.</param>
    public static string Of(double value, string digits, SiteLanguage reader)
    {
        // Each language counts in its own steps: the power of ten and how it is said, the largest first.
        foreach (var step in Math.Abs(value) < Smallest ? [] : WebTexts.Get(reader.Contents, "fact.large-numbers").Split('|'))
        {
            var parts = step.Split(':', 2);
            var scaled = value / Math.Pow(10, int.Parse(parts[0], CultureInfo.InvariantCulture));
            if (Math.Abs(scaled) >= 1)
            {
                return Math.Abs(scaled - Math.Round(scaled, Decimals)) < 1e-9
                    ? string.Format(reader.Contents.Format, parts[1], scaled.ToString(digits, reader.Contents.Format))
                    : value.ToString(digits, reader.Contents.Format);
            }
        }

        return value.ToString(digits, reader.Contents.Format);
    }
}
