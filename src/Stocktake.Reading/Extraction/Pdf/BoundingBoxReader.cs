using System.Globalization;
using System.Xml;

namespace Stocktake.Reading.Extraction.Pdf;

/// <summary>A word and its rectangle in points from the top left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;
}

/// <summary>A line: its words from left to right, and the number of its block on the page.</summary>
internal sealed record PdfLine(List<PdfWord> Words, int Block)
{
    /// <summary>For a table: its cells, row by row, each a list of lines; <see cref="Words"/> are then those of all cells.</summary>
    public IReadOnlyList<IReadOnlyList<List<PdfLine>>>? Rows { get; init; }
}

/// <summary>A page: its size in points and its lines in reading order.</summary>
internal sealed record PdfPage(double Width, double Height, List<PdfLine> Lines)
{
    /// <summary>Whether the text of the file runs from right to left.</summary>
    public bool IsRightToLeft { get; init; }
}

/// <summary>Reads the XHTML of <c>pdftotext -bbox-layout</c> as a stream: page, flow, block, line, word. Its DOCTYPE is passed over, nothing is resolved.</summary>
internal static class BoundingBoxReader
{
    public static List<PdfPage> Read(TextReader xhtml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreWhitespace = true,
        };
        using var reader = XmlReader.Create(xhtml, settings);
        var pages = new List<PdfPage>();
        var block = 0;
        var words = new List<PdfWord>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "page":
                    pages.Add(new PdfPage(Number(reader, "width"), Number(reader, "height"), []));
                    break;
                case "block":
                    block++;
                    break;
                case "line" when pages.Count > 0:
                    pages[^1].Lines.Add(new PdfLine(words = [], block));
                    break;
                case "word":
                    Add(words, reader);
                    break;
            }
        }

        foreach (var page in pages)
        {
            page.Lines.RemoveAll(line => line.Words.Count == 0);
        }

        return pages;
    }

    private static void Add(List<PdfWord> words, XmlReader reader)
    {
        var (left, top, right, bottom) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
        if (reader.Read() && reader.NodeType == XmlNodeType.Text && Clean(reader.Value) is { Length: > 0 } text)
        {
            words.Add(new PdfWord(text, left, top, right, bottom));
        }
    }

    // Poppler may put the controls of the bidirectional algorithm around words of right-to-left scripts.
    // Ligatures and the presentation forms of Arabic letters stand for plain letters (Unicode Standard, 9.2 and 23.8).
    private static string Clean(string text)
    {
        text = text.Trim();
        if (text.AsSpan().ContainsAnyInRange('\u202A', '\u202E'))
        {
            text = string.Concat(text.Where(character => character is < '\u202A' or > '\u202E'));
        }

        text = VisualOrder.ToReadingOrder(text);
        return text.AsSpan().ContainsAnyInRange('\uFB00', '\uFDFF') || text.AsSpan().ContainsAnyInRange('\uFE70', '\uFEFC')
            ? string.Concat(text.Select(character => character is (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') ? TextFolding.Compose(character.ToString()) : character.ToString()))
            : text;
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}
