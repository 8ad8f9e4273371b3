using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads OOXML.</summary>
internal static class DocxExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) =>
        new FlowSource(SourceFormat.Docx, new FlowDocument { Paragraphs = [], Warnings = [new Warning("not-read", null, $"{name} was not read.")] });
}
