using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Makes lines of text of the words of a page: small raised figures become marks, a label in its own column joins its line,
/// words of a right-to-left line are put in reading order. Reads pages, writes lines.
/// </summary>
internal static class PdfLines
{
    // The mark of a note is set at about 58 per cent of the text (the default of word processors).
    private const double SmallerThan = 0.75;

    // A label may stand half an inch before its text.
    private const double LabelGap = 60;

    private const int LongestLabel = 10;

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create("0123456789*†‡§");

    // A mark stands close to its note or word.
    private const double MarkGap = 24;

    public static ImmutableArray<SourceLine> Of(List<PdfPage> pages)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(pages.Sum(page => page.Lines.Count));
        var isRightToLeft = IsRightToLeft(pages.SelectMany(page => page.Lines).SelectMany(line => line.Words));
        for (var number = 1; number <= pages.Count; number++)
        {
            var page = pages[number - 1] with { IsRightToLeft = isRightToLeft };
            JoinMarks(page.Lines);
            foreach (var part in PdfColumns.Parts(page))
            {
                PdfTables.Take(part);
                ReadingOrderOfLines.Restore(part, page.Width);
                JoinMarks(part);
                JoinLabels(part);
                foreach (var line in part)
                {
                    var read = line.Rows is null ? Line(line.Words, number, page) : Table(line, number, page);
                    lines.Add(isRightToLeft ? read with { Box = Mirrored(read.Box!.Value) } : read);
                }
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>A label and its text stand in one row, but far apart: they are one line.</summary>
    private static void JoinLabels(List<PdfLine> lines)
    {
        for (var index = lines.Count - 2; index >= 0; index--)
        {
            if (lines[index].Rows is not null || lines[index + 1].Rows is not null)
            {
                continue;
            }

            var (label, text) = (lines[index].Words, lines[index + 1].Words);
            var gap = text[0].Left - label[^1].Right;
            if (label.Count == 1 && label[0].Text.Length <= LongestLabel && gap is >= 0 and < LabelGap && InOneRow(label[0], text[0]) && !IsSmall(label[0], text[0]))
            {
                text.Insert(0, label[0]);
                lines.RemoveAt(index);
            }
        }
    }

    /// <summary>A raised mark that became a line of its own goes back to the line beside it.</summary>
    private static void JoinMarks(List<PdfLine> lines)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            if (lines[index].Words is not [var mark] || !IsMark(mark.Text))
            {
                continue;
            }

            // Rows of notes stand so close that their rectangles overlap: the row whose top is nearest.
            var host = lines
                .Where(line => line.Rows is null && line.Words != lines[index].Words && IsSmall(mark, line.Words[0]) && mark.Right > line.Words[0].Left - MarkGap && mark.Left < line.Words[^1].Right + MarkGap
                    && Math.Abs(mark.Top - line.Words[0].Top) < line.Words[0].Height * 0.35)
                .MinBy(line => Math.Abs(mark.Top - line.Words[0].Top));
            if (host is not null)
            {
                var place = host.Words.FindIndex(word => word.Left > mark.Left);
                host.Words.Insert(place < 0 ? host.Words.Count : place, mark);
                lines.RemoveAt(index);
            }
        }
    }

    // What begins at the right reads, for all that follows, as if it began at the left.
    private static LineBox Mirrored(LineBox box) => box with { Left = box.PageWidth - box.Right, Right = box.PageWidth - box.Left };

    private static SourceLine Table(PdfLine table, int number, PdfPage page)
    {
        ImmutableArray<ImmutableArray<string>> rows = [.. table.Rows!.Select(row => row.Select(cell => Cell(cell, number, page)).ToImmutableArray())];
        var words = table.Words;
        return new SourceLine
        {
            Text = string.Join(' ', rows.Select(row => string.Join('\t', row))),
            Page = number,
            Box = new LineBox(words.Min(word => word.Left), words.Min(word => word.Top), words.Max(word => word.Right), words.Max(word => word.Bottom), page.Width, page.Height),
            Rows = rows,
        };
    }

