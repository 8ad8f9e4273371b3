using System.Globalization;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Comparison;

/// <summary>The parts of a comparison document that are the same for all: content types, relationships, styles, settings.</summary>
internal static class RevisionDocxParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int HeadingLevels = 6;

    public static (string Path, string Xml)[] Fixed { get; } =
    [
        ("[Content_Types].xml", $"""
            {Head}<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Kind}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Kind}styles+xml"/><Override PartName="/word/settings.xml" ContentType="{Kind}settings+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            {Head}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}officeDocument" Target="word/document.xml"/></Relationships>
            """),
        ("word/_rels/document.xml.rels", $"""
            {Head}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Office}settings" Target="settings.xml"/></Relationships>
            """),
        ("word/settings.xml", $"""
            {Head}<w:settings {Word}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """),
        ("word/styles.xml", $"{Head}<w:styles {Word}>{Defaults}{string.Concat(Styles())}</w:styles>"),
    ];

    private static string Defaults =>
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>";

    /// <summary>Identifier of the style that a paragraph is written in.</summary>
    public static string StyleOf(FlowStyle style, int level) => style switch
    {
        FlowStyle.Title => "Title",
        FlowStyle.Heading => "Heading" + Math.Clamp(level, 1, HeadingLevels).ToString(CultureInfo.InvariantCulture),
        FlowStyle.Quote => "Quote",
        FlowStyle.Caption => "Caption",
        FlowStyle.Footnote => "FootnoteText",
        FlowStyle.Furniture => "Header",
        _ => "Normal",
    };

    private static IEnumerable<string> Styles()
    {
        yield return "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";
        yield return Style("Title", "Title", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"32\"/>");
        for (var level = 1; level <= HeadingLevels; level++)
        {
            var size = Math.Max(22, 30 - (2 * level)).ToString(CultureInfo.InvariantCulture);
            yield return Style($"Heading{level}", $"heading {level}", $"<w:keepNext/><w:outlineLvl w:val=\"{level - 1}\"/>", $"<w:b/><w:sz w:val=\"{size}\"/>");
        }

        yield return Style("Quote", "Quote", "<w:ind w:left=\"720\" w:right=\"720\"/>", "");
        yield return Style("Caption", "caption", "", "<w:i/>");
        yield return Style("FootnoteText", "footnote text", "", "<w:sz w:val=\"18\"/>");
        yield return Style("Header", "header", "", "<w:sz w:val=\"18\"/>");
    }

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
