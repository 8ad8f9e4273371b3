using System.Globalization;
using System.Resources;
using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>The words of reports, from <c>ReportTexts.resx</c> and its translation, in the language of one report.</summary>
/// <param name="language">The language; words that are not translated into it are English.</param>
internal sealed class ReportTexts(Language language)
{
    private static readonly ResourceManager Resources = new("Stocktake.Gaps.Reports.ReportTexts", typeof(ReportTexts).Assembly);

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language.Tag);

    /// <summary>The text of a key, its places filled with the parts.</summary>
    public string Get(string key, params object?[] parts) => new Sentence(Resources, key, parts).In(culture);

    /// <summary>What stands between two sentences.</summary>
    public string Between => Get("join.sentences", "", "");

    /// <summary>Several as one list.</summary>
    public string Joined(IEnumerable<string> items) => string.Join(Get("join.items"), items);

    /// <summary>The text in the report's language, else in English, else in whatever there is; the default where there is none.</summary>
    public T? Of<T>(IReadOnlyDictionary<string, T> texts) =>
        texts.TryGetValue(language.Code, out var own) ? own
        : texts.TryGetValue(Language.English.Code, out var english) ? english
        : texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value).FirstOrDefault();

    /// <summary>A date of the register in words; as it stands where it is none.</summary>
    public string Date(string text)
    {
        if (!PartialDate.TryParse(text, out var date))
        {
            return text;
        }

        // Names of months of the invariant culture are English; the Chinese forms name none.
        var key = date.Day is not null ? "format.day" : date.Month is not null ? "format.month" : "format.year";
        return new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).ToString(Get(key), CultureInfo.InvariantCulture);
    }
}
