using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads Akoma Ntoso.</summary>
internal static class AkomaNtosoExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) =>
        new FlowSource(SourceFormat.AkomaNtoso, new FlowDocument { Paragraphs = [], Warnings = [new Warning("not-read", null, $"{name} was not read.")] });
}
