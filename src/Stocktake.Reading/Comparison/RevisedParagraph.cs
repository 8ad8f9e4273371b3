using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Comparison;

/// <summary>What became of words, or of a paragraph's end mark, from the old edition to the new.</summary>
internal enum RevisedState
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the new one only.</summary>
    Inserted,

    /// <summary>In the old one only.</summary>
    Deleted,
}

/// <summary>A run of words of one state.</summary>
internal sealed record RevisedSegment(RevisedState State, string Text);

/// <summary>
/// One paragraph of two editions laid over each other. A paragraph that is new has its mark inserted, one that is gone has it deleted;
/// a paragraph split in two has its first mark inserted, two that became one have the first mark deleted.
/// </summary>
internal sealed record RevisedParagraph
{
    /// <summary>What it looks like.</summary>
    public FlowStyle Style { get; init; }

    /// <summary>Heading depth, or depth of a sub-paragraph, from 1.</summary>
    public int Level { get; init; } = 1;

    /// <summary>The label in the new edition; null if it has none there. It is written as typed text, with a tab.</summary>
    public string? Label { get; init; }

    /// <summary>The label in the old edition; null if it has none there.</summary>
    public string? FormerLabel { get; init; }

    /// <summary>The words, without the label.</summary>
    public required ImmutableArray<RevisedSegment> Segments { get; init; }

    /// <summary>What became of the end mark.</summary>
    public RevisedState Mark { get; init; }

    /// <summary>Joins the two places of a paragraph that moved (one with its mark deleted, one with it inserted); null for all else.</summary>
    public string? MoveId { get; init; }
}
