using System.Collections.Immutable;

namespace Stocktake.Reading;

/// <summary>One heading, paragraph, item, note or table of a text.</summary>
public sealed record Block
{
    /// <summary>Identifier after the Akoma Ntoso Naming Convention 1.0, unique in the edition, e.g. <c>para_3__point_a</c>.</summary>
    public required string EId { get; init; }

    /// <summary>What the block is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Whether it belongs to the preamble or to the operative part of a resolution.</summary>
    public BlockRole Role { get; init; }

    /// <summary>The label as printed, e.g. <c>(a)</c>; null if none.</summary>
    public string? Num { get; init; }

    /// <summary>The label before a revision, where the text shows one.</summary>
    public string? FormerNum { get; init; }

    /// <summary>1 for a paragraph, 2 for its sub-paragraph, and so on.</summary>
    public int Level { get; init; } = 1;

    /// <summary><see cref="EId"/> of the block this one is a part of, or null.</summary>
    public string? Parent { get; init; }

    /// <summary><see cref="EId"/> of the heading it stands under, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>The words, without the label and without the line breaks of the page.</summary>
    public required string Text { get; init; }

    /// <summary>The page it begins on, counted from 1; null where the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Tracked changes inside the text, ordered by start; empty in the original and revised views.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Marks of footnotes; the mark itself is not in the text.</summary>
    public ImmutableArray<NoteMark> Notes { get; init; } = [];

    /// <summary>The cells of a table, row by row; default for every other kind.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; }
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>The title of the work.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The enacting formula, e.g. "The General Assembly,".</summary>
    Formula,

    /// <summary>A preambular paragraph.</summary>
    Recital,

    /// <summary>An operative paragraph or its sub-paragraph.</summary>
    Provision,

    /// <summary>A paragraph of a text that is not a resolution, or outside its two parts.</summary>
    Paragraph,

    /// <summary>A bulleted or numbered item of a list.</summary>
    ListItem,

    /// <summary>A quotation set apart from the text.</summary>
    Quote,

    /// <summary>A caption of a picture, figure or table.</summary>
    Caption,

    /// <summary>A footnote or endnote.</summary>
    Footnote,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Running heads, page and job numbers, cover lines, links and the like.</summary>
    Other,
}

/// <summary>The part of a resolution that a block belongs to.</summary>
public enum BlockRole
{
    /// <summary>Neither part.</summary>
    None,

    /// <summary>The preamble.</summary>
    Preambular,

    /// <summary>The operative part.</summary>
    Operative,
}

/// <summary>The place of a footnote mark.</summary>
/// <param name="At">Offset in the block's text before which the mark stood, 0 to its length.</param>
/// <param name="Ref"><see cref="Block.EId"/> of the footnote.</param>
public sealed record NoteMark(int At, string Ref);

/// <summary>A tracked change inside a block.</summary>
public sealed record Change
{
    /// <summary>What was done.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>First character, inclusive.</summary>
    public required int Start { get; init; }

    /// <summary>Last character, exclusive; equal to <see cref="Start"/> for a paragraph mark.</summary>
    public required int End { get; init; }

    /// <summary>Who did it, as the file says; null if it does not.</summary>
    public string? Author { get; init; }

    /// <summary>When, as the file says (ISO 8601); null if it does not.</summary>
    public string? Date { get; init; }

    /// <summary>Joins the two ends of a move; null for all else.</summary>
    public string? MoveId { get; init; }
}

/// <summary>What a tracked change does.</summary>
public enum ChangeKind
{
    /// <summary>Words put in.</summary>
    Inserted,

    /// <summary>Words taken out.</summary>
    Deleted,

    /// <summary>Words taken from here to another place.</summary>
    MovedFrom,

    /// <summary>Words brought here from another place.</summary>
    MovedTo,

    /// <summary>The paragraph's end mark was put in or taken out.</summary>
    ParagraphMark,
}
