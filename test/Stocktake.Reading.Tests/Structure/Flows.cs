using Stocktake.Reading.Flow;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Tests;

/// <summary>Short ways to a flow document.</summary>
internal static class Flows
{
    public static Edition Parse(params string[] paragraphs) => Parse(paragraphs.Select(text => new FlowParagraph { Text = text }));

    public static Edition Parse(IEnumerable<FlowParagraph> paragraphs) => StructureParser.Parse(new FlowDocument { Paragraphs = [.. paragraphs] }, null);

    public static string Kinds(Edition edition) => string.Join(' ', edition.Blocks.Select(block => block.Kind));

    public static Block Block(Edition edition, string opening) => edition.Blocks.Single(block => block.Text.StartsWith(opening, StringComparison.Ordinal));
}
