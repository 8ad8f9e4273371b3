using System.Collections.Immutable;

namespace Stocktake.Reading.Targets;

/// <summary>A quantity that stands under an aim, a need or a demand.</summary>
/// <param name="Quantity">The quantity; without a value for net zero and for an ending.</param>
/// <param name="Aim">The phrase that shows it; null where a noun of aim follows.</param>
/// <param name="Verb">The verb or noun that says which way; null for a quantity that says so itself.</param>
internal sealed record AimedQuantity(Quantity Quantity, Cue? Aim, Cue? Verb)
{
    /// <summary>Where the previous quantity of the sentence ended.</summary>
    public int After { get; init; }

    /// <summary>Where the next quantity of the sentence begins.</summary>
    public int Before { get; init; }

    /// <summary>Whether it is an ending, such as a phase-out.</summary>
    public bool IsEnding { get; init; }
}

/// <summary>What an introductory sentence ("…, such that, by 2030:") leaves open for the items under it.</summary>
internal sealed record Opening(CueKind Kind, int? Year, string? Actor);

/// <summary>
/// Reads a scanned sentence from left to right and decides which quantities stand under an aim.
/// A phrase of aim, need or demand opens; one of fact, forecast, effect or a new statement closes; a condition closes for promises.
/// </summary>
internal static class AimReader
{
    public static IEnumerable<AimedQuantity> Read(SentenceScan scan, Opening? opening = null)
    {
        var headline = opening is null ? HeadlineAim.Opens(scan) : null;
        var state = opening is null ? State.None : State.Open;
        Cue? aim = opening is null ? null : new Cue(opening.Kind, scan.Sentence.Start, scan.Sentence.Start);
        var events = Events(scan);
        for (var i = 0; i < events.Length; i++)
        {
            if (headline is { } opens && (events[i].Quantity?.Start ?? events[i].Cue!.Value.Start) >= opens)
            {
                (state, aim) = state == State.None ? (State.Open, new Cue(CueKind.Aim, opens, opens)) : (state, aim);
                headline = null;
            }

            if (events[i].Quantity is not { } quantity)
            {
                (state, aim) = Step(scan, state, aim, events[i].Cue!.Value);
            }

            if (events[i].Cue is { Kind: CueKind.Neutral or CueKind.Ending or CueKind.Ban } named)
            {
                quantity = new Quantity(named.Start, named.End, null, null, null, named.Kind == CueKind.Neutral ? TargetDirection.Reach : TargetDirection.Decrease);
            }
            else if (events[i].Quantity is null)
            {
                continue;
            }
            else
            {
                quantity = events[i].Quantity!;
            }

            var after = PreviousEnd(scan.Folded, events, i, scan.Sentence.Start);
            var before = NextStart(events, i, scan.Sentence.End);
            var candidate = new AimedQuantity(quantity, state == State.Open ? aim : null, null) { After = after, Before = before };
            var accepted = events[i].Cue?.Kind switch
            {
                CueKind.Neutral => Neutral(scan, candidate, state),
                CueKind.Ending or CueKind.Ban => Ending(scan, candidate, state),
                _ => Measured(scan, candidate, state),
            };
            if (accepted is not null)
            {
                yield return accepted;
            }
        }
    }

    /// <summary>The state in which a sentence ends, for the items it introduces.</summary>
    public static Cue? OpenAtEnd(SentenceScan scan)
    {
        var state = State.None;
        Cue? aim = null;
        foreach (var cue in scan.Cues)
        {
            (state, aim) = Step(scan, state, aim, cue);
        }

        return state == State.Open ? aim : null;
    }

    private static (State State, Cue? Aim) Step(SentenceScan scan, State state, Cue? aim, Cue cue)
    {
        switch (cue.Kind)
        {
            case CueKind.Note:
                return (State.None, null);
            case CueKind.Condition:
                return (State.Condition, null);
            case CueKind.Aim or CueKind.Direct when state != State.Condition:
                // "pledge to seek to": the first phrase has the subject, unless a new clause or statement began.
                return (State.Open, state == State.Open && aim is { } open && (Leads(scan, open, cue) || scan.Table.Stretch.TryMatch(scan.Folded, cue.Start, out _, out _)) ? open : cue);
            case CueKind.Need:
                return (State.Open, cue);
            case CueKind.Ban when state is State.None or State.Open:
                return (State.Open, cue);
            case CueKind.Equal when state == State.Open && IsDueNext(scan, cue.End):
                // A promise restated as another quantity that has its own due year.
                return (state, aim);
            case CueKind.Deed when scan.HasWord(scan.Table.ShareNouns, cue.End, Math.Min(cue.End + 20, scan.ClauseOf(cue.Start).End)):
                return (state, aim);
            case CueKind.Deed or CueKind.Forecast or CueKind.Effect or CueKind.Equal when state != State.Condition:
                return (State.Closed, null);
            default:
                return (state, aim);
        }
    }

