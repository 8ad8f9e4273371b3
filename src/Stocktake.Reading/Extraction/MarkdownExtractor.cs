using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// Reads Markdown (CommonMark with tables and footnotes), and copies of printed pages that were turned into it: labels stay as printed,
/// bold lines run together are parted, notes find their marks, paragraphs that a page or a note cut are whole again.
/// </summary>
internal static class MarkdownExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        var blocks = MarkdownBlocks.Of(TextDecoder.Decode(bytes.Span, name));
        var paragraphs = MarkdownParagraphs.Of(blocks);
        if (paragraphs.IsEmpty)
        {
            throw new ReadFailureException("failure.no-text", name);
        }

        return new FlowSource(SourceFormat.Markdown, new FlowDocument { Paragraphs = paragraphs });
    }
}
