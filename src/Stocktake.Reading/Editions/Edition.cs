using System.Collections.Immutable;
using Stocktake.Foundations;

namespace Stocktake.Reading;

/// <summary>
/// What a text says: the work it renders, its blocks in reading order, and the claims found in them.
/// Every claim points at a block by <see cref="Block.EId"/>; all offsets are UTF-16 offsets into <see cref="Block.Text"/>.
/// </summary>
public sealed record Edition
{
    /// <summary>The work that the text renders.</summary>
    public required Work Work { get; init; }

    /// <summary>The blocks in reading order; every word of the source is in exactly one.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>References to other instruments, in reading order.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Who must do what, in reading order.</summary>
    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    /// <summary>Promised or required quantities, in reading order.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>How the text shows a revision; null where it shows none.</summary>
    public Revision? Revision { get; init; }

    /// <summary>What the reader should know about the reading.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];
}

/// <summary>The work a text renders. A part that the text does not state is null.</summary>
public sealed record Work
{
    /// <summary>The symbol in the body's own form, e.g. <c>A/RES/79/206</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The title, without symbol or number.</summary>
    public string? Title { get; init; }

    /// <summary>The issuing body: a key of <c>Data/bodies.json</c>, e.g. <c>unga</c>, <c>escap</c>, <c>itu-pp</c>.</summary>
    public string? Body { get; init; }

    /// <summary>The kind of document.</summary>
    public WorkKind Kind { get; init; } = WorkKind.Other;

    /// <summary>The language of the text; null where it is none of the six.</summary>
    public Language? Language { get; init; }

    /// <summary>The date of adoption or publication that the text states.</summary>
    public PartialDate? Date { get; init; }
}

/// <summary>The kind of document.</summary>
public enum WorkKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A resolution.</summary>
    Resolution,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A note, usually by a secretariat.</summary>
    Note,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A letter.</summary>
    Letter,
}

/// <summary>Something about the reading that a person should know.</summary>
/// <param name="Code">Stable key, e.g. <c>revision-marks-flattened</c>, <c>running-head</c>.</param>
/// <param name="Block">The block's <see cref="Reading.Block.EId"/>, or null for the whole text.</param>
/// <param name="Message">One English sentence, whatever the machine's language; <see cref="WarningTexts.In"/> says it in another.</param>
public sealed record Warning(string Code, string? Block, string Message);

/// <summary>How a text shows a revision of an earlier one.</summary>
/// <param name="Kind">Whether the changes are marked or run into the text.</param>
/// <param name="Insertions">Number of insertions found.</param>
/// <param name="Deletions">Number of deletions found.</param>
/// <param name="Confidence">0 to 1; 1 for tracked changes.</param>
public sealed record Revision(RevisionKind Kind, int Insertions, int Deletions, double Confidence);

/// <summary>Whether the changes of a revision are marked as such.</summary>
public enum RevisionKind
{
    /// <summary>Marked in the file, as by a word processor.</summary>
    Tracked,

    /// <summary>Deleted and inserted words stand side by side without marks.</summary>
    Flattened,
}
