namespace Stocktake.Reading.Extraction;

/// <summary>Reads plain text: decodes it and cuts it into lines; a form feed begins a page.</summary>
internal static class TextExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name)
    {
        var lines = LineCutter.Cut(TextDecoder.Decode(bytes.Span, name));
        return new LinedSource(SourceFormat.Text, lines, []);
    }
}
