using System.Globalization;
using System.Net;
using System.Text;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes a report as one page of HTML that needs nothing beside it.</summary>
public static class ReportHtml
{
    private const string Style =
        "body{font:1rem/1.5 Georgia,'Songti SC',SimSun,serif;color:#1b1b1b;background:#fff;margin:2rem auto;padding:0 1rem;max-width:46rem}"
        + "h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}header p{margin:.2rem 0}"
        + ".below{margin-left:2rem}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-style:italic;padding:.3rem 0}"
        + "th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #767676;overflow-wrap:anywhere}thead th{border-bottom-width:2px}"
        + "footer{margin-top:2rem;border-top:1px solid #767676;font-size:.85rem;overflow-wrap:anywhere}footer p{margin:.3rem 0}@media print{body{margin:0;max-width:none}}";

    /// <summary>The page.</summary>
    public static string Write(ReportDocument report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (page, notes, numbers) = (new StringBuilder(), new List<string>(), new ReportNumbers());
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{report.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{Encode(report.Title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>{Encode(report.Title)}</h1>\n");
        foreach (var line in report.Subtitles)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(line)}</p>\n");
        }

        page.Append("</header>\n");
        foreach (var block in report.Blocks)
        {
            Block(page, block, notes, numbers);
        }

        if (notes.Count > 0)
        {
            page.Append("<footer>\n");
            for (var at = 1; at <= notes.Count; at++)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p id=\"note-{at}\"><a href=\"#mark-{at}\" role=\"doc-backlink\">{at}</a> {Encode(notes[at - 1])}</p>\n");
            }

            page.Append("</footer>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Block(StringBuilder page, ReportBlock block, List<string> notes, ReportNumbers numbers)
    {
        switch (block)
        {
            case ReportHeading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(heading.Text)}</h2>\n");
                break;
            case ReportParagraph paragraph:
                page.Append(paragraph.Level > 1 ? "<p class=\"below\">" : "<p>").Append(paragraph.Level > 0 ? numbers.Next(paragraph.Level) + " " : "");
                foreach (var run in paragraph.Runs)
                {
                    page.Append(Encode(run.Text));
                    if (run.Note is { } note)
                    {
                        notes.Add(note);
                        page.Append(CultureInfo.InvariantCulture, $"<sup><a id=\"mark-{notes.Count}\" href=\"#note-{notes.Count}\" role=\"doc-noteref\">{notes.Count}</a></sup>");
                    }
                }

                page.Append("</p>\n");
                break;
            case ReportTable table:
                Table(page, table);
                break;
        }
    }

    private static void Table(StringBuilder page, ReportTable table)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode(table.Caption)}\">\n<table>\n<caption>{Encode(table.Caption)}</caption>\n<thead><tr>");
        foreach (var head in table.Heads)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(head)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));
}
