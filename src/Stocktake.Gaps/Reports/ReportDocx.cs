using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// Writes a report as a word-processing document (ECMA-376 Part 1): styles, automatic numbers, a table of contents, footnotes, tables with a heading
/// row, charts with their data, the language and the title, and the record of its fields; no macros, and nothing that leads out of the file.
/// </summary>
public static class ReportDocx
{
    /// <summary>The file; the same report gives the same bytes.</summary>
    public static byte[] Write(ReportDocument report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (texts, notes) = (new ReportTexts(report.Language), new ReportNotes());
        ReportChart[] charts = [.. report.Blocks.OfType<ReportChart>()];
        using var zip = new ReportZip();
        zip.Add("[Content_Types].xml", ReportDocxParts.ContentTypes(charts.Length));
        zip.Add("_rels/.rels", ReportDocxParts.PackageRelationships);
        zip.Add("word/document.xml", xml => new ReportDocxWriter(xml, notes, texts).Document(report));
        zip.Add("word/_rels/document.xml.rels", ReportDocxParts.Relationships(charts.Length));
        zip.Add("word/footnotes.xml", xml => new ReportDocxWriter(xml, notes, texts).Footnotes());
        zip.Add("word/styles.xml", ReportDocxStyles.For(report.Language, report.IsBrief));
        zip.Add("word/settings.xml", ReportDocxParts.Settings(report.Language));
        zip.Add("word/numbering.xml", ReportDocxParts.Numbering);
        zip.Add("word/header1.xml", xml => ReportDocxParts.WriteHeader(xml, report));
        zip.Add("word/footer1.xml", xml => ReportDocxParts.WriteFooter(xml, texts));
        zip.Add("docProps/core.xml", xml => ReportDocxParts.WriteProperties(xml, report));
        AddCharts(zip, charts, report.Language);
        zip.Add("customXml/item1.xml", xml => ReportRecordXml.Write(xml, report.Record ?? ReportRecord.Empty));
        zip.Add("customXml/_rels/item1.xml.rels", ReportDocxParts.RecordRelationships);
        zip.Add("customXml/itemProps1.xml", ReportRecordXml.Properties);
        return zip.ToArray();
    }

    private static void AddCharts(ReportZip zip, ReportChart[] charts, Language language)
    {
        foreach (var (index, chart) in charts.Index())
        {
            var sheet = new ReportChartSheet(chart);
            zip.Add($"word/charts/chart{index + 1}.xml", ReportChartPart.Xml(sheet, language));
            zip.Add($"word/charts/_rels/chart{index + 1}.xml.rels", ReportDocxParts.ChartRelationships(index + 1));
            zip.Add($"word/embeddings/chart{index + 1}.xlsx", ReportWorkbook.Write(sheet));
        }
    }
}
