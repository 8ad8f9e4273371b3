using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;
using Stocktake.Reading.Revisions;

namespace Stocktake.Reading.Tests.Docx;

/// <summary>Makes word-processing documents for tests, part by part.</summary>
internal sealed class DocxBuilder
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> parts = [];
    private readonly StringBuilder relationships = new();
    private readonly StringBuilder contentTypes = new();
    private string sectionProperties = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    private string headers = "";

    /// <summary>Attributes of a tracked change.</summary>
    public const string By = "w:id=\"90\" w:author=\"Ana Perez\" w:date=\"2025-03-01T09:30:00Z\"";

    public DocxBuilder Body(params string[] blocks)
    {
        body.AppendJoin("", blocks);
        return this;
    }

    public DocxBuilder Styles(string xml) => Part("styles", "styles", $"<w:styles {Namespaces}>{xml}</w:styles>");

    public DocxBuilder Numbering(string xml) => Part("numbering", "numbering", $"<w:numbering {Namespaces}>{xml}</w:numbering>");

    public DocxBuilder Settings(string xml) => Part("settings", "settings", $"<w:settings {Namespaces}>{xml}</w:settings>");

    public DocxBuilder Footnotes(string xml) => Part("footnotes", "footnotes", $"<w:footnotes {Namespaces}>{xml}</w:footnotes>");

    public DocxBuilder Endnotes(string xml) => Part("endnotes", "endnotes", $"<w:endnotes {Namespaces}>{xml}</w:endnotes>");

    public DocxBuilder Header(string name, string type, string xml)
    {
        headers += $"<w:headerReference w:type=\"{type}\" r:id=\"{name}\"/>";
        return Part(name, "header", $"<w:hdr {Namespaces}>{xml}</w:hdr>");
    }

    public DocxBuilder Footer(string name, string type, string xml)
    {
        headers += $"<w:footerReference w:type=\"{type}\" r:id=\"{name}\"/>";
        return Part(name, "footer", $"<w:ftr {Namespaces}>{xml}</w:ftr>");
    }

    public DocxBuilder Section(string xml)
    {
        sectionProperties = xml;
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{contentTypes}</Types>");
            Write(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(zip, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>");
            Write(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}<w:sectPr>{headers}{sectionProperties}</w:sectPr></w:body></w:document>");
            foreach (var (path, xml) in parts)
            {
                Write(zip, path, xml);
            }
        }

        return stream.ToArray();
    }

    public FlowDocument Read() => ((FlowSource)DocxExtractor.Extract(Build(), "test.docx")).Document;

    public FlowDocument Read(RevisionView view) => RevisionViews.Apply(Read(), view);

    /// <summary>The texts of a view, each with its automatic label in front.</summary>
    public string[] Lines(RevisionView view = RevisionView.Marked) => [.. Read(view).Paragraphs.Select(paragraph => paragraph.Label is { } label ? $"{label} {paragraph.Text}" : paragraph.Text)];

    public static string P(string content, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{content}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Ins(string text) => $"<w:ins {By}>{R(text)}</w:ins>";

    public static string Del(string text) => $"<w:del {By}><w:r><w:delText xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:delText></w:r></w:del>";

    public static string Styled(string style) => $"<w:pStyle w:val=\"{style}\"/>";

    public static string Numbered(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static string Mark(string change) => $"<w:rPr><w:{change} {By}/></w:rPr>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol/>", rows.Max(row => row.Length)))}</w:tblGrid>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{(cell.StartsWith('<') ? cell : P(R(cell)))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>An abstract list of its own with an instance of the same number; levels are "format|pattern".</summary>
    public static string List(int id, params string[] levels) => Abstract(id, levels) + Instance(id, id);

    public static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>{string.Concat(levels.Select((level, index) => Level(index, level)))}</w:abstractNum>";

    public static string Instance(int id, int abstractId, string overrides = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{abstractId}\"/>{overrides}</w:num>";

    public static string Level(int index, string level, string more = "")
    {
        var parts = level.Split('|');
        return $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{parts[0]}\"/>{more}<w:lvlText w:val=\"{SecurityElement.Escape(parts[1])}\"/></w:lvl>";
    }

    private DocxBuilder Part(string name, string kind, string xml)
    {
        parts[$"word/{name}.xml"] = xml;
        relationships.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{name}\" Type=\"{Office}{kind}\" Target=\"{name}.xml\"/>");
        contentTypes.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>");
        return this;
    }

    private static void Write(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
