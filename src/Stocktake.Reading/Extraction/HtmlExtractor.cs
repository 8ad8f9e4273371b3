using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Stocktake.Foundations;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads HTML. Nothing is run and nothing is loaded.</summary>
internal static class HtmlExtractor
{
    // Keeps the walk over the tree within the stack.
    private const int DeepestNesting = 400;

    // Open elements by the tags alone; those that HTML closes by itself are not counted, so real pages stay far below.
    private const int DeepestOpen = 4000;

    // HTML Standard, 13.2.3.2: the declaration of the encoding stands in the first 1,024 bytes; many pages are late.
    private const int DeclarationSearch = 4096;

    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        var text = Decode(bytes.Span, name);

        // The parser looks through all open elements at every tag: a page of open elements alone would keep it for hours.
        if (HtmlNesting.IsDeeperThan(DeepestOpen, text))
        {
            throw TooDeep(name);
        }

        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
        if (Depth(document) > DeepestNesting)
        {
            throw TooDeep(name);
        }

        var paragraphs = HtmlWalker.Walk(document);
        if (paragraphs.IsEmpty)
        {
            throw new ReadFailureException("failure.page-without-text", name);
        }

        return new FlowSource(SourceFormat.Html, new FlowDocument { Paragraphs = paragraphs, Stated = Stated(document, paragraphs) });
    }

    private static ReadFailureException TooDeep(string name) => new("failure.nested-page", name, DeepestNesting);

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes) && bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && DeclaredEncoding.Find(bytes[..Math.Min(bytes.Length, DeclarationSearch)], "charset=") is { } declared)
        {
            return ControlCharacters.Remove(declared.GetString(bytes), name);
        }

        return TextDecoder.Decode(bytes, name);
    }

    private static int Depth(IDocument document)
    {
        var deepest = 0;
        var open = new Stack<(INode Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            foreach (var child in at.Node.ChildNodes)
            {
                open.Push((child, at.Depth + 1));
            }
        }

        return deepest;
    }

    private static Work? Stated(IHtmlDocument document, IEnumerable<FlowParagraph> paragraphs)
    {
        var title = document.Title?.Trim();
        var heading = paragraphs.FirstOrDefault(paragraph => paragraph.Style == FlowStyle.Title)?.Text;

        // "Title | Site": what the page itself prints is the title.
        var stated = heading is not null && title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase) ? heading : title;
        var language = Language.TryParse(Primary(document.DocumentElement?.GetAttribute("lang")), out var known) ? known : (Language?)null;
        var date = document.QuerySelectorAll("meta")
            .Where(meta => meta.GetAttribute("name")?.ToLowerInvariant() is "date" or "dc.date" or "dcterms.date" or "dcterms.issued")
            .Select(meta => PartialDate.TryParse(meta.GetAttribute("content")?.Trim(), out var found) ? found : (PartialDate?)null)
            .FirstOrDefault(found => found is not null);
        return string.IsNullOrEmpty(stated) && language is null && date is null ? null : new Work { Title = string.IsNullOrEmpty(stated) ? null : stated, Language = language, Date = date };
    }

    private static string? Primary(string? tag) => tag?.Split('-', '_')[0].ToLower(CultureInfo.InvariantCulture);
}
