using Stocktake.Reading.Mandates;

namespace Stocktake.Reading;

/// <summary>The themes by which facts are grouped.</summary>
public static class ThemeCodes
{
    /// <summary>The codes in the order of <c>Data/themes.json</c>, e.g. <c>climate-mitigation</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ThemeFinder.Keys;
}
