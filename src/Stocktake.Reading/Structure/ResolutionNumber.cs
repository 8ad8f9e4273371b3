using System.Globalization;
using System.Text.RegularExpressions;
using Stocktake.Foundations;

namespace Stocktake.Reading.Structure;

/// <summary>The number of a resolution or decision named on a line of its own, as the International Telecommunication Union and conferences of parties print it.</summary>
internal static partial class ResolutionNumber
{
    /// <summary>"RESOLUTION 136 (REV. DUBAI, 2018)", "第71号决议（2014年，釜山，修订版）", "Decision 1/CMA.5" → 136, 71, 1/CMA.5; null for any other line.</summary>
    public static string? In(string text) =>
        text.Length <= 200 && NumberLine().Match(text) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>The latest year in the text, or null.</summary>
    public static PartialDate? LatestYear(string text)
    {
        PartialDate? latest = null;
        foreach (Match match in Year().Matches(text))
        {
            var year = PartialDate.Create(int.Parse(match.ValueSpan, CultureInfo.InvariantCulture));
            latest = latest is null || year?.Year > latest.Value.Year ? year : latest;
        }

        return latest;
    }

    [GeneratedRegex(@"^\s*(?:(?:resolution|résolution|resolución|резолюция|decision|décision|decisión|решение|القرار|المقرر)\s+(?<number>[0-9]{1,3}/[A-Z]{2,3}\.[0-9]{1,3}\b|[0-9]{1,4}(?:\s?\((?:19|20)[0-9]{2}\)|/[0-9]{1,3}\b|\b))|第\s?(?<number>[0-9]{1,3}/[A-Z]{2,3}\.[0-9]{1,3}|[0-9]{1,4}(?:/[0-9]{1,3}|\s?\((?:19|20)[0-9]{2}\))?)\s?号(?:决议|决定))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
