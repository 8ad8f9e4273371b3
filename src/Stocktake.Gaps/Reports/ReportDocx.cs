using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// Writes a report as a word-processing document (ECMA-376 Part 1): styles, automatic numbers, footnotes, a table with a heading row,
/// the language and the title; no macros, and nothing that leads out of the file.
/// </summary>
public static class ReportDocx
{
    // The earliest time that a ZIP archive knows: the same report gives the same bytes whenever it is written.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file; the same report gives the same bytes.</summary>
    public static byte[] Write(ReportDocument report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in ReportDocxParts.Fixed.Append(("word/styles.xml", ReportDocxStyles.For(report.Language))))
            {
                using var part = Open(zip, path);
                part.Write(Encoding.UTF8.GetBytes(xml));
            }

            WritePart(zip, "docProps/core.xml", xml => ReportDocxParts.WriteProperties(xml, report));
            var notes = new List<string>();
            WritePart(zip, "word/document.xml", xml => new ReportDocxWriter(xml, notes).Document(report));
            WritePart(zip, "word/footnotes.xml", xml => new ReportDocxWriter(xml, notes).Footnotes());
        }

        return stream.ToArray();
    }

    private static void WritePart(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(Open(zip, path), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static Stream Open(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = Time;
        return entry.Open();
    }
}
