namespace Stocktake.Reading.Targets;

/// <summary>
/// Reads the due and base years of the aimed quantities of one sentence, where several share one: "By 2030, raise A to 10 per cent and B
/// to 20 per cent"; "43 per cent by 2030 and 60 per cent by 2035 relative to the 2019 level"; "at least 20 per cent, striving for 30, by 2030".
/// </summary>
internal sealed class SharedYears(SentenceScan scan, IReadOnlyList<AimedQuantity> aimed)
{
    /// <summary>How far the time may stand after a higher quantity, in characters.</summary>
    private const int Reach = 120;

    /// <summary>The time by which a quantity is due; one that stands before the first quantity of a list holds for the others, too.</summary>
    public YearMention? Due(int at)
    {
        if (DueReader.Due(scan, aimed[at]) is { } own)
        {
            return own;
        }

        if (at + 1 < aimed.Count && IsStretch(at))
        {
            return DueReader.Due(scan, aimed[at + 1]) ?? AfterStretch(aimed[at + 1]);
        }

        if (at > 0 && IsStretch(at - 1) && AfterStretch(aimed[at]) is { } resumed)
        {
            return resumed;
        }

        if (at == 0 || YearBetween(at - 1) || Due(at - 1) is not { } before)
        {
            return null;
        }

        return before.Start < aimed[at - 1].Quantity.Start || IsStretch(at - 1) ? before : null;
    }

    /// <summary>The base year of a quantity; one that stands after the last quantity under a verb holds for those before it, too.</summary>
    public int? Base(int at)
    {
        if (DueReader.Base(scan, aimed[at]) is { } own)
        {
            return own;
        }

        return !scan.IsHan && at + 1 < aimed.Count && (IsStretch(at) || IsJoined(at)) ? Base(at + 1) : null;
    }

    // "striving for 10 per cent, of the energy used by 2030": the clause that the higher quantity interrupts goes on after it.
    private YearMention? AfterStretch(AimedQuantity stretch) =>
        scan.Years.FirstOrDefault(year => year.Role == YearRole.Due && year.Start >= stretch.Quantity.End && year.Start < Math.Min(stretch.Before, stretch.Quantity.End + Reach));

    private bool YearBetween(int at) => scan.Years.Any(year => year.Role != YearRole.Base && year.Start >= aimed[at].Quantity.End && year.End <= aimed[at + 1].Quantity.Start);

    private bool IsStretch(int at) =>
        aimed[at].Quantity.Unit == aimed[at + 1].Quantity.Unit && scan.HasWord(scan.Table.Stretch, aimed[at].Quantity.End, aimed[at + 1].Quantity.Start);

    // No verb of its own stands before the next quantity, which has the same unit.
    private bool IsJoined(int at)
    {
        var (from, to) = (aimed[at].Quantity.End, aimed[at + 1].Quantity.Start);
        return aimed[at] is { Quantity: { Value: not null, Unit: { } unit } } && unit == aimed[at + 1].Quantity.Unit && scan.ClauseAt(from) == scan.ClauseAt(to)
            && !scan.Cues.Any(cue => cue.Start >= from && cue.End <= to && cue.Kind is not CueKind.Limit);
    }
}
