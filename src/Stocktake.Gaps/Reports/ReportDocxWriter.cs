using System.Globalization;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes the words of a report: its body, and then the footnotes that it met there.</summary>
/// <param name="xml">The part that is written.</param>
/// <param name="notes">The texts of the footnotes in the order of their marks: the body fills it, the footnotes read it.</param>
internal sealed class ReportDocxWriter(XmlWriter xml, List<string> notes)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Between the margins of a page of A4, in twentieths of a point; and the parts of it that the columns take.
    private const int Width = 9412;
    private static readonly int[] Shares = [12, 24, 18, 18, 28];

    public void Document(ReportDocument report)
    {
        xml.WriteStartElement("w", "document", Word);
        Open("body");
        Paragraph("Title", report.Title);
        foreach (var line in report.Subtitles)
        {
            Paragraph("Subtitle", line);
        }

        foreach (var block in report.Blocks)
        {
            Block(block);
        }

        Open("sectPr");
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty("pgMar", ("top", "1440"), ("right", "1247"), ("bottom", "1440"), ("left", "1247"), ("header", "720"), ("footer", "720"), ("gutter", "0"));
        Close();
        Close();
        xml.WriteEndElement();
    }

    public void Footnotes()
    {
        xml.WriteStartElement("w", "footnotes", Word);
        Separator("-1", "separator");
        Separator("0", "continuationSeparator");
        for (var at = 0; at < notes.Count; at++)
        {
            Open("footnote");
            Attributes(("id", Id(at + 1)));
            Open("p");
            Style("FootnoteText");
            Mark("footnoteRef");
            Run(" " + notes[at]);
            Close();
            Close();
        }

        xml.WriteEndElement();
    }

    private void Block(ReportBlock block)
    {
        switch (block)
        {
            case ReportHeading heading:
                Paragraph("Heading1", heading.Text);
                break;
            case ReportParagraph paragraph:
                Paragraph(paragraph);
                break;
            case ReportTable table:
                Table(table);
                break;
        }
    }

    private void Paragraph(string style, string text)
    {
        Open("p");
        Style(style);
        Run(text);
        Close();
    }

    private void Paragraph(ReportParagraph paragraph)
    {
        Open("p");
        Open("pPr");
        Empty("pStyle", ("val", "Normal"));
        if (paragraph.Level > 0)
        {
            Open("numPr");
            Empty("ilvl", ("val", Id(paragraph.Level - 1)));
            Empty("numId", ("val", ReportDocxParts.List));
            Close();
        }

        Close();
        foreach (var run in paragraph.Runs)
        {
            Run(run.Text);
            if (run.Note is { } note)
            {
                notes.Add(note);
                Mark("footnoteReference", ("id", Id(notes.Count)));
            }
        }

        Close();
    }

    private void Table(ReportTable table)
    {
        Paragraph("Caption", table.Caption);
        var shares = Enumerable.Range(0, table.Heads.Count).Select(column => Shares[column % Shares.Length]).ToArray();
        var widths = Array.ConvertAll(shares, share => Id(Width * share / shares.Sum()));
        Open("tbl");
        Open("tblPr");
        Empty("tblStyle", ("val", "ReportTable"));
        Empty("tblW", ("w", Id(Width)), ("type", "dxa"));
        Empty("tblLayout", ("type", "fixed"));
        Empty("tblLook", ("val", "0020"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        Empty("tblCaption", ("val", PrintableText.Of(table.Caption)));
        Close();
        Open("tblGrid");
        Array.ForEach(widths, width => Empty("gridCol", ("w", width)));
        Close();
        Row(table.Heads, widths, isHead: true);
        foreach (var row in table.Rows)
        {
            Row(row, widths, isHead: false);
        }

        Close();

        // Between a table and the end of a text stands a paragraph.
        Open("p");
        Close();
    }

    private void Row(IReadOnlyList<string> cells, string[] widths, bool isHead)
    {
        Open("tr");
        Open("trPr");
        Empty("cantSplit");
        if (isHead)
        {
            Empty("tblHeader");
        }

        Close();
        for (var column = 0; column < cells.Count; column++)
        {
            Open("tc");
            Open("tcPr");
            Empty("tcW", ("w", widths[column]), ("type", "dxa"));
            Close();
            Paragraph("TableText", cells[column]);
            Close();
        }

        Close();
    }

    private void Separator(string id, string kind)
    {
        Open("footnote");
        Attributes(("type", kind), ("id", id));
        Open("p");
        Open("r");
        Empty(kind);
        Close();
        Close();
        Close();
    }

    private void Mark(string element, params (string Name, string Value)[] attributes)
    {
        Open("r");
        Open("rPr");
        Empty("rStyle", ("val", "FootnoteReference"));
        Close();
        Empty(element, attributes);
        Close();
    }

    private void Style(string id)
    {
        Open("pPr");
        Empty("pStyle", ("val", id));
        Close();
    }

    private void Run(string text)
    {
        Open("r");
        Open("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(PrintableText.Of(text));
        Close();
        Close();
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Open(string name) => xml.WriteStartElement("w", name, Word);

    private void Close() => xml.WriteEndElement();

    private void Empty(string name, params (string Name, string Value)[] attributes)
    {
        Open(name);
        Attributes(attributes);
        Close();
    }

    private void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString("w", name, Word, value);
        }
    }
}
