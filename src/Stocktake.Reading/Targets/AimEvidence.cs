namespace Stocktake.Reading.Targets;

/// <summary>What the words beside a quantity say for and against its being aimed at.</summary>
internal static class AimEvidence
{
    // Counts need somebody's own aim, and a length of time a rule that it must not exceed: both are common in mere description.
    public static bool UnitFits(SentenceScan scan, AimedQuantity candidate, Span clause, bool isDue) => candidate.Quantity.Unit switch
    {
        "year" => IsOver(scan, candidate.Quantity.Start),
        "count" => candidate.Quantity.Value >= 10 && candidate.Aim?.Kind is CueKind.Aim or CueKind.Need && (isDue || (candidate.Quantity.Value >= 1000 && candidate.Aim is { } aim && aim.End > clause.Start)) && !IsSubject(scan, candidate, clause),
        "times" => candidate.Quantity.Direction is not null || candidate.Quantity.Value > 1,
        _ => true,
    };

    private static bool IsSubject(SentenceScan scan, AimedQuantity candidate, Span clause) =>
        scan.Folded.AsSpan(clause.Start, candidate.Quantity.Start - clause.Start).TrimEnd().EndsWith("在", StringComparison.Ordinal);

    public static bool IsOver(SentenceScan scan, int start)
    {
        var end = start;
        while (end > 0 && scan.Folded[end - 1] == ' ')
        {
            end--;
        }

        return scan.Table.Over.EndsAt(scan.Folded, Math.Max(0, end - 16), end, out _);
    }

    // "the 1.5 °C goal": the quantity is part of a name.
    public static bool IsNominal(SentenceScan scan, int end)
    {
        var at = NumberReader.SkipSpaces(scan.Folded, end);
        foreach (var particle in (ReadOnlySpan<string>)["之内", "以内", "以下", "的", "这一", "-"])
        {
            if (string.CompareOrdinal(scan.Folded, at, particle, 0, particle.Length) == 0)
            {
                at = NumberReader.SkipSpaces(scan.Folded, at + particle.Length);
            }
        }

        return scan.Table.GoalNouns.TryMatch(scan.Folded, at, out _, out _);
    }

    // "of which $2 million has already been paid": what is there is no longer aimed at.
    public static bool IsDone(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        var end = Math.Min(clause.End, candidate.Before);
        return scan.HasWord(scan.Table.DoneAfter, candidate.Quantity.End, Math.Min(end, candidate.Quantity.End + (scan.IsHan ? 3 : 20)))
            || (scan.Table.PartOf.TryMatch(scan.Folded, NumberReader.SkipSpaces(scan.Folded, clause.Start), out _, out _)
                && scan.Cues.Any(cue => cue.Kind == CueKind.Deed && cue.Start >= candidate.Quantity.End && cue.Start < end));
    }

    // "… by 2030 的目标"; "at least 4 trillion dollars a year is needed".
    public static bool IsAimNamedAfter(SentenceScan scan, AimedQuantity candidate, Span clause, bool isDue) =>
        (isDue && scan.HasWord(scan.Table.AimAfter, candidate.Quantity.End, Math.Min(clause.End, candidate.Quantity.End + 60)))
        || IsNeededAfter(scan, candidate, clause);

    // "needs 300 billion dollars a year", 需要至少1400亿美元: the quantity itself is what is needed.
    public static bool IsNeeded(SentenceScan scan, AimedQuantity candidate, Span clause) =>
        IsNeededAfter(scan, candidate, clause)
        || (candidate is { Aim: { Kind: CueKind.Need } need, Quantity.Unit: not ("%" or "count" or "times" or "°C") } && candidate.Quantity.Start - need.End is >= 0 and <= 12);

    // "set a goal, with some taking the lead, of at least 300 billion dollars", "the goal shall be", 目标为到2035年每年…: the noun of aim holds the quantity.
    public static bool IsGoalOf(SentenceScan scan, AimedQuantity candidate)
    {
        if (candidate.Aim is not { } aim)
        {
            return false;
        }

        if (scan.IsHan)
        {
            return scan.Cues.Any(cue => cue.Start >= aim.Start && cue.End <= candidate.Quantity.Start && scan.Folded.AsSpan(cue.Start).StartsWith("目标", StringComparison.Ordinal));
        }

        var from = Math.Min(aim.Start, scan.ClauseOf(candidate.Quantity.Start).Start);
        var before = scan.Folded.AsSpan(from, candidate.Quantity.Start - from).TrimEnd();
        foreach (var hedge in (ReadOnlySpan<string>)[" at least", " about", " around", " up to", " a", " an"])
        {
            before = before.EndsWith(hedge, StringComparison.Ordinal) ? before[..^hedge.Length] : before;
        }

        return (before.EndsWith(" of", StringComparison.Ordinal) || before.EndsWith(" be", StringComparison.Ordinal))
            && scan.HasWord(scan.Table.GoalNouns, from, candidate.Quantity.Start);
    }

    private static bool IsNeededAfter(SentenceScan scan, AimedQuantity candidate, Span clause) =>
        scan.HasWord(scan.Table.NeedAfter, candidate.Quantity.End, Math.Min(Math.Min(clause.End, candidate.Before), candidate.Quantity.End + 40));

    // A remark in brackets after the aim is not part of it.
    public static bool IsAside(SentenceScan scan, AimedQuantity candidate)
    {
        var from = Math.Max(candidate.Aim?.End ?? scan.Sentence.Start, candidate.Quantity.Start - 200);
        var before = scan.Folded.AsSpan(from, Math.Max(0, candidate.Quantity.Start - from));
        return before.LastIndexOfAny('(', '（') > before.LastIndexOfAny(')', '）');
    }

    // 到2030年将排放量减少30%: an object put before its verb has somebody who acts; a mere future has none (排放量将减少).
    public static bool IsPlanned(SentenceScan scan, AimedQuantity candidate, Span clause)
    {
        // 减半 is its own verb.
        var factor = candidate.Quantity is { Direction: not null, Value: not null } itself ? new Cue(CueKind.Decrease, itself.Start, itself.End) : (Cue?)null;
        if (!scan.IsHan || (factor ?? VerbReader.Verb(scan, candidate, clause)) is not { Kind: CueKind.Decrease or CueKind.Increase or CueKind.Limit } verb || verb.Start > candidate.Quantity.Start)
        {
            return false;
        }

        // 将甲烷排放减少45%，可避免…: what it would lead to makes it a condition.
        if (scan.ClauseAt(clause.Start) + 1 is var next && next < scan.Clauses.Length && Array.Exists(scan.Table.Consequences, word => scan.Folded.AsSpan(scan.Clauses[next].Start).TrimStart().StartsWith(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var due = scan.Years.LastOrDefault(year => year.Role == YearRole.Due && year.End <= verb.Start && (year.Start >= clause.Start || clause.Start - year.End <= 4));
        if (due is null || due.Start < candidate.After)
        {
            return false;
        }

        var from = Math.Max(due.End, clause.Start);
        var between = scan.Folded.AsSpan(from, verb.Start - from);
        var marker = between.LastIndexOfAny('将', '把');
        var before = scan.Folded.AsSpan(clause.Start, from + Math.Max(marker, 0) - clause.Start);
        return marker >= 0 && between.Length - marker is > 2 and < 40 && before.IndexOfAny('可', '能', '会') < 0 && scan.Folded[Math.Min(verb.End, scan.Folded.Length - 1)] != '了';
    }
}
