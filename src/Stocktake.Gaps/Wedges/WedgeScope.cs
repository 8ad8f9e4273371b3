using Stocktake.Foundations;
using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Wedges;

/// <summary>Whose emissions a promise is about: a sector in an area.</summary>
/// <param name="Sector">Id of the sector.</param>
/// <param name="Areas">ISO 3166-1 alpha-3 codes, in ordinal order.</param>
/// <param name="IsWholeSpecies">Whether it is reckoned from all that the world emits of its species, so that it holds their tonnes whatever the sector is called.</param>
public sealed record WedgeScope(string Sector, IReadOnlyList<string> Areas, bool IsWholeSpecies = false)
{
    private readonly HashSet<string> _areas = [.. Areas];

    /// <summary>Whether it is the whole world.</summary>
    public bool IsWorld => Areas.Count == Area.All.Count;

    /// <summary>The scope of a definition.</summary>
    internal static WedgeScope Of(WedgeDefinition wedge)
    {
        var codes = wedge.Area.Contains("world") ? Area.All.Select(area => area.Alpha3) : wedge.Area;
        return new WedgeScope(wedge.Sector, [.. codes.Except(wedge.Except).Order(StringComparer.Ordinal)], wedge.Base?.Baseline is not null);
    }

    /// <summary>Names of the sector by ISO 639-2 code.</summary>
    public IReadOnlyDictionary<string, string> SectorNames() => GapTables.Sectors.First(sector => sector.Id == Sector).Names;

    /// <summary>Whether a tonne of one species may lie in both: one sector holds the other, or one is reckoned from the whole species, and the areas share a state.</summary>
    public bool Overlaps(WedgeScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (IsWholeSpecies || other.IsWholeSpecies || Holds(Sector, other.Sector) || Holds(other.Sector, Sector)) && _areas.Overlaps(other._areas);
    }

    private static bool Holds(string larger, string smaller)
    {
        for (var sector = smaller; sector is not null; sector = GapTables.Sectors.First(entry => entry.Id == sector).Within)
        {
            if (sector == larger)
            {
                return true;
            }
        }

        return false;
    }
}
