using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>
/// Stage 6. Reads blocks; writes the references found in them, in reading order: document symbols, resolutions and decisions by number,
/// instruments by name. What the words around a number do not prove is left out, and so are the lines of the cover
/// (own symbol, draft, agenda item), which say where the text comes from and cite nothing.
/// </summary>
internal static class CitationFinder
{
    public static ImmutableArray<Citation> Find(Edition edition)
    {
        var vocabulary = Vocabulary.Of(edition.Work.Language);
        var isHan = edition.Work.Language is { IsHan: true };
        var resolver = new OrganResolver(edition.Work.Body);
        var readings = new List<BlockReading>(edition.Blocks.Length);
        foreach (var block in edition.Blocks.SkipWhile(static block => block.Kind is BlockKind.Other or BlockKind.Table))
        {
            var reading = BlockReading.Of(block, vocabulary, isHan);
            readings.Add(reading);
            reading.References.ForEach(resolver.Learn);
        }

        return new CitationWriter(edition, resolver, readings).Write();
    }
}
