using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>A package of Office Open XML that is written part by part; the same parts give the same bytes.</summary>
internal sealed class ReportZip : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    // The earliest time that a ZIP archive knows: the same report gives the same bytes whenever it is written.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream = new();
    private readonly ZipArchive _zip;

    public ReportZip() => _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string path, string xml) => Add(path, Encoding.UTF8.GetBytes(Declaration + xml));

    public void Add(string path, byte[] bytes)
    {
        using var part = Open(path);
        part.Write(bytes);
    }

    public void Add(string path, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(Open(path), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    /// <summary>Ends the package and gives it.</summary>
    public byte[] ToArray()
    {
        _zip.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _zip.Dispose();
        _stream.Dispose();
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path);
        entry.LastWriteTime = Time;
        return entry.Open();
    }
}
