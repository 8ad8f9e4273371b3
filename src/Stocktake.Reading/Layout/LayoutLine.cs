using System.Collections.Immutable;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>A line with words, and how many empty lines stand before it.</summary>
internal sealed record LayoutLine(string Text, int Blanks, int? Page, LineBox? Box, bool IsIndented, ImmutableArray<FlowNoteMark> Raised)
{
    /// <summary>The layout printed the line's words twice: it is a heading.</summary>
    public bool IsDoubled { get; init; }

    /// <summary>The cells of a table; default for a line.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>The lines that hold words, trimmed; offsets of raised marks follow the trimming.</summary>
    public static LayoutLine[] Of(ImmutableArray<SourceLine> source)
    {
        var lines = new List<LayoutLine>(source.Length);
        var blanks = 0;
        foreach (var line in source)
        {
            var text = line.Text.Trim();
            if (text.Length == 0 && line.Raised.IsEmpty)
            {
                blanks++;
                continue;
            }

            var (folded, isDoubled) = line.Raised.IsEmpty && line.Rows.IsDefault ? DoubledPhrases.Fold(text) : (text, false);
            var lead = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            var raised = lead == 0 || line.Raised.IsEmpty ? line.Raised : [.. line.Raised.Select(mark => mark with { At = Math.Clamp(mark.At - lead, 0, text.Length) })];
            lines.Add(new LayoutLine(folded.Trim(), blanks, line.Page, line.Box, lead > 0, raised) { IsDoubled = isDoubled, Rows = line.Rows });
            blanks = 0;
        }

        return lines is [{ Box: not null }, ..] ? VerticalGaps.AsBlanks(lines) : [.. lines];
    }
}

/// <summary>What a line is on its page.</summary>
internal enum LineRole
{
    /// <summary>A part of the text.</summary>
    Body,

    /// <summary>A running head.</summary>
    Head,

    /// <summary>A page number, job number or bar code.</summary>
    Foot,

    /// <summary>The rule above the footnotes.</summary>
    Rule,

    /// <summary>A line of a footnote.</summary>
    Note,

    /// <summary>A link that stands alone.</summary>
    Link,

    /// <summary>The credit of a picture.</summary>
    Credit,

    /// <summary>A quotation set into a sentence.</summary>
    Quote,

    /// <summary>A table.</summary>
    Table,
}
