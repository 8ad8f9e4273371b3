using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>The styles of a report as a word-processing document.</summary>
/// <param name="isBrief">Whether it must fit on two pages.</param>
/// <param name="slant">What sets captions apart: slanted letters, which Chinese has none of.</param>
internal sealed class ReportDocxStyles(bool isBrief, string slant)
{
    private const string Word = "xmlns:w=\"" + WordXml.Namespace + "\"";
    private const string Fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/>";

    /// <summary>The language of Latin letters, whatever that of the words is: word processors break numbers, units and addresses anywhere where they are tagged as Chinese.</summary>
    public const string LatinTag = "en-GB";

    /// <summary>The styles part for a report in a language.</summary>
    public static string For(Language language, bool isBrief)
    {
        var (size, after) = isBrief ? (19, 50) : (22, 120);
        return $"<w:styles {Word}><w:docDefaults><w:rPrDefault><w:rPr>{Fonts}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"{LatinTag}\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + $"<w:pPrDefault><w:pPr><w:spacing w:after=\"{after}\" {(isBrief ? Exact(size) : "w:line=\"264\" w:lineRule=\"auto\"")}/></w:pPr></w:pPrDefault></w:docDefaults>{string.Concat(new ReportDocxStyles(isBrief, language.IsHan ? "" : "<w:i/>").Styles())}</w:styles>";
    }

    // Fonts of Chinese are tall, and a brief must fit in any: a line is a quarter higher than its letters. Letters are in halves, lines in twentieths of a point.
    private static string Exact(int halfPoints) => $"w:line=\"{halfPoints * 25 / 2}\" w:lineRule=\"exact\"";

    private IEnumerable<string> Styles()
    {
        yield return "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
        yield return "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>";
        yield return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
        yield return "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>";
        yield return Style("Title", "Title", $"<w:keepNext/>{Spacing(240, 120, 0, 40, 28)}", Bold(34, 28));
        yield return Style("Subtitle", "Subtitle", $"<w:keepNext/>{Spacing(0, 60, 0, 20, 20)}", Size(24, 20));
        yield return Style("Heading1", "heading 1", $"<w:keepNext/>{Spacing(360, 120, 120, 40, 22)}<w:outlineLvl w:val=\"0\"/>", Bold(28, 22));
        yield return Style("ContentsHeading", "TOC Heading", $"<w:keepNext/>{Spacing(360, 120, 120, 40, 22)}", Bold(28, 22));
        yield return Style("TOC1", "toc 1", Spacing(0, 60, 0, 40, 20), "");
        yield return Style("Quote", "Quote", $"{Spacing(60, 120, 0, 60, 19)}<w:ind w:left=\"425\" w:right=\"425\"/>", "");
        yield return Style("ListBullet", "List Bullet", Spacing(0, 60, 0, 20, 19), "");
        yield return Style("Caption", "caption", $"<w:keepNext/>{Spacing(60, 60, 40, 20, 19)}", slant + Size(22, 19));
        yield return Style("Chart", "Chart", "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        yield return Style("TableText", "Table Text", Cell(""), Size(19, 17));
        yield return Style("TableNumber", "Table Number", Cell("<w:jc w:val=\"right\"/>"), Size(19, 17));
        yield return Style("AfterTable", "After Table", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>");
        yield return Style("Header", "header", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"595959\"/>" + Size(18, 15));
        yield return Style("Footer", "footer", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", "<w:color w:val=\"595959\"/>" + Size(18, 15));
        yield return Style("FootnoteText", "footnote text", $"<w:spacing w:after=\"0\" {(isBrief ? Exact(15) : "w:line=\"240\" w:lineRule=\"auto\"")}/>", Size(18, 15));
        yield return "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";
        yield return $"<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{Line("top", 8)}{Line("bottom", 8)}{Line("insideH", 4)}</w:tblBorders></w:tblPr>"
            + $"<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>{Line("bottom", 8)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>";
    }

    private static string Line(string side, int eighths) => $"<w:{side} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"808080\"/>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    private string Spacing(int before, int after, int briefBefore, int briefAfter, int briefSize) => isBrief
        ? $"<w:spacing w:before=\"{briefBefore}\" w:after=\"{briefAfter}\" {Exact(briefSize)}/>"
        : $"<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>";

    private string Cell(string more) => isBrief
        ? $"<w:spacing w:before=\"10\" w:after=\"10\" {Exact(17)}/>{more}"
        : $"<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>{more}";

    private string Bold(int size, int briefSize) => "<w:b/>" + Size(size, briefSize);

    private string Size(int size, int briefSize) => isBrief ? $"<w:sz w:val=\"{briefSize}\"/><w:szCs w:val=\"{briefSize}\"/>" : $"<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>";
}
