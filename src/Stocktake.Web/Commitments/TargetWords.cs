using Stocktake.Register.Commitments;
using Stocktake.Web.Facts;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Commitments;

/// <summary>Targets in words.</summary>
internal static class TargetWords
{
    // As many digits as sources print; more are noise of the computer.
    private const string Digits = "#,0.###";

    /// <summary>A target in one line: what is measured, which way, how much, from when and by when.</summary>
    public static string Of(TargetItem target, string measure, SiteLanguage reader) =>
        Of(measure, target.Direction, target.Value, target.ValueHigh, target.Unit, target.BaseYear, target.DueYear, reader);

    /// <summary>The same from its parts.</summary>
    public static string Of(string measure, string direction, double? value, double? high, string? unit, int? from, int? by, SiteLanguage reader)
    {
        var language = reader.Contents;
        var key = value is null && direction != "phaseOut" ? $"target.{direction}.open" : $"target.{direction}";
        var words = TimesKey(direction, value, high, unit) is { } times
            ? WebTexts.Get(language, times, measure, value!.Value.ToString(Digits, language.Contents.Format))
            : WebTexts.Get(language, key, measure, Amount(value, high, unit, language));
        words += from is { } year ? WebTexts.Get(language, "target.from", year) : null;
        return words + (by is { } due ? WebTexts.Get(language, "target.by", due) : null);
    }

    // A factor is no amount that is added: 2 is twice as much, not more by 2.
    private static string? TimesKey(string direction, double? value, double? high, string? unit) => (unit, value, high, direction) switch
    {
        ("times", 2, null, "increase" or "reach") => "target.twice",
        ("times", > 0, null, "increase" or "reach") => "target.times",
        ("times", 2, null, "decrease") => "target.half",
        ("times", > 0, null, "decrease") => "target.times.less",
        _ => null,
    };

    /// <summary>A value with its unit.</summary>
    public static string Amount(double? value, double? high, string? unit, SiteLanguage reader)
    {
        if (value is not { } low)
        {
            return WebTexts.Get(reader.Contents, "unknown");
        }

        var text = LargeNumbers.Of(low, Digits, reader) + (high is { } upper ? "–" + LargeNumbers.Of(upper, Digits, reader) : null);
        return unit is null ? text : $"{text} {WebTexts.Find(reader.Contents, "unit." + unit) ?? unit}";
    }
}
