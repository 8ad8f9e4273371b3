using System.IO.Compression;
using System.Text;

namespace Stocktake.Gaps.Reports;

/// <summary>Finds the record that the file of a report holds.</summary>
public static class ReportFile
{
    private const string Part = "customXml/item1.xml";

    // A record is some tens of kilobytes; nothing larger is one.
    private const int MostBytes = 1 << 24;

    /// <summary>The record of a word-processing document or a page that was made as a report; null where the file is none.</summary>
    /// <param name="bytes">The file.</param>
    public static ReportRecord? RecordOf(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes is [(byte)'P', (byte)'K', ..] ? OfDocument(bytes) : OfPage(bytes);
    }

    private static ReportRecord? OfDocument(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry(Part) is not { Length: <= MostBytes } entry)
            {
                return null;
            }

            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            return ReportRecordXml.Read(text);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ReportRecord? OfPage(byte[] bytes)
    {
        // The record stands at the end of a page.
        var start = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(ReportHtml.RecordStart));
        if (start < 0)
        {
            return null;
        }

        var rest = bytes.AsSpan(start + ReportHtml.RecordStart.Length);
        var end = rest.IndexOf(Encoding.UTF8.GetBytes(ReportHtml.RecordEnd));
        return end is < 0 or > MostBytes ? null : ReportRecordXml.Read(new StringReader(Encoding.UTF8.GetString(rest[..end])));
    }
}
