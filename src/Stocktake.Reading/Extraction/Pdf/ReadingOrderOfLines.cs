namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>
/// Puts the lines of a page with one column in order from top to bottom and left to right: the engine sometimes files a label,
/// a mark or a last line before its paragraph. A page with columns keeps the engine's order.
/// </summary>
internal static class ReadingOrderOfLines
{
    // Two lines side by side that are each wider than this stand in columns, a label or a date does not.
    private const double ColumnShare = 0.2;

    // A cover has a few rows with two halves.
    private const int MostSideBySide = 3;

    public static void Restore(List<PdfLine> lines, double pageWidth)
    {
        var rows = Rows(lines);
        var sideBySide = rows.Count(row => row.Count(line => line.Words[^1].Right - line.Words[0].Left > pageWidth * ColumnShare) > 1);
        if (sideBySide > MostSideBySide)
        {
            return;
        }

        lines.Clear();
        foreach (var row in rows)
        {
            lines.AddRange(row.OrderBy(line => line.Words[0].Left));
        }
    }

    /// <summary>Lines by rows: a line belongs to the row before when its middle lies within that row's first line.</summary>
    private static List<List<PdfLine>> Rows(List<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Words.Max(word => word.Bottom) + line.Words.Min(word => word.Top)))
        {
            var middle = (line.Words.Max(word => word.Bottom) + line.Words.Min(word => word.Top)) / 2;
            if (rows.Count > 0 && rows[^1][^1] is var last && middle < Bottom(last) - (Height(last) * 0.35) && Overlaps(rows[^1], line) is false)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return rows;
    }

    private static double Bottom(PdfLine line) => line.Words.Max(word => word.Bottom);

    private static double Height(PdfLine line) => line.Words.Max(word => word.Bottom) - line.Words.Min(word => word.Top);

    // Lines of one row stand beside each other.
    private static bool Overlaps(List<PdfLine> row, PdfLine line) =>
        row.Any(other => other.Words[0].Left < line.Words[^1].Right - 1 && line.Words[0].Left < other.Words[^1].Right - 1);
}
