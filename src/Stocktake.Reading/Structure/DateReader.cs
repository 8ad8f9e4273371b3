using System.Text.RegularExpressions;
using Stocktake.Foundations;

namespace Stocktake.Reading.Structure;

/// <summary>Reads dates as the six languages write them.</summary>
internal static partial class DateReader
{
    /// <summary>The first date in the text; a span of days of one month gives the month, of one year the year. Null if there is none.</summary>
    public static PartialDate? First(string text, Language? language) =>
        language is { IsHan: true } ? Chinese(text) ?? ByMonthName(text, Language.English) : ByMonthName(text, language);

    private static PartialDate? Chinese(string text)
    {
        if (ChineseDate().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        var month = match.Groups["month"].Success ? int.Parse(match.Groups["month"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        return !match.Groups["until"].Success ? PartialDate.Create(year, month, day)
            : match.Groups["untilMonth"].Success && match.Groups["untilMonth"].Value != match.Groups["month"].Value ? PartialDate.Create(year)
            : PartialDate.Create(year, month);
    }

    private static PartialDate? ByMonthName(string text, Language? language)
    {
        var months = StructureData.Words(language).Months;
        var best = int.MaxValue;
        PartialDate? found = null;
        for (var month = 0; month < months.Length; month++)
        {
            foreach (var name in months[month])
            {
                var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && at < best && IsWord(text, at, name.Length) && Around(text, at, at + name.Length, month + 1) is { } date)
                {
                    best = at;
                    found = date;
                }
            }
        }

        return found;
    }

    private static PartialDate? Around(string text, int start, int end, int month)
    {
        var after = YearAfter().Match(text, end, Math.Min(24, text.Length - end));
        if (!after.Success)
        {
            return null;
        }

        var from = Math.Max(0, start - 24);
        var before = DayBefore().Match(text[from..start]);
        var day = before.Success ? before.Groups["day"] : after.Groups["day"];
        var year = (int)Number(after.Groups["year"].Value);
        var isSpan = before.Success && before.Groups["from"].Success;
        return PartialDate.Create(year, month, isSpan || !day.Success ? null : Number(day.Value)) ?? PartialDate.Create(year, month);
    }

    private static int Number(string digits) => digits.Aggregate(0, (value, digit) => (value * 10) + (int)char.GetNumericValue(digit));

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (at + length >= text.Length || !char.IsLetter(text[at + length]));

    [GeneratedRegex(@"(?<year>(?:19|20)\d\d)\s?年(?:\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?)?(?<until>\s?[至到－–—-]\s?(?:(?:19|20)\d\d\s?年\s?)?(?:(?<untilMonth>\d{1,2})\s?月\s?)?\d{1,2}\s?日)?")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?:(?<from>\d{1,2})\s?(?:-|–|—|and|to|et|au|y|al|a|и|по|إلى|و)\s?)?(?<![\d])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°|-го)?\s*(?:de\s|of\s)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\G\s*(?:(?<day>\d{1,2})(?:\s?[-–]\s?\d{1,2})?\s*,\s*)?(?:de[l]?\s+)?,?\s*(?<year>(?:19|20)\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex YearAfter();
}
