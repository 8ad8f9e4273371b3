using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes the words of a report: its body, and then the footnotes that it met there.</summary>
/// <param name="part">The part that is written.</param>
/// <param name="notes">The footnotes: the body fills them, the footnotes part reads them.</param>
/// <param name="texts">The words that belong to the form of a report.</param>
internal sealed class ReportDocxWriter(XmlWriter part, ReportNotes notes, ReportTexts texts)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Bookmarks of headings, and those of footnotes that are marked again, have numbers of their own.
    private const int FirstNoteBookmark = 1000;

    private readonly WordXml xml = new(part);
    private int headings;
    private int charts;

    public void Document(ReportDocument report)
    {
        part.WriteStartElement("w", "document", WordXml.Namespace);
        part.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.Open("body");
        xml.Paragraph("Title", report.Title);
        foreach (var line in report.Subtitles)
        {
            xml.Paragraph("Subtitle", line);
        }

        if (!report.IsBrief)
        {
            Contents(report);
        }

        foreach (var block in report.Blocks)
        {
            Block(block, report.IsBrief);
        }

        Section(report.IsBrief);
        xml.Close();
        part.WriteEndElement();
    }

    public void Footnotes()
    {
        part.WriteStartElement("w", "footnotes", WordXml.Namespace);
        Separator("-1", "separator");
        Separator("0", "continuationSeparator");
        foreach (var (index, text) in notes.Texts.Index())
        {
            xml.Open("footnote");
            xml.Attributes(("id", WordXml.Id(index + 1)));
            xml.Open("p");
            xml.Style("FootnoteText");
            xml.Raised(() => xml.Empty("footnoteRef"));
            xml.Run(" " + text);
            xml.Close();
            xml.Close();
        }

        part.WriteEndElement();
    }

    /// <summary>The runs of a paragraph or a cell, each with its footnote.</summary>
    public void Runs(IEnumerable<ReportRun> runs)
    {
        foreach (var run in runs)
        {
            xml.Run(run.Text);
            if (run.Note is { } note)
            {
                Mark(note);
            }
        }
    }

    private static string HeadingName(int number) => $"_Toc{number:000000000}";

    // Without page numbers (\n) the entries are right as they stand, whatever the printer.
    private void Contents(ReportDocument report)
    {
        xml.Paragraph("ContentsHeading", texts.Get("contents"));
        var entries = report.Contents.ToList();
        foreach (var (number, text) in entries)
        {
            xml.Open("p");
            xml.Style("TOC1");
            if (number == 1)
            {
                xml.FieldMark("begin");
                xml.Open("r");
                xml.Open("instrText");
                part.WriteAttributeString("xml", "space", null, "preserve");
                part.WriteString(" TOC \\o \"1-1\" \\n \\h \\z \\u ");
                xml.Close();
                xml.Close();
                xml.FieldMark("separate");
            }

            xml.Open("hyperlink");
            xml.Attributes(("anchor", HeadingName(number)), ("history", "1"));
            xml.Run(text);
            xml.Close();
            if (number == entries.Count)
            {
                xml.FieldMark("end");
            }

            xml.Close();
        }
    }

    private void Block(ReportBlock block, bool isBrief)
    {
        switch (block)
        {
            case ReportHeading heading:
                headings++;
                xml.Open("p");
                xml.Style("Heading1");
                xml.Bookmark(headings, HeadingName(headings), () => xml.Run(heading.Text));
                xml.Close();
                break;
            case ReportParagraph paragraph:
                Paragraph("Normal", paragraph.Runs, paragraph.Level == 0 ? null : (ReportDocxParts.List, paragraph.Level - 1));
                break;
            case ReportQuote quote:
                Paragraph("Quote", quote.Runs, list: null);
                break;
            case ReportItem item:
                Paragraph("ListBullet", item.Runs, (ReportDocxParts.Bullets, 0));
                break;
            case ReportTable table:
                new ReportDocxTable(xml, this).Write(table, isBrief);
                break;
            case ReportChart chart:
                xml.Paragraph("Caption", chart.Caption);
                xml.Open("p");
                xml.Style("Chart");
                ReportDocxDrawing.Write(part, chart, ++charts, isBrief);
                xml.Close();
                break;
        }
    }

    private void Paragraph(string style, IReadOnlyList<ReportRun> runs, (string List, int Level)? list)
    {
        xml.Open("p");
        xml.Open("pPr");
        xml.Empty("pStyle", ("val", style));
        if (list is var (number, level))
        {
            xml.Open("numPr");
            xml.Empty("ilvl", ("val", WordXml.Id(level)));
            xml.Empty("numId", ("val", number));
            xml.Close();
        }

        xml.Close();
        Runs(runs);
        xml.Close();
    }

    // The first mark of a footnote is real; later ones are references to its number.
    private void Mark(string note)
    {
        var (number, isKnown) = notes.Mark(note);
        var name = $"_RefNote{number}";
        if (isKnown)
        {
            xml.Field($"NOTEREF {name} \\f \\h", () => xml.Raised(() => part.WriteElementString("w", "t", WordXml.Namespace, WordXml.Id(number))));
        }
        else
        {
            xml.Bookmark(FirstNoteBookmark + number, name, () => xml.Raised(() => xml.Empty("footnoteReference", ("id", WordXml.Id(number)))));
        }
    }

    private void Section(bool isBrief)
    {
        var (side, end) = isBrief ? ("1077", "907") : ("1247", "1440");
        xml.Open("sectPr");
        Reference("headerReference", "rIdHeader");
        Reference("footerReference", "rIdFooter");
        xml.Empty("pgSz", ("w", "11906"), ("h", "16838"));
        xml.Empty("pgMar", ("top", end), ("right", side), ("bottom", end), ("left", side), ("header", "567"), ("footer", "510"), ("gutter", "0"));
        xml.Close();
    }

    private void Reference(string element, string id)
    {
        xml.Open(element);
        xml.Attributes(("type", "default"));
        part.WriteAttributeString("r", "id", Relationships, id);
        xml.Close();
    }

    private void Separator(string id, string kind)
    {
        xml.Open("footnote");
        xml.Attributes(("type", kind), ("id", id));
        xml.Open("p");
        xml.Open("r");
        xml.Empty(kind);
        xml.Close();
        xml.Close();
        xml.Close();
    }
}
