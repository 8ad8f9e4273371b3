using System.Collections.Immutable;

namespace Stocktake.Reading;

/// <summary>Two editions side by side: every block of either stands in exactly one pair.</summary>
public sealed record EditionComparison
{
    /// <summary>The earlier edition.</summary>
    public required Edition Old { get; init; }

    /// <summary>The later edition.</summary>
    public required Edition New { get; init; }

    /// <summary>Whether words were compared; false for editions in different languages, which are aligned by structure and citations.</summary>
    public required bool ComparesWords { get; init; }

    /// <summary>The pairs in the reading order of the later edition; dropped blocks stand where they were.</summary>
    public required ImmutableArray<BlockPair> Pairs { get; init; }
}

/// <summary>Blocks of the two editions that say the same thing, or one that has no counterpart.</summary>
public sealed record BlockPair
{
    /// <summary>What happened to the text.</summary>
    public required PairKind Kind { get; init; }

    /// <summary>Blocks of the earlier edition: one, none for an added block, several for merged ones.</summary>
    public required ImmutableArray<Block> Old { get; init; }

    /// <summary>Blocks of the later edition: one, none for a dropped block, several for split ones.</summary>
    public required ImmutableArray<Block> New { get; init; }

    /// <summary>The block stands at another place among its neighbours.</summary>
    public bool IsMoved { get; init; }

    /// <summary>The label differs.</summary>
    public bool IsRenumbered { get; init; }

    /// <summary>0 (nothing shared) to 1 (the same words); for editions in different languages, how well structure and citations agree.</summary>
    public required double Similarity { get; init; }

    /// <summary>
    /// The words: kept and deleted runs joined give the old texts, kept and inserted ones the new texts, where several blocks
    /// of one side are joined by a line feed. Empty where words were not compared.
    /// </summary>
    public ImmutableArray<WordRun> Words { get; init; } = [];
}

/// <summary>What happened to the text between two editions.</summary>
public enum PairKind
{
    /// <summary>Word for word the same.</summary>
    Same,

    /// <summary>Some words differ.</summary>
    Changed,

    /// <summary>Only in the later edition.</summary>
    Added,

    /// <summary>Only in the earlier edition.</summary>
    Dropped,

    /// <summary>One block became several.</summary>
    Split,

    /// <summary>Several blocks became one.</summary>
    Merged,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">The fate.</param>
/// <param name="Text">The words as written, with their spaces.</param>
public sealed record WordRun(WordRunKind Kind, string Text);

/// <summary>The fate of a run of words.</summary>
public enum WordRunKind
{
    /// <summary>In both editions.</summary>
    Kept,

    /// <summary>Only in the earlier edition.</summary>
    Deleted,

    /// <summary>Only in the later edition.</summary>
    Inserted,
}
