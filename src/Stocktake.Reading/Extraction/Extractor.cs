using Stocktake.Reading.Extraction.Pdf;

namespace Stocktake.Reading.Extraction;

/// <summary>Stage 1. Reads the bytes of a file, writes lines, paragraphs or blocks. The format is found from the content.</summary>
internal static class Extractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) => SoundSource.Of(ExtractRaw(bytes, name));

    private static Source ExtractRaw(ReadOnlyMemory<byte> bytes, string name) => FormatSniffer.Sniff(bytes.Span, name) switch
    {
        SourceFormat.Docx => DocxExtractor.Extract(bytes, name),
        SourceFormat.Pdf => PdfExtractor.Extract(bytes, name),
        SourceFormat.AkomaNtoso => AkomaNtosoExtractor.Extract(bytes, name),
        SourceFormat.Html => HtmlExtractor.Extract(bytes, name),
        SourceFormat.Markdown => MarkdownExtractor.Extract(bytes, name),
        _ => TextExtractor.Extract(bytes, name),
    };
}
