using System.Diagnostics.CodeAnalysis;

namespace Stocktake.Foundations;

/// <summary>The world or a part of it by the M49 standard of the United Nations Statistics Division.</summary>
public sealed class Region
{
    private readonly AreaNames names;

    internal Region(string m49, RegionKind kind, Region? within, AreaNames names)
    {
        M49 = m49;
        Kind = kind;
        Within = within;
        this.names = names;
    }

    /// <summary>All regions, ordered by code.</summary>
    public static IReadOnlyList<Region> All => AreaData.Default.Regions;

    /// <summary>The whole world, <c>001</c>.</summary>
    public static Region World => AreaData.Default.World;

    /// <summary>M49 code, three digits.</summary>
    public string M49 { get; }

    /// <summary>Its rank.</summary>
    public RegionKind Kind { get; }

    /// <summary>The next larger region; null for the world.</summary>
    public Region? Within { get; }

    /// <summary>The name in a language.</summary>
    /// <exception cref="ArgumentException">The language is not one of the six.</exception>
    public string Name(Language language) => names.Of(language);

    /// <summary>Finds a region by its three-digit code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Region? region)
    {
        var code = text?.Trim();
        region = All.FirstOrDefault(candidate => candidate.M49 == code);
        return region is not null;
    }

    /// <summary>The code.</summary>
    public override string ToString() => M49;
}

/// <summary>The rank of a region in M49.</summary>
public enum RegionKind
{
    /// <summary>The world.</summary>
    World,

    /// <summary>One of the five continental regions.</summary>
    Continent,

    /// <summary>A sub-region of a continent.</summary>
    Subregion,

    /// <summary>A part of a sub-region, where M49 divides it further.</summary>
    Intermediate,
}
