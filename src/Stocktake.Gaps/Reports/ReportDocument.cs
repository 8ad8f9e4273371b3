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

    /// <summary>Whether it is a brief of two pages: small letters and margins, no table of contents.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The fields that it rests on, kept in its file so that a later one can tell what changed; null for none.</summary>
    public ReportRecord? Record { get; init; }

    /// <summary>The headings with the number of each among them, for the table of contents.</summary>
    internal IEnumerable<(int Number, string Text)> Contents => Blocks.OfType<ReportHeading>().Select((heading, index) => (index + 1, heading.Text));
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

/// <summary>The words of another text, set apart.</summary>
/// <param name="Runs">The words with their footnotes.</param>
/// <param name="Language">Their language; null where it is not known.</param>
public sealed record ReportQuote(IReadOnlyList<ReportRun> Runs, Language? Language) : ReportBlock;

/// <summary>An entry of a list without numbers.</summary>
/// <param name="Runs">Its words with their footnotes.</param>
public sealed record ReportItem(IReadOnlyList<ReportRun> Runs) : ReportBlock;

/// <summary>Words of a paragraph, and the footnote that stands after them.</summary>
/// <param name="Text">The words, with the spaces around them.</param>
/// <param name="Note">The text of the footnote; null for none. The same text again is the same footnote.</param>
public sealed record ReportRun(string Text, string? Note = null);

/// <summary>A table with a row of headings; the first cell of a row is the heading of the row.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Heads">The headings of the columns.</param>
/// <param name="Rows">The cells, as many a row as there are headings.</param>
public sealed record ReportTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ReportRun>> Rows) : ReportBlock
{
    /// <summary>What part of the width each column takes; equal parts where empty.</summary>
    public IReadOnlyList<int> Shares { get; init; } = [];

    /// <summary>The columns of numbers, from 0: they stand at the right.</summary>
    public IReadOnlyList<int> NumberColumns { get; init; } = [];
}

/// <summary>How a chart is drawn.</summary>
public enum ReportChartKind
{
    /// <summary>Lines over years, with bands.</summary>
    Lines,

    /// <summary>Lines over years, each with thin broken lines at the ends of its range, where ranges lie over each other.</summary>
    Ranges,

    /// <summary>Lying bars, one a category.</summary>
    Bars,
}

/// <summary>A chart.</summary>
/// <param name="Caption">What it shows, with the unit of its numbers.</param>
/// <param name="Alternative">What the picture says, for those who cannot see it.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Head">Heading of the categories.</param>
/// <param name="Categories">The categories: years as digits where it has lines.</param>
/// <param name="Series">What is drawn: at most six; of <see cref="ReportChartKind.Lines"/> at most one with a band.</param>
public sealed record ReportChart(
    string Caption, string Alternative, ReportChartKind Kind, string Head, IReadOnlyList<string> Categories, IReadOnlyList<ReportSeries> Series) : ReportBlock;

/// <summary>A line or a set of bars of a chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">One value a category.</param>
/// <param name="Band">The range around it; null for none.</param>
public sealed record ReportSeries(string Name, IReadOnlyList<double> Values, ReportBand? Band = null);

/// <summary>A range around a line.</summary>
/// <param name="Name">What it is the range of.</param>
/// <param name="LowName">Name of its lower end.</param>
/// <param name="HighName">Name of its upper end.</param>
/// <param name="Low">The lower end, one value a category.</param>
/// <param name="High">The upper end, one value a category.</param>
public sealed record ReportBand(string Name, string LowName, string HighName, IReadOnlyList<double> Low, IReadOnlyList<double> High);
