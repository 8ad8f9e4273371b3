using System.Collections.Immutable;

namespace Stocktake.Reading.Flow;

/// <summary>
/// A text as a run of paragraphs, whatever file it came from: written by extraction (files that know their paragraphs)
/// or by layout repair (files that know only lines), read by the structure stage.
/// </summary>
internal sealed record FlowDocument
{
    /// <summary>Paragraphs in reading order; footnotes stand where the source has them, and are joined by key.</summary>
    public required ImmutableArray<FlowParagraph> Paragraphs { get; init; }

    /// <summary>What the file itself says about the work (metadata, not text); parts may be null.</summary>
    public Work? Stated { get; init; }

    /// <summary>Tracked revision found in the file, or null.</summary>
    public Revision? Revision { get; init; }

    /// <summary>Warnings of the stages so far; their blocks are not known yet.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];
}

/// <summary>One paragraph before its part in the structure is known.</summary>
internal sealed record FlowParagraph
{
    /// <summary>The words without line breaks. A typed label ("1.", "(a)") is still in front; an automatic one is in <see cref="Label"/>.</summary>
    public required string Text { get; init; }

    /// <summary>What the layout says it is.</summary>
    public FlowStyle Style { get; init; }

    /// <summary>Heading depth from 1, list depth from 1; null where the layout does not tell.</summary>
    public int? StyleLevel { get; init; }

    /// <summary>Automatic label as the word processor shows it; null if none.</summary>
    public string? Label { get; init; }

    /// <summary>Depth of the automatic label from 0; null if none.</summary>
    public int? LabelLevel { get; init; }

    /// <summary>The automatic label before the tracked revision, where it differs; empty where there was none (the revision view makes that null).</summary>
    public string? FormerLabel { get; init; }

    /// <summary>Page it begins on, from 1; null where the source has none.</summary>
    public int? Page { get; init; }

    /// <summary>Left indentation in points from the text margin; null where unknown.</summary>
    public double? Indent { get; init; }

    /// <summary>
    /// Where the run of bold or italic words ends that the paragraph opens with, counted from the start of the text
    /// (a typed label before it counts in, whether it is bold or not); 0 if none or unknown.
    /// </summary>
    public int LeadEmphasis { get; init; }

    /// <summary>The whole paragraph is centred.</summary>
    public bool IsCentred { get; init; }

    /// <summary>An empty line stands before it.</summary>
    public bool IsSetApart { get; init; }

    /// <summary>For <see cref="FlowStyle.Footnote"/>: the key that marks refer to.</summary>
    public string? NoteKey { get; init; }

    /// <summary>For <see cref="FlowStyle.Footnote"/>: the mark as printed, e.g. <c>1</c> or <c>*</c>.</summary>
    public string? NoteMarker { get; init; }

    /// <summary>Marks of footnotes in this paragraph, ordered; the marks are not in the text.</summary>
    public ImmutableArray<FlowNoteMark> Notes { get; init; } = [];

    /// <summary>What a tracked revision did to the paragraph's end mark (inserted, deleted, movedFrom, movedTo); null if nothing. Read by the revision view only.</summary>
    public ChangeKind? MarkChange { get; init; }

    /// <summary>Tracked changes, ordered by start.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>For <see cref="FlowStyle.Table"/>: the cells.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; }
}

/// <summary>The place of a footnote mark and the key of its note.</summary>
/// <param name="At">Offset in the text before which the mark stood.</param>
/// <param name="Key"><see cref="FlowParagraph.NoteKey"/> of the note.</param>
/// <param name="Change">What a tracked revision did to the mark; null if nothing.</param>
internal sealed record FlowNoteMark(int At, string Key, ChangeKind? Change = null);

/// <summary>What the layout of the source says about a paragraph.</summary>
internal enum FlowStyle
{
    /// <summary>Nothing in particular.</summary>
    Body,

    /// <summary>Marked as the title.</summary>
    Title,

    /// <summary>Marked as a heading.</summary>
    Heading,

    /// <summary>Marked as an item of a list.</summary>
    ListItem,

    /// <summary>A quotation or a box set apart (a pull quote).</summary>
    Quote,

    /// <summary>A caption.</summary>
    Caption,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>A table; <see cref="FlowParagraph.Rows"/> is set and the text is the cells joined by tabs and spaces.</summary>
    Table,

    /// <summary>Running head, page or job number, cover line, bare link: kept as a block of kind other.</summary>
    Furniture,
}
