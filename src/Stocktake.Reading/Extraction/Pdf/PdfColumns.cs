namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Finds prose that is set in columns: rows that all leave the same gap free and fill both sides of it. Reads the lines of a page,
/// which the engine may have drawn across a narrow gap; gives the parts of the page from top to bottom, each with one column.
/// </summary>
internal static class PdfColumns
{
    private const int FewestRows = 5;

    // Columns stand at least 10 points apart; words of a justified line rarely do, and never in one place row after row.
    private const double NarrowestGap = 10;

    // A line without hyphenation may reach a little into the gap.
    private const double NarrowestRest = 3;

    // Prose fills its column; the cells of a table do not.
    private const double Filled = 0.75;
    private const int FewestCharacters = 18;

    // A paragraph's last line or a heading may end early; the other side of such a row may be empty.
    private const double MostOneSided = 0.5;

    public static List<List<PdfLine>> Parts(PdfPage page)
    {
        var rows = Rows(page.Lines);
        var parts = new List<List<PdfLine>>();
        var single = new List<PdfLine>();
        for (var at = 0; at < rows.Count;)
        {
            if (Columns(rows, at) is var (end, gap) && end > at)
            {
                Close();
                var (left, right) = Cut(rows[at..end], gap);
                parts.AddRange(page.IsRightToLeft ? [right, left] : [left, right]);
                at = end;
            }
            else
            {
                single.AddRange(rows[at].Lines);
                at++;
            }
        }

        Close();
        return parts;

        void Close()
        {
            if (single.Count > 0)
            {
                parts.Add(single);
                single = [];
            }
        }
    }

    private sealed record Row(List<PdfLine> Lines, List<PdfWord> Words);

    /// <summary>The end of the longest run of rows from here that leave one gap free, and the gap; the start itself when there is none.</summary>
    private static (int End, (double Left, double Right) Gap) Columns(List<Row> rows, int start)
    {
        var best = (End: start, Gap: (0.0, 0.0));
        foreach (var first in Gaps(rows[start]))
        {
            var gap = first;
            var (end, twoSided) = (start + 1, 1);
            for (; end < rows.Count; end++)
            {
                if (Narrowed(rows[end], gap) is not { } narrowed)
                {
                    break;
                }

                gap = narrowed;
                twoSided += rows[end].Words.Any(word => word.Right <= gap.Left) && rows[end].Words.Any(word => word.Left >= gap.Right) ? 1 : 0;
            }

            if (twoSided >= FewestRows && twoSided >= (end - start) * MostOneSided && end > best.End && AreProse(rows[start..end], gap))
            {
                best = (end, gap);
            }
        }

        return best;
    }

    /// <summary>The gap as far as the row leaves it free, or null when too little remains.</summary>
    private static (double Left, double Right)? Narrowed(Row row, (double Left, double Right) gap)
    {
        var middle = (gap.Left + gap.Right) / 2;
        foreach (var word in row.Words)
        {
            gap = (word.Left + word.Right) / 2 < middle ? (Math.Max(gap.Left, word.Right), gap.Right) : (gap.Left, Math.Min(gap.Right, word.Left));
        }

        return gap.Right - gap.Left >= NarrowestRest ? gap : null;
    }

    private static IEnumerable<(double Left, double Right)> Gaps(Row row)
    {
        for (var index = 1; index < row.Words.Count; index++)
        {
            var gap = (Left: row.Words[index - 1].Right, Right: row.Words[index].Left);
            if (gap.Right - gap.Left >= NarrowestGap)
            {
                yield return gap;
            }
        }
    }

    private static bool AreProse(List<Row> rows, (double Left, double Right) gap)
    {
        var (left, right) = Cut(rows, gap);
        return IsProse(left) && IsProse(right);
    }

    private static bool IsProse(List<PdfLine> lines)
    {
        var widths = lines.Select(line => line.Words[^1].Right - line.Words[0].Left).Order().ToList();
        var characters = lines.Select(line => line.Words.Sum(word => word.Text.Length + 1)).Order().ToList();
        return widths[widths.Count / 2] > widths[^1] * Filled && characters[characters.Count / 2] * (IsWide(lines) ? 2 : 1) >= FewestCharacters;
    }

    // A Han character is as wide as two letters.
    private static bool IsWide(List<PdfLine> lines) => lines.Sum(line => line.Words.Sum(word => word.Text.Count(character => character >= '\u2E80'))) * 2 > lines.Sum(line => line.Words.Sum(word => word.Text.Length));

    private static (List<PdfLine> Left, List<PdfLine> Right) Cut(List<Row> rows, (double Left, double Right) gap)
    {
        var (left, right) = (new List<PdfLine>(), new List<PdfLine>());
        foreach (var line in rows.SelectMany(row => row.Lines))
        {
            foreach (var (side, words) in new[] { (left, line.Words.Where(word => word.Right <= gap.Left + 1)), (right, line.Words.Where(word => word.Right > gap.Left + 1)) })
            {
                if (words.ToList() is { Count: > 0 } part)
                {
                    side.Add(line with { Words = part });
                }
            }
        }

        return (left, right);
    }

    private static List<Row> Rows(List<PdfLine> lines)
    {
        var rows = new List<Row>();
        foreach (var line in lines.OrderBy(line => line.Words[0].Top))
        {
            var height = line.Words.Max(word => word.Height);
            if (rows.Count > 0 && Math.Abs(rows[^1].Words[0].Top - line.Words[0].Top) < 0.5 * height)
            {
                rows[^1].Lines.Add(line);
                rows[^1].Words.AddRange(line.Words);
            }
            else
            {
                rows.Add(new Row([line], [.. line.Words]));
            }
        }

        foreach (var row in rows)
        {
            row.Words.Sort((one, other) => one.Left.CompareTo(other.Left));
        }

        return rows;
    }
}
