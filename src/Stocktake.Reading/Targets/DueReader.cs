namespace Stocktake.Reading.Targets;

/// <summary>Finds the year a quantity is due and the year it is counted from.</summary>
internal static class DueReader
{
    /// <summary>How far a year may stand from its quantity outside its clause, in characters.</summary>
    private const int Reach = 120;

    /// <summary>Whether a due time, with or without a year, stands in the clause beside the quantity.</summary>
    public static bool HasDueIn(SentenceScan scan, Span clause, AimedQuantity candidate, bool strictly = false) =>
        scan.Years.Any(year => (strictly ? year.Role == YearRole.Due : IsDue(year)) && year.Start >= clause.Start && year.Start < clause.End && year.Start < candidate.Before && year.End > candidate.After);

    public static YearMention? Due(SentenceScan scan, AimedQuantity aimed)
    {
        var clause = scan.ClauseOf(aimed.Quantity.Start);
        YearMention? before = null, after = null, later = null;
        foreach (var year in scan.Years)
        {
            if (!IsDue(year) || year.Start < clause.Start || year.Start >= clause.End)
            {
                continue;
            }

            if (year.Start < aimed.Quantity.Start)
            {
                before = year.Start >= aimed.After ? year : before;
            }
            else if (year.Start < aimed.Before)
            {
                after ??= year;
            }
            else if (!HasInfinitive(scan, aimed.Quantity.End, year.Start))
            {
                later ??= year;
            }
        }

        return (scan.IsHan ? before ?? after : after ?? before) ?? Around(scan, aimed, clause) ?? (scan.IsHan || aimed.Aim?.Kind == CueKind.Ban ? null : later);
    }

    /// <summary>The base year: one so marked near the quantity, or that of the quantity it starts from. The beginning of a period is none.</summary>
    public static int? Base(SentenceScan scan, AimedQuantity aimed)
    {
        YearMention? nearest = null;
        foreach (var year in scan.Years)
        {
            if (year.Role != YearRole.Base || year.Start < aimed.After || year.Start >= aimed.Before || BelongsElsewhere(scan, aimed, year))
            {
                continue;
            }

            if (Distance(year, aimed.Quantity) < Math.Min(Reach, nearest is null ? Reach : Distance(nearest, aimed.Quantity)))
            {
                nearest = year;
            }
        }

        return nearest?.Year ?? BaselineReader.Year(scan, aimed);
    }

    // "60 per cent relative to 2019 and net zero by 2050": in spaced scripts what stands in the clause of the quantity before is said of that.
    // "to limit warming and to reduce soot by 2030": what another infinitive governs is said of that.
    private static bool HasInfinitive(SentenceScan scan, int from, int to) =>
        scan.Cues.Any(cue => cue.Start >= from + 3 && cue.Start < to && cue.Kind is CueKind.Decrease or CueKind.Increase or CueKind.Reach or CueKind.Limit && scan.Folded.AsSpan(cue.Start - 3, 3).SequenceEqual("to "));

    // In Chinese a base comes first, or in brackets after its quantity.
    private static bool BelongsElsewhere(SentenceScan scan, AimedQuantity aimed, YearMention year) =>
        scan.IsHan
        ? year.Start > aimed.Quantity.End && scan.Folded.AsSpan(aimed.Quantity.End, year.Start - aimed.Quantity.End).Contains('，')
        : year.End <= aimed.Quantity.Start && aimed.After > scan.Sentence.Start && scan.ClauseAt(year.Start) == scan.ClauseAt(aimed.After - 1);

    // "By 2030, States need to …": before the aim; "… by 45 per cent, by 2030": after the quantity.
    private static YearMention? Around(SentenceScan scan, AimedQuantity aimed, Span clause)
    {
        var aimClause = scan.ClauseAt(aimed.Aim?.Start ?? aimed.Quantity.Start);
        var from = Math.Max(scan.Clauses[Math.Max(0, aimClause - 1)].Start, aimed.After);
        YearMention? before = null, after = null;
        foreach (var year in scan.Years)
        {
            if (!IsDue(year) || (year.Role == YearRole.In && year.Start < (aimed.Aim?.Start ?? 0)))
            {
                continue;
            }

            if (year.Start >= from && year.Start < aimed.Quantity.Start)
            {
                before = year;
            }
            else if (!scan.IsHan && year.Start >= clause.End && year.Start < aimed.Before && year.Start - aimed.Quantity.End <= 40)
            {
                after ??= year;
            }
        }

        return before ?? after;
    }

    private static bool IsDue(YearMention year) => year.Role is YearRole.Due or YearRole.In;

    private static int Distance(YearMention year, Quantity quantity) =>
        year.Start < quantity.Start ? quantity.Start - year.End : year.Start - quantity.End;
}
