namespace Stocktake.Gaps.Reports;

/// <summary>Writes the tables of a report as a word-processing document.</summary>
/// <param name="xml">The body that is written.</param>
/// <param name="words">Writes the runs of the cells.</param>
internal sealed class ReportDocxTable(WordXml xml, ReportDocxWriter words)
{
    // A table of so few rows stands on one page.
    private const int MostKept = 6;

    /// <summary>Between the margins of a page of A4, in twentieths of a point.</summary>
    public static int WidthOf(bool isBrief) => isBrief ? 9752 : 9412;

    public void Write(ReportTable table, bool isBrief)
    {
        xml.Paragraph("Caption", table.Caption);
        var width = WidthOf(isBrief);
        int[] shares = [.. table.Shares.Count > 0 ? table.Shares : Enumerable.Repeat(1, table.Heads.Count)];
        var widths = Array.ConvertAll(shares, share => WordXml.Id(width * share / shares.Sum()));
        xml.Open("tbl");
        xml.Open("tblPr");
        xml.Empty("tblStyle", ("val", "ReportTable"));
        xml.Empty("tblW", ("w", WordXml.Id(width)), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Empty("tblLook", ("val", "00A0"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "1"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.Empty("tblCaption", ("val", PrintableText.Of(table.Caption)));
        xml.Close();
        xml.Open("tblGrid");
        Array.ForEach(widths, column => xml.Empty("gridCol", ("w", column)));
        xml.Close();
        var isKept = table.Rows.Count <= MostKept;
        Row(table, [.. table.Heads.Select(head => new ReportRun(head))], widths, isHead: true, isKept);
        foreach (var (index, row) in table.Rows.Index())
        {
            Row(table, row, widths, isHead: false, isKept && index < table.Rows.Count - 1);
        }

        xml.Close();

        // Between a table and what follows stands a paragraph.
        xml.Open("p");
        xml.Style("AfterTable");
        xml.Close();
    }

    private void Row(ReportTable table, IReadOnlyList<ReportRun> cells, string[] widths, bool isHead, bool isKept)
    {
        xml.Open("tr");
        xml.Open("trPr");
        xml.Empty("cantSplit");
        if (isHead)
        {
            xml.Empty("tblHeader");
        }

        xml.Close();
        foreach (var (column, cell) in cells.Index())
        {
            xml.Open("tc");
            xml.Open("tcPr");
            xml.Empty("tcW", ("w", widths[column]), ("type", "dxa"));
            xml.Close();
            xml.Open("p");
            xml.Style(table.NumberColumns.Contains(column) ? "TableNumber" : "TableText", isKeptWithNext: isKept);
            words.Runs([cell]);
            xml.Close();
            xml.Close();
        }

        xml.Close();
    }
}
