using Stocktake.Foundations;

namespace Stocktake.Register.Mandates;

/// <summary>Where a mandate stands, and what shows it.</summary>
internal sealed record LifeState(string Status, string? Since, string Reason)
{
    public long? WorkId { get; init; }

    public long? EditionId { get; init; }

    public string? EId { get; init; }

    public long? InitiativeId { get; init; }

    /// <summary>Whether the other state says the same for the same cause; the exact place may differ.</summary>
    public bool IsAs(LifeState other) => (Status, Reason, WorkId, InitiativeId) == (other.Status, other.Reason, other.WorkId, other.InitiativeId);
}

/// <summary>What is known of a mandate's life.</summary>
internal sealed record LifeFacts
{
    /// <summary>How it began: open.</summary>
    public required LifeState Adopted { get; init; }

    /// <summary>The mandate that renews it.</summary>
    public LifeState? Renewed { get; init; }

    /// <summary>A report by its addressee on its work.</summary>
    public LifeState? Reported { get; init; }

    /// <summary>The work or edition that followed and left it out.</summary>
    public LifeState? Dropped { get; init; }

    /// <summary>An initiative that answers it.</summary>
    public LifeState? Linked { get; init; }

    /// <summary>The due date, where it was bound to one event.</summary>
    public PartialDate? OnlyEvent { get; init; }
}

/// <summary>
/// Tells where a mandate stands from what is known, the strongest first: renewed is superseded; reported stays so even if it is then left out;
/// left out by what followed is lapsed; so is what was bound to one event long past; what an initiative answers is under way, or done when
/// that is complete; everything else is open. What a person said stands before all of this and is not asked here.
/// </summary>
internal static class MandateLife
{
    // Longer than the longest cycle between ordinary meetings in the calendar (four years): every body has met again since and did not renew it.
    private const int YearsUntilLapsed = 5;

    public static LifeState Of(LifeFacts facts, DateOnly today) =>
        facts.Renewed
        ?? facts.Reported
        ?? facts.Dropped
        ?? facts.Linked
        ?? (facts.OnlyEvent is { } due && IsPast(due, today.AddYears(-YearsUntilLapsed)) ? new LifeState("lapsed", due.ToString(), "expired") : null)
        ?? facts.Adopted;

    /// <summary>Whether all that a date can mean lies before a day.</summary>
    public static bool IsPast(PartialDate date, DateOnly day) => (date.Year, date.Month, date.Day) switch
    {
        (var year, null, _) => year < day.Year,
        (var year, { } month, null) => (year, month).CompareTo((day.Year, day.Month)) < 0,
        (var year, { } month, { } of) => (year, month, of).CompareTo((day.Year, day.Month, day.Day)) < 0,
    };
}
