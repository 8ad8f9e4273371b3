using System.Text;

namespace Stocktake.Reading.Extraction;

/// <summary>Stage 1. Reads the bytes of a file, writes lines, paragraphs or blocks. The format is found from the content.</summary>
internal static class Extractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        return new LinedSource(SourceFormat.Text, [.. text.Split('\n').Select(line => new SourceLine { Text = line.TrimEnd('\r') })], []);
    }
}
