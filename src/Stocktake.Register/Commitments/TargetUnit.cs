namespace Stocktake.Register.Commitments;

/// <summary>Compares units as texts and tables write them.</summary>
internal static class TargetUnit
{
    // The units of contract read.md; every other word counts things.
    private static readonly HashSet<string> Measured = new(["%", "°C", "t", "USD", "year", "ha", "km2", "times", "W/m2", "kWh"], StringComparer.Ordinal);

    /// <summary>Whether two units measure the same: tables add the gas to a mass, and name what texts in any language only count.</summary>
    public static bool AreSame(string? left, string? right) => Plain(left) == Plain(right);

    private static string? Plain(string? unit)
    {
        if (unit is null)
        {
            return null;
        }

        var isYearly = unit.EndsWith("/a", StringComparison.Ordinal);
        var word = isYearly ? unit[..^2] : unit;
        word = word.StartsWith("t CO2", StringComparison.Ordinal) ? "t" : word;
        var isCurrency = word.Length == 3 && word.All(char.IsAsciiLetterUpper);
        return (Measured.Contains(word) || isCurrency ? word : "count") + (isYearly ? "/a" : "");
    }
}
