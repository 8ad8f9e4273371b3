using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads Markdown.</summary>
internal static class MarkdownExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) =>
        new FlowSource(SourceFormat.Markdown, new FlowDocument { Paragraphs = [], Warnings = [new Warning("not-read", null, $"{name} was not read.")] });
}
