using System.Globalization;
using System.Xml;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Comparison;

/// <summary>Writes the document part of a comparison.</summary>
internal sealed class RevisionDocxWriter(XmlWriter xml, string author, DateTimeOffset date)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly string stamp = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    private readonly string author = Printable(author) is { Length: > 0 } name ? name : "Stocktake";
    private int lastId;

    public void Document(IReadOnlyList<RevisedParagraph> paragraphs)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "document", Word);
        Open("body");
        foreach (var paragraph in paragraphs)
        {
            Paragraph(paragraph);
        }

        // The last mark of a text can be neither put in nor taken out: a kept one closes it.
        if (paragraphs.Count == 0 || paragraphs[^1].Mark != RevisedState.Kept)
        {
            Open("p");
            Close();
        }

        Open("sectPr");
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty("pgMar", ("top", "1440"), ("right", "1247"), ("bottom", "1440"), ("left", "1247"), ("header", "720"), ("footer", "720"), ("gutter", "0"));
        Close();
        Close();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Paragraph(RevisedParagraph paragraph)
    {
        var isRightToLeft = TextDirection.IsRightToLeft(paragraph.Segments.SelectMany(segment => segment.Text));
        var move = paragraph.Mark == RevisedState.Kept ? null : paragraph.MoveId;
        Open("p");
        Properties(paragraph, move, isRightToLeft);
        var range = move is null ? null : OpenRange(paragraph.Mark, move);
        Label(paragraph, move, isRightToLeft);
        foreach (var segment in paragraph.Segments)
        {
            Run(segment.State, segment.Text, move, isRightToLeft);
        }

        if (range is not null)
        {
            Empty(Side(paragraph.Mark) + "RangeEnd", ("id", range));
        }

        Close();
    }

    private void Properties(RevisedParagraph paragraph, string? move, bool isRightToLeft)
    {
        Open("pPr");
        Empty("pStyle", ("val", RevisionDocxParts.StyleOf(paragraph.Style, paragraph.Level)));
        if (isRightToLeft)
        {
            Empty("bidi");
        }

        if (paragraph.Style is FlowStyle.Body or FlowStyle.ListItem && paragraph.Level > 1)
        {
            // A sub-paragraph stands 0.33 inch (475 twentieths of a point) further in than its paragraph.
            Empty("ind", ("left", (475 * Math.Min(paragraph.Level - 1, 8)).ToString(CultureInfo.InvariantCulture)));
        }

        if (paragraph.Mark != RevisedState.Kept)
        {
            Open("rPr");
            Empty(NameOf(paragraph.Mark, move), ("id", NextId()), ("author", author), ("date", stamp));
            Close();
        }

        Close();
    }

    private void Label(RevisedParagraph paragraph, string? move, bool isRightToLeft)
    {
        if (paragraph.FormerLabel == paragraph.Label)
        {
            Run(RevisedState.Kept, Tabbed(paragraph.Label), null, isRightToLeft);
            return;
        }

        Run(RevisedState.Deleted, Tabbed(paragraph.FormerLabel), move, isRightToLeft);
        Run(RevisedState.Inserted, Tabbed(paragraph.Label), move, isRightToLeft);
    }

    private static string Tabbed(string? label) => label is { Length: > 0 } ? label + "\t" : "";

    private string OpenRange(RevisedState state, string move)
    {
        var id = NextId();
        Empty(Side(state) + "RangeStart", ("id", id), ("author", author), ("date", stamp), ("name", Printable(move)));
        return id;
    }

    private void Run(RevisedState state, string text, string? move, bool isRightToLeft)
    {
        var printable = Printable(text);
        if (printable.Length == 0)
        {
            return;
        }

        if (state != RevisedState.Kept)
        {
            Open(NameOf(state, move));
            Attributes(("id", NextId()), ("author", author), ("date", stamp));
        }

        Open("r");
        if (isRightToLeft)
        {
            Open("rPr");
            Empty("rtl");
            Close();
        }

        Text(printable, state == RevisedState.Deleted && move is null ? "delText" : "t");
        Close();
        if (state != RevisedState.Kept)
        {
            Close();
        }
    }

    /// <summary>The words in text elements; tabs and line breaks are elements of their own.</summary>
    private void Text(string text, string element)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('\t' or '\n'))
            {
                continue;
            }

            if (at > start)
            {
                Open(element);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text[start..at]);
                Close();
            }

            if (at < text.Length)
            {
                Empty(text[at] == '\t' ? "tab" : "br");
            }

            start = at + 1;
        }
    }

    private static string NameOf(RevisedState state, string? move) => move is not null ? Side(state) : state == RevisedState.Inserted ? "ins" : "del";

    private static string Side(RevisedState state) => state == RevisedState.Inserted ? "moveTo" : "moveFrom";

    private string NextId() => (++lastId).ToString(CultureInfo.InvariantCulture);

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

    // A carriage return would come back as a line feed (XML 1.0, 2.11).
    private static string Printable(string text) => SoundText.Of(text).Replace("\r", "", StringComparison.Ordinal);
}
