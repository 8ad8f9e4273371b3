using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>The styles of a report as a word-processing document.</summary>
internal static class ReportDocxStyles
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/>";

    /// <summary>The styles part for a report in a language.</summary>
    public static string For(Language language)
    {
        var tag = language.IsHan ? "zh-CN" : "en-GB";
        return $"{Head}<w:styles {Word}><w:docDefaults><w:rPrDefault><w:rPr>{Fonts}<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{tag}\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + $"<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>{string.Concat(Styles())}</w:styles>";
    }

    private static IEnumerable<string> Styles()
    {
        yield return "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
        yield return "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>";
        yield return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
        yield return Style("Title", "Title", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>", "<w:b/><w:sz w:val=\"34\"/><w:szCs w:val=\"34\"/>");
        yield return Style("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>");
        yield return Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>");
        yield return Style("Caption", "caption", "<w:keepNext/>", "<w:i/>");
        yield return Style("TableText", "Table Text", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>");
        yield return Style("FootnoteText", "footnote text", "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        yield return "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
        yield return $"<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{Line("top", 8)}{Line("bottom", 8)}{Line("insideH", 4)}</w:tblBorders></w:tblPr>"
            + $"<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>{Line("bottom", 8)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>";
    }

    private static string Line(string side, int eighths) => $"<w:{side} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"808080\"/>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
