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
            throw new ReadFailureException($"{name} has {bytes.Length / (1024 * 1024)} MB, more than the {MaximumLength / (1024 * 1024)} MB that are read: split it.");
        }

        var (pages, complaint) = Pdftotext.Run(bytes, name, BoundingBoxReader.Read);
        if (pages.Count == 0)
        {
            throw new ReadFailureException($"{name} has no pages that can be read: it is cut off or damaged; fetch it again.");
        }

        if (pages.All(page => page.Lines.Count == 0))
        {
            throw new ReadFailureException($"{name} holds pictures only, no text, on {(pages.Count == 1 ? "its one page" : $"all its {pages.Count} pages")}: run optical character recognition first, for example ocrmypdf.");
        }

        return new LinedSource(
            SourceFormat.Pdf,
            PdfLines.Of(pages),
            complaint is null ? [] : [new Warning("damaged-file", null, $"The PDF is damaged ({complaint}); what could be read of it was read.")]);
    }
}