    // "The Pledge aims to": a noun of aim before another phrase is its subject.
    private static bool Leads(SentenceScan scan, Cue open, Cue next) =>
        open.Kind is CueKind.Aim or CueKind.Direct && open.End > open.Start && (scan.IsHan || next.Start - open.End > 1) && scan.ClauseAt(open.Start) == scan.ClauseAt(next.Start);

    private static bool IsDueNext(SentenceScan scan, int at) =>
        scan.Years.Any(year => year.Role == YearRole.Due && year.Start >= at && year.Start - at <= 4);

    private static AimedQuantity? Measured(SentenceScan scan, AimedQuantity candidate, State state)
    {
        var quantity = candidate.Quantity;
        var clause = scan.ClauseOf(quantity.Start);
        var isDue = DueReader.HasDueIn(scan, clause, candidate);
        if (state != State.Open && !(state == State.None && (AimEvidence.IsAimNamedAfter(scan, candidate, clause, isDue) || AimEvidence.IsPlanned(scan, candidate, clause))))
        {
            return null;
        }

        if ((AimEvidence.IsNominal(scan, quantity.End) && !isDue) || BaselineReader.IsBaseline(scan, candidate, clause) || !AimEvidence.UnitFits(scan, candidate, clause, isDue))
        {
            return null;
        }

        var verb = quantity.Direction is null ? VerbReader.Verb(scan, candidate, clause) : null;
        var forbidden = candidate.Aim?.Kind == CueKind.Ban && AimEvidence.IsOver(scan, quantity.Start);
        if (verb is null && quantity.Direction is null && !forbidden && !AimEvidence.IsNeeded(scan, candidate, clause) && !(isDue && AimEvidence.IsGoalOf(scan, candidate)))
        {
            return null;
        }

        if ((!isDue && AimEvidence.IsAside(scan, candidate)) || (!DueReader.HasDueIn(scan, clause, candidate, strictly: true) && AimEvidence.IsDone(scan, candidate, clause)))
        {
            return null;
        }

        return candidate with { Verb = verb };
    }

    private static AimedQuantity? Neutral(SentenceScan scan, AimedQuantity candidate, State state)
    {
        var clause = scan.ClauseOf(candidate.Quantity.Start);
        var isDue = DueReader.HasDueIn(scan, clause, candidate);
        var stated = state == State.Open || (state == State.None && AimEvidence.IsAimNamedAfter(scan, candidate, clause, isDue));
        var verb = VerbReader.Verb(scan, candidate, clause);
        return stated && (isDue || (verb is not null && candidate.Aim?.Kind == CueKind.Aim && !AimEvidence.IsNominal(scan, candidate.Quantity.End))) ? candidate with { Verb = verb } : null;
    }

    private static AimedQuantity? Ending(SentenceScan scan, AimedQuantity candidate, State state)
    {
        var clause = scan.ClauseOf(candidate.Quantity.Start);
        var isDeadline = state != State.Condition && scan.HasWord(scan.Table.Deadline, candidate.Quantity.End, clause.End);
        var holdsQuantity = scan.Quantities.Any(other => other.Start >= candidate.Quantity.End && other.Start < clause.End);
        return (state == State.Open || isDeadline) && !holdsQuantity && DueReader.HasDueIn(scan, clause, candidate, strictly: candidate.Aim is null or { Kind: CueKind.Ban })
            ? candidate with { IsEnding = true }
            : null;
    }

    private static int PreviousEnd(string text, ImmutableArray<Event> events, int at, int start)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (events[i].Quantity is { } quantity && !BaselineReader.IsStart(text, quantity))
            {
                return quantity.End;
            }

            if (events[i].Cue is { Kind: CueKind.Neutral } cue)
            {
                return cue.End;
            }
        }

        return start;
    }

    private static int NextStart(ImmutableArray<Event> events, int at, int end)
    {
        for (var i = at + 1; i < events.Length; i++)
        {
            if (events[i].Quantity is { } quantity)
            {
                return quantity.Start;
            }

            if (events[i].Cue is { Kind: CueKind.Neutral } cue)
            {
                return cue.Start;
            }
        }

        return end;
    }

    private static ImmutableArray<Event> Events(SentenceScan scan)
    {
        var events = ImmutableArray.CreateBuilder<Event>(scan.Cues.Length + scan.Quantities.Length);
        int cue = 0, quantity = 0;
        while (cue < scan.Cues.Length || quantity < scan.Quantities.Length)
        {
            if (quantity >= scan.Quantities.Length || (cue < scan.Cues.Length && scan.Cues[cue].Start <= scan.Quantities[quantity].Start))
            {
                events.Add(new Event(scan.Cues[cue++], null));
            }
            else
            {
                events.Add(new Event(null, scan.Quantities[quantity++]));
            }
        }

        return events.ToImmutable();
    }

    private enum State
    {
        None,
        Open,
        Closed,
        Condition,
    }

    private readonly record struct Event(Cue? Cue, Quantity? Quantity);
}
