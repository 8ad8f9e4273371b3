using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stocktake.Reading.Citations;

/// <summary>
/// Reads the place and year that are part of the name of an ITU resolution: "(Rev. Buenos Aires, 2017)", "（2014年，釜山，修订版）", "(WRC-12)".
/// Where a revision was flattened into the text, the former and the present one stand side by side without a mark between them.
/// </summary>
internal static partial class PlaceAndYear
{
    private const int LongestParentheses = 110;

    private static readonly Lazy<PhraseIndex<string>> Places = new(() =>
    {
        var places = new PhraseIndex<string>();
        foreach (var (english, others) in ConferenceData.Bundled.Places)
        {
            places.Add(english, english);
            foreach (var name in others)
            {
                places.Add(name, english);
            }
        }

        places.Seal();
        return places;
    });

    /// <summary>Behind the parentheses that open at or after a space behind <paramref name="end"/>; <paramref name="end"/> itself if none do.</summary>
    public static int EndOfParentheses(string text, int end)
    {
        var open = end;
        while (open < text.Length && open - end < 2 && text[open] == ' ')
        {
            open++;
        }

        if (open >= text.Length || text[open] is not ('(' or '['))
        {
            return end;
        }

        var close = text.IndexOfAny([')', ']'], open, Math.Min(LongestParentheses, text.Length - open));
        return close < 0 ? end : close + 1;
    }

    /// <summary>Adds what the parentheses behind the reference state.</summary>
    public static NumberedReference Complete(NumberedReference reference, string text)
    {
        var end = EndOfParentheses(text, reference.End);
        if (end == reference.End)
        {
            return reference;
        }

        var editions = Read(text, reference.End, end, out var formerEnd);
        return editions.IsEmpty ? reference : reference with { End = end, Editions = editions, FormerEnd = formerEnd };
    }

    /// <summary>The editions stated between two places of a folded text: none, one, or the former and the present.</summary>
    public static ImmutableArray<StatedEdition> Read(string text, int start, int end, out int? formerEnd)
    {
        formerEnd = null;
        var inner = text[start..end];
        var radio = ReadRadioConference(inner);
        if (radio.Length > 0)
        {
            formerEnd = radio.Length == 2 ? end : null;
            return radio;
        }

        var years = Year().Matches(inner);
        var places = PlacesIn(inner);
        if (years.Count == 1 && places.Count == 1)
        {
            return [Edition(years[0], places[0].Name)];
        }

        if (years.Count == 1 && places.Count == 0 && UnknownPlace().Match(inner) is { Success: true } unknown)
        {
            return [new StatedEdition(years[0].Value + " " + unknown.Groups["place"].Value.Trim(), null)];
        }

        return years.Count == 2 && Pair(inner, years[0], years[1], places, out var split) is { Length: 2 } pair
            ? WithEnd(pair, formerEnd = start + split)
            : [];
    }

    private static ImmutableArray<StatedEdition> WithEnd(ImmutableArray<StatedEdition> pair, int? end) => end is null ? [] : pair;

    // Two years, and nothing that parts the former statement from the present one: "2014年,釜山2022年,布加勒斯特", "Dubai, 2014Buenos Aires, 2017".
    private static ImmutableArray<StatedEdition> Pair(string inner, Match first, Match second, List<(int Start, int End, string Name)> places, out int split)
    {
        split = second.Index;
        if (first.Index + first.Length == second.Index)
        {
            return places.Count == 2 && places[0].End == places[1].Start ? [Edition(first, places[0].Name), Edition(second, places[1].Name)]
                : places.Count == 1 ? [Edition(first, places[0].Name), Edition(second, places[0].Name)]
                : [];
        }

        if (char.IsLetter(inner[second.Index - 1]) && places.Count == 2 && places[0].End == second.Index && places[1].Start > second.Index)
        {
            return [Edition(first, places[0].Name), Edition(second, places[1].Name)];
        }

        if (YearFirst().Match(inner) is { Success: true } yearFirst)
        {
            return [Edition(first, Known(yearFirst.Groups["former"].Value)), Edition(second, Known(yearFirst.Groups["present"].Value))];
        }

        if (PlaceFirst().Match(inner) is { Success: true } placeFirst)
        {
            split = placeFirst.Groups["present"].Index;
            return [Edition(first, Known(placeFirst.Groups["former"].Value)), Edition(second, Known(placeFirst.Groups["present"].Value))];
        }

        return [];
    }

