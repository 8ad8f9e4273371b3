using System.Collections.Immutable;

namespace Stocktake.Reading.Extraction;

/// <summary>What the lines of a Markdown file are.</summary>
internal enum MarkdownKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading by number signs or underlining.</summary>
    Heading,

    /// <summary>An item with a bullet.</summary>
    Bullet,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>The definition of a footnote, <c>[^1]: …</c>.</summary>
    Note,

    /// <summary>Lines that are kept as they are.</summary>
    Code,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A line about the file, before its text.</summary>
    About,

    /// <summary>A line that parts the page.</summary>
    Rule,
}

/// <summary>A run of lines of one kind, its inline marks still inside.</summary>
internal sealed record MarkdownBlock(MarkdownKind Kind, ImmutableArray<string> Lines)
{
    /// <summary>Depth of a heading or of a bullet, from 1.</summary>
    public int Level { get; init; } = 1;

    /// <summary>For a note: its key.</summary>
    public string? Key { get; init; }

    /// <summary>For a table: the cells, their inline marks still inside.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];
}
