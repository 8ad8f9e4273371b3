using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>Reads HTML.</summary>
internal static class HtmlExtractor
{
    public static Source Extract(ReadOnlyMemory<byte> bytes, string name) =>
        new FlowSource(SourceFormat.Html, new FlowDocument { Paragraphs = [], Warnings = [new Warning("not-read", null, $"{name} was not read.")] });
}
