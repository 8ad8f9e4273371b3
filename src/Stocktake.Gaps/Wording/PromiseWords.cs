using System.Globalization;
using System.Resources;
using Stocktake.Register.Commitments;

namespace Stocktake.Gaps.Wording;

/// <summary>
/// Targets, amounts and units in words, from <c>PromiseTexts.resx</c> and its translation. The same for pages and reports.
/// </summary>
public static class PromiseWords
{
    // As many digits as sources print; more are noise of the computer.
    private const string Plain = "#,0.###";

    // Below this the digits are read as easily as a word.
    private const double SmallestLarge = 1e6;

    // Sources print no more digits before the word for a large number than these.
    private const int Decimals = 3;

    /// <summary>Where the words stand: <c>target.*</c>, <c>unit.*</c>, <c>assumption.*</c>, <c>unexpressed.*</c>.</summary>
    public static ResourceManager Resources { get; } = new("Stocktake.Gaps.Wording.PromiseTexts", typeof(PromiseWords).Assembly);

    /// <summary>A target in one line: what is measured, which way, how much, from when and by when.</summary>
    /// <param name="target">The target.</param>
    /// <param name="measure">What it measures, in the reader's language.</param>
    /// <param name="words">Culture of the words.</param>
    /// <param name="format">Culture of the numbers.</param>
    public static string Target(TargetItem target, string measure, CultureInfo words, CultureInfo format)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Target(measure, target.Direction, target.Value, target.ValueHigh, target.Unit, target.BaseYear, target.DueYear, words, format);
    }

    /// <summary>The same from its parts.</summary>
    public static string Target(
        string measure, string direction, double? value, double? high, string? unit, int? from, int? by, CultureInfo words, CultureInfo format)
    {
        var key = value is null && direction != "phaseOut" ? $"target.{direction}.open" : $"target.{direction}";
        var text = TimesKey(direction, value, high, unit) is { } times
            ? Get(times, words, format, measure, value!.Value.ToString(Plain, format))
            : Get(key, words, format, measure, value is { } low ? Amount(low, high, unit, words, format) : null);
        text += from is { } year ? Get("target.from", words, format, year) : null;
        return text + (by is { } due ? Get("target.by", words, format, due) : null);
    }

    /// <summary>A value with its unit.</summary>
    public static string Amount(double value, double? high, string? unit, CultureInfo words, CultureInfo format)
    {
        var text = Large(value, Plain, words, format) + (high is { } upper ? "–" + Large(upper, Plain, words, format) : null);
        return unit is null ? text : Unit(unit, words) is var word && IsHan(word[0]) ? text + word : $"{text} {word}";
    }

    /// <summary>A unit as readers know it; as it stands where there is no other word for it.</summary>
    public static string Unit(string unit, CultureInfo words) => Resources.GetString("unit." + unit, words) ?? Subscripted(unit);

    /// <summary>Formulas with their small digits.</summary>
    public static string Subscripted(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Replace("CO2", "CO₂", StringComparison.Ordinal).Replace("CH4", "CH₄", StringComparison.Ordinal);
    }

    /// <summary>The name of a scenario as it is printed: SSP2-4.5 for <c>ssp245</c>; its id where it is not of that form.</summary>
    public static string Scenario(string id) =>
        id is ['s', 's', 'p', var story, var whole, var tenth, .. var variant] && char.IsAsciiDigit(story) && char.IsAsciiDigit(whole) && char.IsAsciiDigit(tenth)
            ? $"SSP{story}-{whole}.{tenth}{variant}"
            : id;

    /// <summary>Millions and more as a reader says them: 22 billion, 220亿. Plain digits below a million, or where it would have to be rounded.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Format of plain digits.</param>
    /// <param name="words">Culture of the words.</param>
    /// <param name="format">Culture of the numbers.</param>
    public static string Large(double value, string digits, CultureInfo words, CultureInfo format)
    {
        // Each language counts in its own steps: the power of ten and how it is said, the largest first.
        foreach (var step in Math.Abs(value) < SmallestLarge ? [] : Get("large-numbers", words, format).Split('|'))
        {
            var parts = step.Split(':', 2);
            var scaled = value / Math.Pow(10, int.Parse(parts[0], CultureInfo.InvariantCulture));
            if (Math.Abs(scaled) >= 1)
            {
                return Math.Abs(scaled - Math.Round(scaled, Decimals)) < 1e-9
                    ? string.Format(format, parts[1], scaled.ToString(digits, format))
                    : value.ToString(digits, format);
            }
        }

        return value.ToString(digits, format);
    }

    // Chinese words stand close to the number.
    private static bool IsHan(char first) => first is >= '\u4E00' and <= '\u9FFF';

    // A factor is no amount that is added: 2 is twice as much, not more by 2.
    private static string? TimesKey(string direction, double? value, double? high, string? unit) => (unit, value, high, direction) switch
    {
        ("times", 2, null, "increase" or "reach") => "target.twice",
        ("times", > 0, null, "increase" or "reach") => "target.times",
        ("times", 2, null, "decrease") => "target.half",
        ("times", > 0, null, "decrease") => "target.times.less",
        _ => null,
    };

    private static string Get(string key, CultureInfo words, CultureInfo format, params ReadOnlySpan<object?> values)
    {
        var text = Resources.GetString(key, words) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.Length == 0 ? text : string.Format(format, text, values);
    }
}
