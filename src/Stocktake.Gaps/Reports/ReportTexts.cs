using System.Globalization;
using System.Resources;
using Stocktake.Foundations;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wording;

namespace Stocktake.Gaps.Reports;

/// <summary>The words of reports, from <c>ReportTexts.resx</c> and its translation, in the language of one report. Numbers have a full stop before their decimals, as in files.</summary>
/// <param name="language">The language; words that are not translated into it are English.</param>
internal sealed class ReportTexts(Language language)
{
    private static readonly ResourceManager Resources = new("Stocktake.Gaps.Reports.ReportTexts", typeof(ReportTexts).Assembly);

    private static readonly CultureInfo Format = CultureInfo.InvariantCulture;

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language.Tag);

    /// <summary>Culture of the words.</summary>
    public CultureInfo Culture => culture;

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of a key, its places filled with the parts.</summary>
    public string Get(string key, params object?[] parts) => new Sentence(Resources, key, parts).In(culture);

    /// <summary>A word that pages and reports share.</summary>
    public string Word(string key) => PromiseWords.Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>What stands between two sentences.</summary>
    public string Between => Get("join.sentences", "", "");

    /// <summary>Several as one list.</summary>
    public string Joined(IEnumerable<string> items) => string.Join(Get("join.items"), items);

    /// <summary>The text in the report's language, else in English, else in whatever there is; the default where there is none.</summary>
    public T? Of<T>(IReadOnlyDictionary<string, T> texts) =>
        texts.TryGetValue(language.Code, out var own) ? own
        : texts.TryGetValue(Language.English.Code, out var english) ? english
        : texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value).FirstOrDefault();

    /// <summary>A number with three significant digits.</summary>
    public static string Significant(double value) => Digits.Significant(value, Format);

    /// <summary>A number that was worked out, with three significant digits.</summary>
    public static string Computed(double value) => Digits.Computed(value, Format);

    /// <summary>A middle with its ends, or the value alone where there is no range.</summary>
    public string Range(double low, double middle, double high) => low == high ? Computed(middle) : Get("range.dash", Computed(middle), Computed(low), Computed(high));

    /// <summary>A difference of temperature, K.</summary>
    public string Kelvin(double value) => Digits.Kelvin(value, Format) ?? Get("less-than", Digits.LeastKelvin(Format));

    /// <summary>A median of differences of temperature with the 5–95 % around it, K.</summary>
    public string Change(WarmingRange range) => Get("range", Kelvin(range.Median), Kelvin(range.Low), Kelvin(range.High));

    /// <summary>A median of temperatures with the 5–95 % around it, °C.</summary>
    public string Temperature(WarmingRange range) => Get("range.dash", Hundredths(range.Median), Hundredths(range.Low), Hundredths(range.High));

    /// <summary>A share from 0 to 1 in per cent, its digits after the point as wanted.</summary>
    public string Percent(double share, int places = 0) => Get("percent", (100 * share).ToString("F" + places, Format));

    /// <summary>A day in words.</summary>
    public string Date(DateOnly day) => Date(day.ToString("yyyy-MM-dd", Format));

    /// <summary>A date of the register in words; as it stands where it is none.</summary>
    public string Date(string text)
    {
        if (!PartialDate.TryParse(text, out var date))
        {
            return text;
        }

        // Names of months of the invariant culture are English; the Chinese forms name none.
        var key = date.Day is not null ? "format.day" : date.Month is not null ? "format.month" : "format.year";
        return new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).ToString(Get(key), Format);
    }

    private static string Hundredths(double value) => value.ToString("0.00", Format);
}
