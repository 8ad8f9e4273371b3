using System.Globalization;
using System.Text;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes a report as one page of HTML that needs nothing beside it.</summary>
public static class ReportHtml
{
    /// <summary>Begins the block that holds the record of the report; it is not shown.</summary>
    internal const string RecordStart = "<template id=\"stocktake-record\">";

    /// <summary>Ends it.</summary>
    internal const string RecordEnd = "</template>";

    private const string Style =
        "body{font:1rem/1.5 Georgia,'Noto Serif CJK SC','Songti SC',SimSun,serif;color:#1b1b1b;background:#fff;margin:2rem auto;padding:0 1rem;max-width:46rem}"
        + "h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}header p{margin:.2rem 0}blockquote{margin:.5rem 0 1rem;padding-left:1rem;border-left:3px solid #767676}"
        + ".below{margin-left:2rem}.item{margin:.2rem 0 .2rem 1.2rem}.item::before{content:'•';float:left;margin-left:-1rem}.contents{padding-left:1.2rem}.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption,figcaption{text-align:left;font-style:italic;padding:.3rem 0}"
        + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #767676;overflow-wrap:anywhere}thead th{border-bottom-width:2px}.number{text-align:right;padding:.3rem 0 .3rem .6rem}"
        + "figure{margin:1rem 0}svg{display:block;width:100%;height:auto;font:12px/1 Arial,'Noto Sans CJK SC',sans-serif}svg text{fill:#444}.narrow{display:none}@media(max-width:600px){.wide{display:none}svg.narrow{display:block}}.start{text-anchor:start}.middle{text-anchor:middle}.end{text-anchor:end}.grid{stroke:#d0d0d0}.line{fill:none;stroke-width:2.25}.band{fill-opacity:.25}"
        + ".s0{stroke:#1f5f99}.f0{fill:#1f5f99}.s1{stroke:#b45309}.f1{fill:#b45309}.s2{stroke:#2f6f4f}.f2{fill:#2f6f4f}.s3{stroke:#6d4aa8}.f3{fill:#6d4aa8}"
        + "footer{margin-top:2rem;border-top:1px solid #767676;font-size:.85rem;overflow-wrap:anywhere}footer p{margin:.3rem 0}@page{size:A4;margin:1.5cm 1.8cm}@media print{body{margin:0;padding:0;max-width:none}details{display:none}h2{break-after:avoid}figure,tr{break-inside:avoid}}"
        + "@media print{.brief{font-size:8.6pt;line-height:1.25}.brief h1{font-size:14pt}.brief h2{font-size:11pt;margin:6pt 0 2pt}.brief p,.brief blockquote,.brief figure{margin-top:2pt;margin-bottom:2pt}.brief svg{width:62%}.brief table{font-size:7.6pt}.brief th,.brief td{padding-top:1pt;padding-bottom:1pt}.brief footer{font-size:7pt;margin-top:4pt}.brief footer p{margin:0}}";

    /// <summary>The page.</summary>
    public static string Write(ReportDocument report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var writer = new ReportHtmlWriter(new ReportTexts(report.Language));
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{report.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{ReportHtmlWriter.Encode(report.Title)}</title>\n<style>{Style}</style>\n</head>\n<body{(report.IsBrief ? " class=\"brief\"" : "")}>\n<main>\n<header>\n<h1>{ReportHtmlWriter.Encode(report.Title)}</h1>\n");
        foreach (var line in report.Subtitles)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{ReportHtmlWriter.Encode(line)}</p>\n");
        }

        page.Append("</header>\n").Append(report.IsBrief ? "" : writer.Contents(report));
        page.Append(writer.Blocks(report)).Append("</main>\n");
        if (report.Record is { } record)
        {
            page.Append(RecordStart).Append(ReportRecordXml.Text(record)).Append(RecordEnd).Append('\n');
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The blocks of a report as HTML for a page that has its title and style already, the footnotes last.</summary>
    /// <param name="report">The report.</param>
    /// <param name="link">The link that leads to an address of the site.</param>
    public static string Body(ReportDocument report, Func<string, string> link)
    {
        ArgumentNullException.ThrowIfNull(report);
        var writer = new ReportHtmlWriter(new ReportTexts(report.Language), link);
        return (report.IsBrief ? "" : writer.Contents(report)) + writer.Blocks(report);
    }
}
