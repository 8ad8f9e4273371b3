using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>A report before it is written as a file: its words in one language, and what each of them is.</summary>
public sealed record ReportDocument
{
    /// <summary>The language of its words.</summary>
    public required Language Language { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Lines below the title.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>What follows, in reading order.</summary>
    public IReadOnlyList<ReportBlock> Blocks { get; init; } = [];
}

/// <summary>A part of a report.</summary>
public abstract record ReportBlock;

/// <summary>A heading.</summary>
/// <param name="Text">Its words.</param>
public sealed record ReportHeading(string Text) : ReportBlock;

/// <summary>A paragraph; the numbers of numbered ones go on through the whole report.</summary>
/// <param name="Runs">Its words with their footnotes.</param>
/// <param name="Level">0 without a number; 1 for 1., 2., …; 2 for (a), (b), … below one of these.</param>
public sealed record ReportParagraph(IReadOnlyList<ReportRun> Runs, int Level = 1) : ReportBlock;

/// <summary>Words of a paragraph, and the footnote that stands after them.</summary>
/// <param name="Text">The words, with the spaces around them.</param>
/// <param name="Note">The text of the footnote; null for none.</param>
public sealed record ReportRun(string Text, string? Note = null);

/// <summary>A table with a row of headings; the first cell of a row is the heading of the row.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Heads">The headings of the columns.</param>
/// <param name="Rows">The cells, as many a row as there are headings.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;