    // The lines of a cell; a raised figure in a table belongs to a unit rather than to a note, and stays.
    private static string Cell(List<PdfLine> lines, int number, PdfPage page)
    {
        var cell = new StringBuilder();
        foreach (var line in lines.Select(line => Line(line.Words, number, page)))
        {
            var text = line.Raised.Reverse().Aggregate(line.Text, (words, mark) => words.Insert(mark.At, mark.Key));
            if (cell.Length > 0 && text.Length > 0 && !(IsHan(cell[^1]) && IsHan(text[0])))
            {
                cell.Append(' ');
            }

            cell.Append(text);
        }

        return cell.ToString();
    }

    private static SourceLine Line(List<PdfWord> words, int number, PdfPage page)
    {
        if (page.IsRightToLeft ? words.Exists(word => word.Text.Any(TextDirection.IsRightToLeft)) : IsRightToLeft(words))
        {
            words = ReadingOrder(words);
        }

        var size = words.Max(word => word.Height);
        var baseline = words.Where(word => word.Height >= size * SmallerThan).Max(word => word.Bottom);
        var top = words.Where(word => word.Height >= size * SmallerThan).Min(word => word.Top);
        var text = new StringBuilder();
        var raised = ImmutableArray.CreateBuilder<FlowNoteMark>();
        PdfWord? before = null;
        foreach (var word in words)
        {
            if (word.Height < size * SmallerThan && IsMark(word.Text) && word.Top - top < baseline - word.Bottom)
            {
                raised.Add(new FlowNoteMark(text.Length, word.Text.Trim('(', ')')));
                continue;
            }

            if (before is { } last && NeedsSpace(last, word))
            {
                text.Append(' ');
            }

            text.Append(word.Text);
            before = word;
        }

        var full = words.Where(word => word.Height >= size * SmallerThan).ToArray();
        return new SourceLine
        {
            Text = text.ToString(),
            Page = number,
            Box = new LineBox(full.Min(word => word.Left), top, full.Max(word => word.Right), baseline, page.Width, page.Height),
            Raised = raised.ToImmutable(),
        };
    }

    private static bool NeedsSpace(PdfWord before, PdfWord word)
    {
        var gap = Math.Max(word.Left - before.Right, before.Left - word.Right);
        // "CO" and "2" set low stand close; Han characters stand without spaces however far apart.
        return gap > 0.08 * Math.Max(before.Height, word.Height) && !(IsHan(before.Text[^1]) && IsHan(word.Text[0]));
    }

    private static bool IsHan(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';

    private static bool InOneRow(PdfWord first, PdfWord second) =>
        Math.Min(first.Bottom, second.Bottom) - Math.Max(first.Top, second.Top) > 0.7 * Math.Min(first.Height, second.Height);

    private static bool IsSmall(PdfWord mark, PdfWord word) => mark.Height < word.Height * SmallerThan;

    private static bool IsMark(string text)
    {
        var bare = text.AsSpan().Trim("()");
        return bare.Length is > 0 and <= 4 && !bare.ContainsAnyExcept(MarkCharacters);
    }

    private static bool IsRightToLeft(IEnumerable<PdfWord> words)
    {
        int right = 0, left = 0;
        foreach (var word in words)
        {
            foreach (var character in word.Text)
            {
                right += TextDirection.IsRightToLeft(character) ? 1 : 0;
                left += character < '\u0590' && char.IsLetter(character) ? 1 : 0;
            }
        }

        return right > left;
    }

    /// <summary>From the right; runs of words of a left-to-right script keep their order (Unicode Standard Annex 9, rule L2).</summary>
    private static List<PdfWord> ReadingOrder(List<PdfWord> words)
    {
        var ordered = words.OrderByDescending(word => word.Right).ToList();
        for (var start = 0; start < ordered.Count; start++)
        {
            var end = start;
            while (end < ordered.Count && ordered[end].Text.Any(character => character < '\u0590' && char.IsLetter(character)) && !ordered[end].Text.Any(TextDirection.IsRightToLeft))
            {
                end++;
            }

            if (end - start > 1)
            {
                ordered.Reverse(start, end - start);
            }

            start = Math.Max(start, end - 1);
        }

        return ordered;
    }
}
