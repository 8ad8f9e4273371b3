using Stocktake.Foundations;

namespace Stocktake.Reading.Citations;

/// <summary>Finds instruments that a text names by title; they have a key of <c>Data/instruments.json</c> and no target.</summary>
internal static class NamedInstruments
{
    public static IEnumerable<Found> Find(string text, Language? language) => [];
}
