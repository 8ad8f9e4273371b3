using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>The kinds of file that can be read, found from the content.</summary>
public enum SourceFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Office Open XML word-processing document.</summary>
    Docx,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Akoma Ntoso XML.</summary>
    AkomaNtoso,
}

/// <summary>What extraction found in a file: lines of a page, paragraphs, or a whole edition.</summary>
internal abstract record Source(SourceFormat Format);

/// <summary>A file that knows its lines only (text copied from a page, PDF); layout repair makes paragraphs of them.</summary>
internal sealed record LinedSource(SourceFormat Format, ImmutableArray<SourceLine> Lines, ImmutableArray<Warning> Warnings) : Source(Format);

/// <summary>A file that knows its paragraphs (DOCX, HTML, Markdown).</summary>
internal sealed record FlowSource(SourceFormat Format, FlowDocument Document) : Source(Format);

/// <summary>A file that knows its blocks (Akoma Ntoso written by Stocktake: all of them; other Akoma Ntoso: blocks without claims).</summary>
internal sealed record EditionSource(SourceFormat Format, Edition Edition, bool HasClaims) : Source(Format);

/// <summary>One line of a page.</summary>
internal sealed record SourceLine
{
    /// <summary>The words, without the line break; empty for an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>Page from 1; null where the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where it stands on the page; null where unknown.</summary>
    public LineBox? Box { get; init; }

    /// <summary>For a table that the geometry proves: its cells, row by row; default for a line. <see cref="Text"/> is then the cells joined.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>Marks that the geometry proves to be raised: offset and the mark; they are not in <see cref="Text"/>.</summary>
    public ImmutableArray<FlowNoteMark> Raised { get; init; } = [];
}

/// <summary>A rectangle in points (1/72 inch) from the page's top left corner.</summary>
internal readonly record struct LineBox(double Left, double Top, double Right, double Bottom, double PageWidth, double PageHeight)
{
    /// <summary>Height in points, a stand-in for the size of the type.</summary>
    public double Height => Bottom - Top;
}
