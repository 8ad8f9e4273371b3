using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Stocktake.Reading.Comparison;

/// <summary>
/// Writes two editions laid over each other as a word-processing document with real tracked changes (ECMA-376 Part 1, 17.13.5):
/// accepting all of them gives the new edition, rejecting all the old one.
/// </summary>
internal static class RevisionDocx
{
    /// <param name="paragraphs">The paragraphs in reading order.</param>
    /// <param name="author">Who is named as the author of every change.</param>
    /// <param name="date">When the changes were made.</param>
    /// <returns>The file; the same input gives the same bytes.</returns>
    public static byte[] Write(IReadOnlyList<RevisedParagraph> paragraphs, string author, DateTimeOffset date)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in RevisionDocxParts.Fixed)
            {
                using var part = Open(zip, path, date);
                part.Write(Encoding.UTF8.GetBytes(xml));
            }

            using var document = XmlWriter.Create(Open(zip, "word/document.xml", date), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
            new RevisionDocxWriter(document, author, date).Document(paragraphs);
        }

        return stream.ToArray();
    }

    private static Stream Open(ZipArchive zip, string path, DateTimeOffset date)
    {
        var entry = zip.CreateEntry(path);

        // A ZIP archive knows the years 1980 to 2107 only.
        entry.LastWriteTime = date.Year is >= 1980 and <= 2107 ? date : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
