using System.Collections.Immutable;
using System.Globalization;
using Stocktake.Foundations;

namespace Stocktake.Reading.Targets;

/// <summary>What a year is to a quantity.</summary>
internal enum YearRole
{
    /// <summary>Merely named.</summary>
    Plain,

    /// <summary>Something is due then.</summary>
    Due,

    /// <summary>Something happens in it; due where an aim comes before.</summary>
    In,

    /// <summary>Something is counted from it.</summary>
    Base,
}

/// <summary>A year in a text; of a period the last one.</summary>
internal sealed record YearMention(int Start, int End, int? Year, YearRole Role);

/// <summary>Finds the years of a folded text and what the words around them make of them.</summary>
internal static class YearScanner
{
    public static ImmutableArray<YearMention> Scan(string text, CueTable cues, PartialDate? written)
    {
        var found = ImmutableArray.CreateBuilder<YearMention>();
        for (var i = 0; i < text.Length; i++)
        {
            if (YearAt(text, i) is { } year)
            {
                var mention = Mention(text, i, year, cues);
                found.Add(mention);
                i = mention.End - 1;
            }
            else if (cues.DueOpen.TryMatch(text, i, out var open, out _))
            {
                found.Add(new YearMention(i, i + open, null, YearRole.Due));
                i += open - 1;
            }
            else if (cues.RelativeBefore.TryMatch(text, i, out var length, out _) && Relative(text, i, i + length, cues, written) is { } relative)
            {
                found.Add(relative);
                i = relative.End - 1;
            }
        }

        return found.ToImmutable();
    }

    private static int? YearAt(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || at + 4 > text.Length || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '/' or '.' or ',')))
        {
            return null;
        }

        var after = at + 4 < text.Length ? text[at + 4] : ' ';
        return !char.IsAsciiDigit(after) && after != '/' && !(after is '.' or ',' && at + 5 < text.Length && char.IsAsciiDigit(text[at + 5]))
            && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1850 and <= 2150 && !IsCounted(text, at + 4)
            ? year
            : null;
    }

    // 2000亿美元, 2000公顷, "2000 million": four digits before a magnitude, or in Chinese right before a unit, are no year.
    private static bool IsCounted(string text, int end) =>
        QuantityWords.Default.Magnitudes.TryMatch(text, NumberReader.SkipSpaces(text, end), out _, out _)
        || (end < text.Length && FoldedText.IsHan(text[end]) && QuantityWords.Default.Units.TryMatch(text, end, out _, out var unit) && unit.Unit != "year");

    private static YearMention Mention(string text, int at, int year, CueTable cues)
    {
        var end = at + 4;
        var isPeriod = false;
        if (end + 5 <= text.Length && text[end] == '-' && YearAt(text, end + 1) is { } last && last > year)
        {
            (isPeriod, year, end) = (true, last, end + 5);
        }

        var after = NumberReader.SkipSpaces(text, end);
        var before = at;
        while (before > 0 && text[before - 1] == ' ')
        {
            before--;
        }

        var from = Math.Max(0, before - 36);
        var role = cues.BaseAfter.TryMatch(text, after, out _, out _) ? YearRole.Base
            : cues.DueAfter.TryMatch(text, after, out _, out _) ? YearRole.Due
            : cues.DueBefore.EndsAt(text, from, before, out _) ? YearRole.Due
            : cues.BaseBefore.EndsAt(text, from, before, out _) ? YearRole.Base
            : isPeriod ? YearRole.In
            : cues.DueWeak.EndsAt(text, from, before, out _) ? YearRole.In
            : YearRole.Plain;
        return new YearMention(at, end, year, role);
    }

    // "within five years" names a year only where the date of writing is known to the month: a bare year leaves it open by one.
    private static YearMention? Relative(string text, int start, int at, CueTable cues, PartialDate? written)
    {
        at = NumberReader.SkipSpaces(text, at);
        if (!NumberReader.TryRead(text, at, decimalComma: false, out var number) || number.Magnitude != 1 || number.Plain is < 1 or > 100)
        {
            return null;
        }

        var unit = NumberReader.SkipSpaces(text, number.End);
        if (!cues.RelativeAfter.TryMatch(text, unit, out var length, out _))
        {
            return null;
        }

        int? year = written is { Month: not null } date ? date.Year + (int)number.Plain : null;
        return new YearMention(start, unit + length, year, YearRole.Due);
    }
}
