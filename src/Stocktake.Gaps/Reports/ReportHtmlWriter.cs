using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stocktake.Gaps.Reports;

/// <summary>Writes the blocks of a report as HTML, one after the other: numbers of paragraphs and footnotes go on from one to the next.</summary>
/// <param name="texts">The words that belong to the form of a report.</param>
/// <param name="link">Where an address of the site leads; null where the page stands alone, so that addresses are only told.</param>
internal sealed partial class ReportHtmlWriter(ReportTexts texts, Func<string, string>? link = null)
{
    private readonly ReportNotes notes = new();
    private readonly ReportNumbers numbers = new();
    private int headings;

    public static string Encode(string text) => WebUtility.HtmlEncode(PrintableText.Of(text));

    /// <summary>A list of the headings; each leads to its place.</summary>
    public string Contents(ReportDocument report)
    {
        var entries = report.Contents.Select(heading => $"<li><a href=\"#heading-{heading.Number}\">{Encode(heading.Text)}</a></li>\n");
        return $"<nav aria-label=\"{Encode(texts.Get("contents"))}\">\n<h2>{Encode(texts.Get("contents"))}</h2>\n<ul class=\"contents\">\n{string.Concat(entries)}</ul>\n</nav>\n";
    }

    /// <summary>The blocks of a report, its footnotes last.</summary>
    public string Blocks(ReportDocument report) => string.Concat(report.Blocks.Select(Block)) + Notes();

    private string Block(ReportBlock block) => block switch
    {
        ReportHeading heading => $"<h2 id=\"heading-{++headings}\">{Encode(heading.Text)}</h2>\n",
        ReportParagraph paragraph => $"<p{(paragraph.Level > 1 ? " class=\"below\"" : "")}>{(paragraph.Level > 0 ? numbers.Next(paragraph.Level) + " " : "")}{Runs(paragraph.Runs)}</p>\n",
        ReportQuote quote => $"<blockquote{(quote.Language is { } language ? $" lang=\"{language.Tag}\" dir=\"auto\"" : "")}>{Runs(quote.Runs)}</blockquote>\n",
        ReportItem item => $"<p class=\"item\">{Runs(item.Runs)}</p>\n",
        ReportTable table => Table(table),
        ReportChart chart => Chart(chart),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private string Notes()
    {
        var list = notes.Texts.Select((text, index) => $"<p id=\"note-{index + 1}\"><a href=\"#mark-{index + 1}\" role=\"doc-backlink\">{index + 1}</a> {Linked(text)}</p>\n");
        return notes.Texts.Any() ? $"<footer class=\"notes\">\n{string.Concat(list)}</footer>\n" : "";
    }

    // An address of the site stands at the end of a note, after a semicolon; one elsewhere stands between two.
    private string Linked(string text) => link is null ? Encode(text) : AddressPattern().Replace(Encode(text), match =>
    {
        var address = WebUtility.HtmlDecode(match.Value);
        return $"<a href=\"{Encode(address[0] == '/' ? link(address) : address)}\"{(address[0] == '/' ? "" : " rel=\"external\"")}>{match.Value}</a>";
    });

    private string Runs(IReadOnlyList<ReportRun> runs)
    {
        var words = new StringBuilder();
        foreach (var run in runs)
        {
            words.Append(Encode(run.Text));
            if (run.Note is { } note)
            {
                var (number, isKnown) = notes.Mark(note);
                words.Append(CultureInfo.InvariantCulture, $"<sup><a{(isKnown ? "" : $" id=\"mark-{number}\"")} href=\"#note-{number}\" role=\"doc-noteref\">{number}</a></sup>");
            }
        }

        return words.ToString();
    }

    private string Table(ReportTable table)
    {
        var page = new StringBuilder();
        string Class(int column) => table.NumberColumns.Contains(column) ? " class=\"number\"" : "";
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode(table.Caption)}\">\n<table>\n<caption>{Encode(table.Caption)}</caption>\n<thead><tr>");
        foreach (var (column, head) in table.Heads.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column)}>{Encode(head)}</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var (column, cell) in row.Index())
            {
                page.Append(column == 0 ? $"<th scope=\"row\">{Runs([cell])}</th>" : $"<td{Class(column)} data-title=\"{Encode(table.Heads[column])}\">{Runs([cell])}</td>");
            }

            page.Append("</tr>\n");
        }

        return page.Append("</tbody>\n</table>\n</div>\n").ToString();
    }

    private string Chart(ReportChart chart)
    {
        var sheet = new ReportChartSheet(chart);
        var columns = sheet.Columns.Where(column => column.Formula is null).ToList();
        var table = new ReportTable(
            chart.Caption,
            [chart.Head, .. columns.Select(column => column.Name)],
            [.. chart.Categories.Select((category, index) => (IReadOnlyList<ReportRun>)[new ReportRun(category), .. columns.Select(column => new ReportRun(ReportTexts.Computed(column.Values[index])))])])
        {
            NumberColumns = [.. Enumerable.Range(1, columns.Count)],
        };
        return $"<figure class=\"chart\">\n<figcaption>{Encode(chart.Caption)}</figcaption>\n{ReportSvg.Of(chart, isNarrow: false)}\n{ReportSvg.Of(chart, isNarrow: true)}\n<details><summary>{Encode(texts.Get("chart.numbers"))}</summary>\n{Table(table)}</details>\n</figure>\n";
    }

    [GeneratedRegex("(?<=[;；] ?)/[a-z]+[^\\s;；]*$|https?://[^\\s;；<>\"]+")]
    private static partial Regex AddressPattern();
}
