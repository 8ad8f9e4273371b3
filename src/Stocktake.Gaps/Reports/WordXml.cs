using System.Globalization;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes elements of a word-processing part (ECMA-376 Part 1, 17).</summary>
/// <param name="xml">The part that is written.</param>
internal sealed class WordXml(XmlWriter xml)
{
    /// <summary>The namespace of word-processing.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The part, for elements of other namespaces.</summary>
    public XmlWriter Xml => xml;

    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Open(string name) => xml.WriteStartElement("w", name, Namespace);

    public void Close() => xml.WriteEndElement();

    public void Empty(string name, params (string Name, string Value)[] attributes)
    {
        Open(name);
        Attributes(attributes);
        Close();
    }

    public void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString("w", name, Namespace, value);
        }
    }

    /// <summary>The style of the paragraph that was opened, and whether it stays on the page of the next.</summary>
    public void Style(string id, bool isKeptWithNext = false)
    {
        Open("pPr");
        Empty("pStyle", ("val", id));
        if (isKeptWithNext)
        {
            Empty("keepNext");
        }

        Close();
    }

    public void Run(string text)
    {
        Open("r");
        Open("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(PrintableText.Of(text));
        Close();
        Close();
    }

    /// <summary>A paragraph of one style and one run.</summary>
    public void Paragraph(string style, string text)
    {
        Open("p");
        Style(style);
        Run(text);
        Close();
    }

    /// <summary>A field with the result that it has now; it is right without being worked out again.</summary>
    public void Field(string instruction, Action result)
    {
        FieldMark("begin");
        Open("r");
        Open("instrText");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString($" {instruction} ");
        Close();
        Close();
        FieldMark("separate");
        result();
        FieldMark("end");
    }

    public void FieldMark(string kind)
    {
        Open("r");
        Empty("fldChar", ("fldCharType", kind));
        Close();
    }

    /// <summary>A mark of a footnote, or a number in its style.</summary>
    public void Raised(Action contents)
    {
        Open("r");
        Open("rPr");
        Empty("rStyle", ("val", "FootnoteReference"));
        Close();
        contents();
        Close();
    }

    /// <summary>A bookmark around what is written.</summary>
    public void Bookmark(int id, string name, Action contents)
    {
        Empty("bookmarkStart", ("id", Id(id)), ("name", name));
        contents();
        Empty("bookmarkEnd", ("id", Id(id)));
    }
}
