using Stocktake.Reading.Extraction;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Stage 2. Reads a source, writes paragraphs: joins the lines of a page, recognizes running heads and footnotes,
/// keeps doubled headings once. A source that knows its paragraphs keeps them.
/// </summary>
internal static class LayoutRepair
{
    public static FlowDocument Repair(Source source) => source switch
    {
        FlowSource flow => flow.Document,
        LinedSource lined => Repair(lined),
        _ => throw new ArgumentException($"A source of kind {source.Format} has blocks already.", nameof(source)),
    };

    private static FlowDocument Repair(LinedSource source)
    {
        var layout = PageLayout.Of(LayoutLine.Of(source.Lines));
        var pages = layout.Pages();
        var joiner = new LineJoiner(layout.Lines);
        var notes = Footnotes.Parse(layout, joiner);
        var body = Paragraphs(layout, joiner);
        var marks = NoteMarks.Take(body, notes, pages);
        notes.AddRange(InlineNotes.Take(body, marks));
        var furniture = Furniture.Collect(layout, joiner);
        return new FlowDocument
        {
            Paragraphs = FlowWriter.Write(layout, pages, body, marks, notes, [.. furniture.Kept, .. PullQuotes.Collect(layout, joiner)]),
            Warnings = [.. source.Warnings, .. furniture.Warnings(pages)],
        };
    }

    private static List<Draft> Paragraphs(PageLayout layout, LineJoiner joiner)
    {
        var body = layout.Body();
        var wrap = WrapModel.Of(layout, body);
        if (PullQuotes.Mark(layout, body, wrap))
        {
            body = layout.Body();
        }

        var begins = ParagraphBreaks.Find(layout, body, wrap);
        var drafts = new List<Draft>();
        foreach (var line in body)
        {
            if (begins[line])
            {
                drafts.Add(new Draft());
            }

            drafts[^1].Add(joiner, layout.Lines, line);
        }

        PullQuotes.Style(drafts, joiner, layout, wrap);
        return drafts;
    }
}
