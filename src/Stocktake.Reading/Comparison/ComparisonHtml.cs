using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Stocktake.Reading.Output;

namespace Stocktake.Reading.Comparison;

/// <summary>Writes a comparison as one self-contained page: the earlier edition on the left, the later on the right, changed words marked.</summary>
public static class ComparisonHtml
{
    // Colours keep a contrast of at least 7:1 on their ground (WCAG 2.2, 1.4.6); changes are also underlined or struck, never shown by colour alone.
    private const string Style = """
        :root{color-scheme:light}
        body{font:16px/1.55 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1200px;padding:1rem;color:#1b1b1b;background:#fff}
        h1{font-size:1.4rem;margin:.2rem 0}
        table{border-collapse:collapse;width:100%;table-layout:fixed}
        th,td{vertical-align:top;text-align:start;padding:.4rem .6rem;border-top:1px solid #d0d0d0;overflow-wrap:anywhere}
        th.what,td.what{width:7rem;font-size:.85rem;color:#444}
        ins{background:#e3f4e3;color:#0b4a14;text-decoration:underline}
        del{background:#fbe6e4;color:#7a140c;text-decoration:line-through}
        tr.heading td{font-weight:600}
        .num{font-variant-numeric:tabular-nums;color:#444;margin-inline-end:.4em}
        .note{background:#f4f4f4;padding:.5rem .8rem}
        @media(max-width:640px){table,tbody,tr,td,th{display:block;width:auto!important;border:0}thead{display:none}tr{border-top:1px solid #d0d0d0;padding:.4rem 0}td:empty{display:none}td[data-side]::before{content:attr(data-side) ": ";font-size:.8rem;color:#444}tr.same td[data-side]::before{content:none}tr.same td[data-side]:nth-child(2){display:none}}
        @media print{body{max-width:none;font-size:11px}tr{break-inside:avoid}}
        """;

    /// <summary>The page.</summary>
    /// <param name="comparison">What to show.</param>
    /// <param name="culture">Language of the page's own words; the texts keep theirs.</param>
    public static string Write(EditionComparison comparison, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(culture);
        var texts = new OutputTexts(culture);
        var page = new StringBuilder(64 * 1024);
        var names = new[] { comparison.Old, comparison.New }.Select(edition => edition.Work.Symbol ?? EditionTitle.Of(edition)).OfType<string>().Distinct();
        var title = $"{texts.Get("compare.title")}: {string.Join(" → ", names)}".TrimEnd(' ', ':');
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{texts.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>{Encode(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Encode(title)}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(Counts(comparison, texts))}</p>\n");
        if (!comparison.ComparesWords)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(texts.Get("compare.by-structure"))}</p>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"<table>\n<thead><tr><th class=\"what\" scope=\"col\"></th><th scope=\"col\">{Head("compare.old", comparison.Old)}</th><th scope=\"col\">{Head("compare.new", comparison.New)}</th></tr></thead>\n<tbody>\n");
        foreach (var pair in comparison.Pairs)
        {
            WritePair(page, pair, comparison, texts);
        }

        return page.Append("</tbody>\n</table>\n</main>\n</body>\n</html>\n").ToString();

        string Head(string key, Edition edition) =>
            Encode($"{texts.Get(key)} · {string.Join(" · ", new[] { edition.Work.Symbol, edition.Work.Date?.ToString() }.Where(part => part is not null))}".TrimEnd(' ', '·'));
    }

    private static string Counts(EditionComparison comparison, OutputTexts texts)
    {
        object Count(PairKind kind) => comparison.Pairs.Count(pair => pair.Kind == kind);
        return texts.Get(
            comparison.ComparesWords ? "compare.counts" : "compare.counts-by-structure",
            Count(PairKind.Same),
            Count(PairKind.Changed),
            Count(PairKind.Added),
            Count(PairKind.Dropped),
            Count(PairKind.Split),
            Count(PairKind.Merged),
            comparison.Pairs.Count(pair => pair.IsMoved),
            comparison.Pairs.Count(pair => pair.IsRenumbered));
    }

    private static void WritePair(StringBuilder page, BlockPair pair, EditionComparison comparison, OutputTexts texts)
    {
        var block = pair.New.IsEmpty ? pair.Old[0] : pair.New[0];
        var classes = new List<string>(2);
        if (block.Kind is BlockKind.Heading or BlockKind.Title)
        {
            classes.Add("heading");
        }

        // On a narrow screen, where the sides stand below each other, what is the same is shown once.
        if (comparison.ComparesWords && pair is { Kind: PairKind.Same, IsMoved: false, IsRenumbered: false })
        {
            classes.Add("same");
        }

        var what = new List<string>(3);
        if (pair.Kind != PairKind.Same)
        {
            what.Add(texts.Word("compare.kind", pair.Kind));
        }

        if (pair.IsMoved)
        {
            what.Add(texts.Get("compare.moved"));
        }

        if (pair.IsRenumbered && pair.Kind is not (PairKind.Added or PairKind.Dropped))
        {
            what.Add(texts.Get("compare.renumbered"));
        }

        page.Append(CultureInfo.InvariantCulture, $"<tr{(classes.Count > 0 ? $" class=\"{string.Join(' ', classes)}\"" : "")}><td class=\"what\">{Encode(string.Join(", ", what))}</td>");
        WriteSide(page, pair.Old, pair.Words, WordRunKind.Deleted, comparison.Old, texts.Get("compare.old"));
        WriteSide(page, pair.New, pair.Words, WordRunKind.Inserted, comparison.New, texts.Get("compare.new"));
        page.Append("</tr>\n");
    }

    private static void WriteSide(StringBuilder page, ImmutableArray<Block> blocks, ImmutableArray<WordRun> words, WordRunKind side, Edition edition, string sideName)
    {
        if (blocks.IsEmpty)
        {
            page.Append("<td></td>");
            return;
        }

        // A symbol or title in Latin letters runs its own way in an Arabic edition.
        var language = edition.Work.Language;
        var isRightToLeft = language?.IsRightToLeft == true && blocks.Any(block => block.Text.Any(TextDirection.IsRightToLeft));
        page.Append(CultureInfo.InvariantCulture, $"<td data-side=\"{Encode(sideName)}\" lang=\"{language?.Tag ?? "und"}\" dir=\"{(isRightToLeft ? "rtl" : "auto")}\">");
        var at = 0;
        WriteLabel(page, blocks[0]);
        if (words.IsEmpty)
        {
            page.Append(Encode(blocks[0].Text));
        }

        foreach (var run in words.Where(run => run.Kind == WordRunKind.Kept || run.Kind == side))
        {
            var element = run.Kind == WordRunKind.Kept ? null : side == WordRunKind.Deleted ? "del" : "ins";
            var parts = run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    page.Append("<br>");
                    at = Math.Min(at + 1, blocks.Length - 1);
                    WriteLabel(page, blocks[at]);
                }

                if (parts[i].Length > 0)
                {
                    page.Append(element is null ? Encode(parts[i]) : $"<{element}>{Encode(parts[i])}</{element}>");
                }
            }
        }

        page.Append("</td>");
    }

    private static void WriteLabel(StringBuilder page, Block block)
    {
        if (block.Num is { } label)
        {
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"num\">{Encode(label)}</span>");
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
