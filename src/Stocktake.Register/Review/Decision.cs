namespace Stocktake.Register.Review;

/// <summary>What a person decides about one fact.</summary>
public sealed record Decision
{
    /// <summary>What kind of thing it is about: work actor mandate commitment target initiative figure.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id in addresses; a target's is that of its commitment with <c>#1</c>, <c>#2</c> … behind it.</summary>
    public required string Subject { get; init; }

    /// <summary>What is done: confirmed, corrected, rejected or withdrawn. A new status of a mandate is a correction of its field <c>status</c>.</summary>
    public required ReviewAction Action { get; init; }

    /// <summary>Who decides.</summary>
    public required string Person { get; init; }

    /// <summary>The newest entry that the person has seen of the fact; 0 where there was none. Another entry in between refuses the decision.</summary>
    public required long Seen { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The field to correct.</summary>
    public string? Field { get; init; }

    /// <summary>Its new value as typed: a list is separated by commas, of names by <c>|</c>; empty takes the value away.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// Of a mandate's addressees that are set to one actor: the words of the text mean this actor wherever the same body writes them.
    /// </summary>
    public bool ForAllAsWritten { get; init; }

    /// <summary>An actor that is not in the register yet and that <see cref="Value"/> names as <c>new</c>; null where all are.</summary>
    public NewActor? NewActor { get; init; }

    /// <summary>Of a status: the work whose text shows it, and the block there; null where nothing is named.</summary>
    public Evidence? Evidence { get; init; }
}

/// <summary>An actor to be entered.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">The language of the name, as ISO 639-2.</param>
/// <param name="Kind">What it is: a word of the actors' kinds.</param>
public sealed record NewActor(string Name, string Language, string Kind);

/// <summary>What shows a status: a work, and the block of it, where one is named.</summary>
public sealed record Evidence(string Work, string? EId);

/// <summary>Why a decision is not taken: a code, and the words that its sentence is made of.</summary>
/// <param name="Code">A key such as <c>unknown-field</c>; the hosts hold the sentences.</param>
/// <param name="Values">What the sentence names, in its order.</param>
public sealed record ReviewRefusal(string Code, params IReadOnlyList<string> Values);

/// <summary>What came of a decision.</summary>
/// <param name="Refusal">Why it was not taken; null where it was.</param>
/// <param name="Standing">Where the fact stands now; null where it was not found.</param>
/// <param name="LastEntry">The newest entry about the fact; 0 where there is none.</param>
/// <param name="IsNew">Whether an entry was written: what a person had said before is not said twice.</param>
public sealed record DecisionOutcome(ReviewRefusal? Refusal, ReviewStanding? Standing, long LastEntry, bool IsNew)
{
    /// <summary>Another entry that the decision made: of an actor whose alias was added. Null where there is none.</summary>
    public string? AliasOf { get; init; }

    /// <summary>How many further mandates were resolved by it.</summary>
    public int AlsoResolved { get; init; }
}
