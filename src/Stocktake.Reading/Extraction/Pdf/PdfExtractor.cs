namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>Reads PDF through poppler's <c>pdftotext</c>; refuses what has no text.</summary>
internal static class PdfExtractor
{
    // A report of a thousand pages full of pictures stays below.
    private const int MaximumLength = 512 * 1024 * 1024;

    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length > MaximumLength)
        {
            throw new ReadFailureException("failure.pdf-too-large", name, bytes.Length / (1024 * 1024), MaximumLength / (1024 * 1024));
        }

        var (pages, complaint) = Pdftotext.Run(bytes, name, BoundingBoxReader.Read);
        if (pages.Count == 0)
        {
            throw new ReadFailureException("failure.pdf-no-pages", name);
        }

        if (pages.All(page => page.Lines.Count == 0))
        {
            throw new ReadFailureException(pages.Count == 1 ? "failure.pdf-picture" : "failure.pdf-pictures", name, pages.Count);
        }

        return new LinedSource(
            SourceFormat.Pdf,
            PdfLines.Of(pages),
            complaint is null ? [] : [WarningTexts.Of("warning.damaged-file.pdf", null, complaint)]);
    }
}
