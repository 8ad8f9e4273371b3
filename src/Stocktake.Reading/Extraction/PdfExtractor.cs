namespace Stocktake.Reading.Extraction;

/// <summary>Reads PDF through poppler's <c>pdftotext</c>.</summary>
internal static class PdfExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) =>
        new LinedSource(SourceFormat.Pdf, [], [new Warning("not-read", null, $"{name} was not read.")]);
}