    private static ImmutableArray<StatedEdition> ReadRadioConference(string inner)
    {
        var match = Radio().Match(inner);
        if (!match.Success || !ConferenceData.Bundled.RadioConferenceNames.Contains(match.Groups["name"].Value))
        {
            return match.Success && !match.Groups["again"].Success ? [new StatedEdition(match.Value, null)] : [];
        }

        var known = ConferenceData.Bundled.RadioConferences;
        var figures = match.Groups["figures"].Value;
        if (match.Groups["again"] is { Success: true } again)
        {
            return known.Contains(figures) && known.Contains(again.Value) ? [OfRadio(figures), OfRadio(again.Value)] : [];
        }

        if (known.Contains(figures))
        {
            return [OfRadio(figures)];
        }

        foreach (var former in known)
        {
            if (figures.StartsWith(former, StringComparison.Ordinal) && known.Contains(figures[former.Length..]))
            {
                return [OfRadio(former), OfRadio(figures[former.Length..])];
            }
        }

        return [];

        static StatedEdition OfRadio(string figures) => new("WRC-" + figures, "wrc");
    }

    private static List<(int Start, int End, string Name)> PlacesIn(string inner)
    {
        var places = new List<(int, int, string)>();
        for (var at = 0; at < inner.Length; at++)
        {
            // "2014Buenos Aires": the figure before the name is no letter of it.
            if ((Places.Value.TryMatch(inner, at, out var end, out var name)) || (at > 0 && char.IsAsciiDigit(inner[at - 1]) && Places.Value.TryMatch(inner[at..], 0, out end, out name) && (end += at) > at))
            {
                places.Add((at, end, name));
                at = end - 1;
            }
        }

        return places;
    }

    private static string Known(string place)
    {
        place = place.Trim(' ', ',', '.');
        return Places.Value.TryMatch(place, 0, out var end, out var name) && end == place.Length ? name : place;
    }

    private static StatedEdition Edition(Match year, string place)
    {
        var value = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
        var bodies = ConferenceData.Bundled.Conferences.Where(conference => conference.Year == value && conference.Place == place).Select(conference => conference.Body).Distinct().ToList();
        return new StatedEdition($"{year.Value} {place}", bodies.Count == 1 ? bodies[0] : null);
    }

    [GeneratedRegex(@"(?:19[5-9]|20[0-9])[0-9]")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<name>[A-ZА-Я]{2,5})-? ?(?<figures>[0-9]{2,8})(?:\k<name>-? ?(?<again>[0-9]{2,4}))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Radio();

    // "2014年,釜山2022年,布加勒斯特,修订版"
    [GeneratedRegex(@"[0-9]{4}年? ?, ?(?<former>[^0-9,;()]{2,30}?)[0-9]{4}年? ?, ?(?<present>[^0-9,;()]{2,30})(?:[,)]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    // "Rev. Dubai, 2014Buenos Aires, 2017", "Rev. Dubai, 2014Rev. Buenos Aires, 2017"
    [GeneratedRegex(@"(?:\.|\(|^) ?(?<former>[^0-9,;().]{2,30}), ?[0-9]{4}(?: ?г\.)?(?:(?:Rev|Rév|Пересм)\. ?)?(?<present>\p{L}[^0-9,;()]{1,30}), ?[0-9]{4}", RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceFirst();

    // "(Rev. Somewhere, 2031)", "(2031年,某地,修订版)"
    [GeneratedRegex(@"^\s*\((?:(?:Rev|Rév|Пересм)\. ?(?<place>[^0-9,;()]{2,30}), ?[0-9]{4}(?: ?г\.)?|[0-9]{4}年 ?, ?(?<place>[^0-9,;()]{2,30})(?:,修订版)?)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownPlace();
}
