namespace Stocktake.Register.Commitments;

/// <summary>Compares units as texts and tables write them.</summary>
internal static class TargetUnit
{
    // The units of contract read.md; every other word counts things.
    private static readonly HashSet<string> Measured = new(["%", "°C", "t", "USD", "year", "ha", "km2", "times", "W/m2", "kWh"], StringComparer.Ordinal);

    // Decimal prefixes of the SI; a hectare is a hundredth of a square kilometre.
    private static readonly Dictionary<string, (double Factor, string Unit)> Scales = new(StringComparer.Ordinal)
    {
        ["kg"] = (1e-3, "t"), ["t"] = (1, "t"), ["kt"] = (1e3, "t"), ["Mt"] = (1e6, "t"), ["Gt"] = (1e9, "t"),
        ["ha"] = (1e-2, "km2"), ["km2"] = (1, "km2"),
        ["kWh"] = (1, "kWh"), ["MWh"] = (1e3, "kWh"), ["GWh"] = (1e6, "kWh"), ["TWh"] = (1e9, "kWh"),
    };

    /// <summary>Whether two units measure the same: tables add the gas to a mass, and name what texts in any language only count.</summary>
    public static bool AreSame(string? left, string? right) => Plain(left) == Plain(right);

    /// <summary>A value in another unit, where one turns into the other for certain: masses, areas and energies, a year of either alike.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">Its unit.</param>
    /// <param name="to">The wanted unit.</param>
    /// <returns>The value in the wanted unit; null where the units do not measure the same.</returns>
    public static double? Convert(double value, string? from, string? to)
    {
        if (from == to)
        {
            return value;
        }

        var (left, right) = (Scaled(from), Scaled(to));
        return left.Unit is not null && left.Unit == right.Unit ? value * (left.Factor / right.Factor) : null;
    }

    // The first word of a unit is the measure; what follows is the gas and the year, which must be the same.
    private static (double Factor, string? Unit) Scaled(string? unit)
    {
        var end = unit?.AsSpan().IndexOfAny(' ', '/') ?? -1;
        var word = end < 0 ? unit : unit![..end];
        return word is not null && Scales.TryGetValue(word, out var scale) ? (scale.Factor, scale.Unit + (end < 0 ? "" : unit![end..])) : (1, unit);
    }

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
