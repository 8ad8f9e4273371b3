using System.Collections.Immutable;
using Stocktake.Foundations;
using Stocktake.Reading.Structure;

namespace Stocktake.Reading.Citations;

/// <summary>What the bundled data knows of an instrument that a text cites without its text being at hand.</summary>
public static class CitedInstrument
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableDictionary<Language, string>>> Titles = new(LoadTitles);

    /// <summary>The full name of an instrument of the bundled list, by language; empty for a key that is not in it.</summary>
    /// <param name="nameKey">A key as in <see cref="Citation.Name"/>.</param>
    public static IReadOnlyDictionary<Language, string> TitlesOf(string nameKey) =>
        Titles.Value.GetValueOrDefault(nameKey, ImmutableDictionary<Language, string>.Empty);

    /// <summary>The body whose symbols begin as this one does (a key of <c>Data/bodies.json</c>), and the kind of document it numbers.</summary>
    /// <param name="symbol">A symbol as in <see cref="Citation.Target"/>.</param>
    public static (string? Body, WorkKind Kind) OfSymbol(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var kind = symbol.Contains("/RES/", StringComparison.OrdinalIgnoreCase) || symbol.Contains("/RES.", StringComparison.OrdinalIgnoreCase) ? WorkKind.Resolution
            : symbol.Contains("/DEC/", StringComparison.OrdinalIgnoreCase) || symbol.Contains("/DEC.", StringComparison.OrdinalIgnoreCase) ? WorkKind.Decision
            : WorkKind.Other;
        return (BodyFinder.OfSymbol(symbol)?.Key, kind);
    }

    // A name with "*" stands for the endings of its words: nobody writes it so.
    private static ImmutableDictionary<string, ImmutableDictionary<Language, string>> LoadTitles() =>
        NamedInstruments.All.ToImmutableDictionary(
            instrument => instrument.Key,
            instrument => instrument.Names
                .Where(names => Language.TryParse(names.Key, out _) && names.Value.Any(IsWritten))
                .ToImmutableDictionary(names => Language.Parse(names.Key), names => names.Value.First(IsWritten)));

    private static bool IsWritten(string name) => !name.Contains('*', StringComparison.Ordinal);
}
