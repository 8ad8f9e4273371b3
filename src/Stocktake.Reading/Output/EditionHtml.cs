using System.Globalization;
using System.Net;

namespace Stocktake.Reading.Output;

/// <summary>
/// Writes an edition as one self-contained page: no script, nothing loaded; citations, mandates and targets highlighted,
/// changes as insertions and deletions, and every claim listed with a link to its place. Colours have a contrast of 7:1 or more (WCAG 2.2, 1.4.6),
/// and no meaning is told by colour alone.
/// </summary>
public static class EditionHtml
{
    /// <summary>Writes the page; the words around the text are in the culture's language, or in English.</summary>
    public static void Write(Edition edition, TextWriter output, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(culture);
        var texts = new OutputTexts(culture);
        var title = EditionTitle.Of(edition) ?? texts.Get("untitled");
        output.Write($"<!doctype html>\n<html lang=\"{texts.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{Text(title)}</title>\n<style>\n");
        output.Write(HtmlStyle.Sheet);
        output.Write($"</style>\n</head>\n<body>\n<header>\n<h1{Language(edition.Work)}>{Text(title)}</h1>\n<p>{Text(ClaimText.Of(edition.Work, texts))}</p>\n");
        Legend(output, texts);
        output.Write($"</header>\n<main{Language(edition.Work)}>\n");
        new HtmlBlocks(edition, output, texts).Write();
        output.Write("</main>\n");
        Claims(edition, output, texts);
        output.Write("</body>\n</html>\n");
    }

    /// <summary>The text with what HTML needs escaped, and U+FFFD for what it cannot hold.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(SoundText.Of(text));

    /// <summary>The address of a place on the page.</summary>
    internal static string Address(string eId) => "#" + Text(Uri.EscapeDataString(SoundText.Of(eId)));

    private static string Language(Work work) => work.Language is { IsKnown: true } language ? $" lang=\"{language.Tag}\" dir=\"{(language.IsRightToLeft ? "rtl" : "ltr")}\"" : " dir=\"auto\"";

    private static void Legend(TextWriter output, OutputTexts texts)
    {
        output.Write($"<p class=\"legend\">{Text(texts.Get("legend"))}: ");
        output.Write($"<mark class=\"citation\">{Text(texts.Get("legend.citation"))}</mark> <mark class=\"mandate\">{Text(texts.Get("legend.mandate"))}</mark> <mark class=\"target\">{Text(texts.Get("legend.target"))}</mark> ");
        output.Write($"<ins>{Text(texts.Get("legend.inserted"))}</ins> <del>{Text(texts.Get("legend.deleted"))}</del></p>\n");
    }

    private static void Claims(Edition edition, TextWriter output, OutputTexts texts)
    {
        var labels = EditionLabels.Of(edition, texts);
        Table(output, texts, "mandates", ["column.where", "column.act", "column.who", "column.what", "column.when"], edition.Mandates.Select(mandate =>
            (mandate.Block, labels.Where(mandate.Block), new[] { $"{texts.Word("act", mandate.Act)} ({mandate.Verb})", ClaimText.Who(mandate, texts), mandate.Task, ClaimText.When(mandate, texts) })));
        Table(output, texts, "targets", ["column.where", "column.who", "column.what", "column.value"], edition.Targets.Select(target =>
            (target.Block, labels.Where(target.Block), new[] { target.Actor ?? "", target.Measure, ClaimText.Quantity(target, texts) })));
        Table(output, texts, "citations", ["column.where", "column.surface", "column.target"], edition.Citations.Select(citation =>
            (citation.Block, labels.Where(citation.Block), new[] { citation.Surface, citation.Target ?? citation.Name ?? "" })));
        var remarks = ClaimText.Remarks(edition, texts).ToList();
        if (remarks.Count > 0)
        {
            output.Write($"<section>\n<h2>{Text(texts.Get("warnings"))}</h2>\n<ul>\n{string.Concat(remarks.Select(remark => $"<li>{Text(remark)}</li>\n"))}</ul>\n</section>\n");
        }
    }

    private static void Table(TextWriter output, OutputTexts texts, string name, string[] columns, IEnumerable<(string Block, string Where, string[] Cells)> rows)
    {
        var isFirst = true;
        foreach (var (block, where, cells) in rows)
        {
            if (isFirst)
            {
                output.Write($"<section>\n<h2>{Text(texts.Get(name))}</h2>\n<div class=\"wide\" tabindex=\"0\">\n<table class=\"claims\">\n<thead><tr>{string.Concat(columns.Select(column => $"<th scope=\"col\">{Text(texts.Get(column))}</th>"))}</tr></thead>\n<tbody>\n");
                isFirst = false;
            }

            output.Write($"<tr><td><a href=\"{Address(block)}\">{Text(where)}</a></td>{string.Concat(cells.Select(cell => $"<td dir=\"auto\">{Text(cell)}</td>"))}</tr>\n");
        }

        if (!isFirst)
        {
            output.Write("</tbody>\n</table>\n</div>\n</section>\n");
        }
    }
}
