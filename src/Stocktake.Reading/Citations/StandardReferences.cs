using System.Text.RegularExpressions;

namespace Stocktake.Reading.Citations;

/// <summary>Finds recommendations of the sectors of ITU (ITU-T L.1470, ITU-R M.2083), with lists that name the sector once.</summary>
internal static partial class StandardReferences
{
    // Series of ITU-R recommendations (ITU-R, "List of series of recommendations"); every other letter is a series of ITU-T.
    private static readonly HashSet<string> RadioSeries = ["BO", "BR", "BS", "BT", "M", "P", "RA", "RS", "SA", "SF", "SM", "SNG", "TF"];

    public static IEnumerable<Found> Find(string text)
    {
        for (var match = Recommendation().Match(text); match.Success; match = match.NextMatch())
        {
            var sector = match.Groups["sector"].Value switch
            {
                "R" => "R",
                "D" => "D",
                "T" or "Т" => "T",
                _ => null,
            };
            foreach (Capture number in match.Groups["number"].Captures)
            {
                var first = number.Index == match.Groups["number"].Captures[0].Index;
                var series = number.Value[..number.Value.IndexOf('.', StringComparison.Ordinal)];
                var target = $"ITU-{sector ?? (RadioSeries.Contains(series) ? "R" : "T")}/{number.Value}";
                yield return new Found(first ? match.Index : number.Index, number.Index + number.Length, target, null, null, null);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:ITU|UIT|МСЭ)(?:-(?<sector>[TRDТ]))? ?(?:(?<number>[A-Z]{1,3}\.[0-9]{1,5}(?:\.[0-9]{1,3})?)(?:(?:、|, ?| ?和 ?| and | et | y | и | و ?)(?=[A-Z]{1,3}\.[0-9]))?){1,20}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Recommendation();
}
