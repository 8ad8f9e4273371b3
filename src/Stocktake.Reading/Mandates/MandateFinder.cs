using System.Collections.Immutable;

namespace Stocktake.Reading.Mandates;

/// <summary>Reads blocks, writes the mandates found in them, in reading order.</summary>
internal static class MandateFinder
{
    public static ImmutableArray<Mandate> Find(Edition edition) => [];
}
