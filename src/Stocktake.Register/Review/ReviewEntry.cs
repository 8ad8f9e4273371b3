using Stocktake.Register.Actors;

namespace Stocktake.Register.Review;

/// <summary>What a person did about a fact.</summary>
public enum ReviewAction
{
    /// <summary>Said that it is so.</summary>
    Confirmed,

    /// <summary>Gave a field another value.</summary>
    Corrected,

    /// <summary>Said that the fact is none.</summary>
    Rejected,

    /// <summary>Took back a decision of their own.</summary>
    Withdrawn,

    /// <summary>Said how the life of a mandate went on.</summary>
    StatusChanged,
}

/// <summary>One entry of the trail of a fact; it is never changed.</summary>
public sealed record ReviewEntry
{
    /// <summary>Its number; later entries have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>What was done.</summary>
    public ReviewAction Action { get; init; }

    /// <summary>The field that was given a value; null where none was.</summary>
    public string? Field { get; init; }

    /// <summary>The value before, as JSON; null where no field was given a value.</summary>
    public string? OldValue { get; init; }

    /// <summary>The value after, as JSON; of a withdrawal the number of the entry that it takes back.</summary>
    public string? NewValue { get; init; }

    /// <summary>Who.</summary>
    public required string Person { get; init; }

    /// <summary>Why; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }

    /// <summary>Names of the actors that the values name, by their ids in addresses; others may be among them.</summary>
    public IReadOnlyDictionary<string, ActorName> Actors { get; init; } = NoActors;

    private static readonly IReadOnlyDictionary<string, ActorName> NoActors = new Dictionary<string, ActorName>();

    /// <summary>The entry about the same fact that it follows; null for the first.</summary>
    public long? PreviousId { get; init; }
}
