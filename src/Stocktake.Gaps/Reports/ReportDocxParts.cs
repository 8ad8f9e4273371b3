using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>The parts of a report that hold none of its words: content types, relationships, settings, numbering, and its properties.</summary>
internal static class ReportDocxParts
{
    /// <summary>The list that numbers the paragraphs.</summary>
    public const string List = "1";

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string CoreProperties = Package + "metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly string[] Parts = ["styles", "settings", "numbering", "footnotes"];

    public static (string Path, string Xml)[] Fixed { get; } =
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Kind}document.main+xml"/>{string.Concat(Parts.Select(part => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"{Kind}{part}+xml\"/>"))}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{Package}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """),
        ("word/_rels/document.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}relationships">{string.Concat(Parts.Select((part, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Office}{part}\" Target=\"{part}.xml\"/>"))}</Relationships>
            """),
        ("word/settings.xml", $"""
            {Head}<w:settings {Word}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """),

        // Numbers stand in the margin of a note of a secretariat; 0.33 inch are 475 twentieths of a point.
        ("word/numbering.xml", $"""
            {Head}<w:numbering {Word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{Level(0, "decimal", "%1.", 0, 0)}{Level(1, "lowerLetter", "(%2)", 950, 475)}</w:abstractNum><w:num w:numId="{List}"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """),
    ];

    /// <summary>Title, author and language of the file. It has no date of its own: the report says as of when it is.</summary>
    public static void WriteProperties(XmlWriter xml, ReportDocument report)
    {
        xml.WriteStartElement("cp", "coreProperties", CoreProperties);
        xml.WriteElementString("dc", "title", DublinCore, PrintableText.Of(report.Title));
        xml.WriteElementString("dc", "creator", DublinCore, "Stocktake");
        xml.WriteElementString("dc", "language", DublinCore, report.Language.Tag);
        xml.WriteEndElement();
    }

    private static string Level(int level, string format, string text, int left, int hanging) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"tab\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"{Math.Max(left, 475)}\"/></w:tabs><w:ind w:left=\"{left}\" w:{(hanging == 0 ? "firstLine" : "hanging")}=\"{hanging}\"/></w:pPr></w:lvl>";
}
