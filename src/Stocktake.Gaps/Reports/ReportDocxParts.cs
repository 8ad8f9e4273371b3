using System.Xml;
using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>The parts of a report around its words: content types, relationships, settings, numbering, header and footer, and its properties.</summary>
internal static class ReportDocxParts
{
    /// <summary>The list that numbers the paragraphs.</summary>
    public const string List = "1";

    /// <summary>The list without numbers.</summary>
    public const string Bullets = "2";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "xmlns:w=\"" + WordXml.Namespace + "\"";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Drawing = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string Properties = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string CoreProperties = Package + "metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly (string Id, string Kind, string File)[] Parts =
    [
        ("rId1", "styles", "styles"), ("rId2", "settings", "settings"), ("rId3", "numbering", "numbering"), ("rId4", "footnotes", "footnotes"),
        ("rIdHeader", "header", "header1"), ("rIdFooter", "footer", "footer1"),
    ];

    public static string PackageRelationships { get; } =
        Related(("rId1", Office + "officeDocument", "word/document.xml"), ("rId2", Package + "relationships/metadata/core-properties", "docProps/core.xml"));

    public static string RecordRelationships { get; } = Related(("rId1", Office + "customXmlProps", "itemProps1.xml"));

    // Numbers stand in the margin of a note of a secretariat; 0.33 inch are 475 twentieths of a point.
    public static string Numbering { get; } =
        $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{Level(0, "decimal", "%1.", 0, 0)}{Level(1, "lowerLetter", "(%2)", 950, 475)}</w:abstractNum>"
        + $"<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{Level(0, "bullet", "•", 284, 284)}</w:abstractNum>"
        + $"<w:num w:numId=\"{List}\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"{Bullets}\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

    public static string ContentTypes(int charts) =>
        $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"xlsx\" ContentType=\"{Workbook}\"/>"
        + Typed("/word/document.xml", Kind + "document.main+xml") + string.Concat(Parts.Select(part => Typed($"/word/{part.File}.xml", $"{Kind}{part.Kind}+xml")))
        + string.Concat(Enumerable.Range(1, charts).Select(chart => Typed($"/word/charts/chart{chart}.xml", Drawing)))
        + Typed("/customXml/itemProps1.xml", Properties) + Typed("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>";

    public static string Relationships(int charts) => Related(
    [
        .. Parts.Select(part => (part.Id, Office + part.Kind, part.File + ".xml")),
        .. Enumerable.Range(1, charts).Select(chart => (ReportDocxDrawing.Relationship(chart), Office + "chart", $"charts/chart{chart}.xml")),
        ("rIdRecord", Office + "customXml", "../customXml/item1.xml"),
    ]);

    public static string ChartRelationships(int chart) => Related(("rId1", Office + "package", $"../embeddings/chart{chart}.xlsx"));

    // No fields are worked out anew when the file is opened: that would ask the reader a question.
    public static string Settings(Language language) =>
        $"<w:settings {Word}><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
        + $"<w:themeFontLang w:val=\"{ReportDocxStyles.LatinTag}\" w:eastAsia=\"zh-CN\"/></w:settings>";

    /// <summary>The title at the head of each page.</summary>
    public static void WriteHeader(XmlWriter part, ReportDocument report)
    {
        part.WriteStartElement("w", "hdr", WordXml.Namespace);
        new WordXml(part).Paragraph("Header", report.Title);
        part.WriteEndElement();
    }

    /// <summary>The number of the page and how many there are.</summary>
    public static void WriteFooter(XmlWriter part, ReportTexts texts)
    {
        var xml = new WordXml(part);
        part.WriteStartElement("w", "ftr", WordXml.Namespace);
        xml.Open("p");
        xml.Style("Footer");
        var (before, between, after) = texts.Get("page").Split("{}") is [var first, var second, var third] ? (first, second, third) : ("", " / ", "");
        foreach (var (text, field) in new[] { (before, "PAGE"), (between, "NUMPAGES"), (after, null) })
        {
            if (text.Length > 0)
            {
                xml.Run(text);
            }

            if (field is not null)
            {
                xml.Field(field, () => xml.Run("1"));
            }
        }

        xml.Close();
        part.WriteEndElement();
    }

    /// <summary>Title, author and language of the file. It has no date of its own: the report says as of when it is.</summary>
    public static void WriteProperties(XmlWriter xml, ReportDocument report)
    {
        xml.WriteStartElement("cp", "coreProperties", CoreProperties);
        xml.WriteElementString("dc", "title", DublinCore, PrintableText.Of(report.Title));
        xml.WriteElementString("dc", "creator", DublinCore, "Stocktake");
        xml.WriteElementString("dc", "language", DublinCore, report.Language.Tag);
        xml.WriteEndElement();
    }

    private static string Typed(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"{type}\"/>";

    private static string Related(params (string Id, string Type, string Target)[] relationships) =>
        $"<Relationships xmlns=\"{Package}relationships\">{string.Concat(relationships.Select(each => $"<Relationship Id=\"{each.Id}\" Type=\"{each.Type}\" Target=\"{each.Target}\"/>"))}</Relationships>";

    private static string Level(int level, string format, string text, int left, int hanging) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"tab\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"{(left == 0 ? 475 : left)}\"/></w:tabs><w:ind w:left=\"{left}\" w:{(hanging == 0 ? "firstLine" : "hanging")}=\"{hanging}\"/></w:pPr></w:lvl>";
}
