using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Stocktake.Foundations;

/// <summary>
/// A state or other area of the United Nations list of countries or areas for statistical use (M49), with its ISO 3166-1 codes.
/// Names follow the usage of the United Nations and imply no opinion on the status of any area; sources stand in <c>data/areas/README.md</c>.
/// </summary>
public sealed class Area
{
    private readonly AreaNames names;

    internal Area(string alpha3, string alpha2, string m49, AreaStatus status, Region? region, AreaNames names)
    {
        Alpha3 = alpha3;
        Alpha2 = alpha2;
        M49 = m49;
        Status = status;
        Region = region;
        this.names = names;
    }

    /// <summary>All areas, ordered by <see cref="Alpha3"/>.</summary>
    public static IReadOnlyList<Area> All => AreaData.Default.Areas;

    /// <summary>ISO 3166-1 alpha-3 code, upper case, e.g. <c>NAM</c>; the area's stable id.</summary>
    public string Alpha3 { get; }

    /// <summary>ISO 3166-1 alpha-2 code, upper case, e.g. <c>NA</c>.</summary>
    public string Alpha2 { get; }

    /// <summary>M49 code, three digits, e.g. <c>516</c>; equal to the ISO 3166-1 numeric code.</summary>
    public string M49 { get; }

    /// <summary>Whether it is a member or observer state of the United Nations.</summary>
    public AreaStatus Status { get; }

    /// <summary>The smallest M49 region it lies in; null for Antarctica, which M49 puts in none.</summary>
    public Region? Region { get; }

    /// <summary>What it belongs to or belonged to, as the lists say, ordered by the group's code.</summary>
    public IReadOnlyList<AreaMembership> Memberships => AreaData.Default.MembershipsOf(this);

    /// <summary>The short name in a language, without an article.</summary>
    /// <exception cref="ArgumentException">The language is not one of the six.</exception>
    public string Name(Language language) => names.Of(language);

    /// <summary>Formal and other short names in a language, without an article; often none.</summary>
    /// <exception cref="ArgumentException">The language is not one of the six.</exception>
    public IReadOnlyList<string> OtherNames(Language language) => names.OthersOf(language);

    /// <summary>Whether the area lies in a region, directly or through a smaller one.</summary>
    public bool IsIn(Region region)
    {
        for (var at = Region; at is not null; at = at.Within)
        {
            if (at == region)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds an area by alpha-3, alpha-2 (any case) or M49 code (with or without leading zeros). <c>NA</c> is Namibia.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Area? area)
    {
        var code = text?.Trim() ?? "";
        var isNumber = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return AreaData.Default.ByCode.TryGetValue(isNumber ? number.ToString("000", CultureInfo.InvariantCulture) : code.ToUpperInvariant(), out area);
    }

    /// <summary>As <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">There is no such area.</exception>
    public static Area Parse(string text) =>
        TryParse(text, out var area) ? area : throw new FormatException($"'{text}' is not an ISO 3166-1 or M49 code of a country or area.");

    /// <summary>The alpha-3 code.</summary>
    public override string ToString() => Alpha3;
}

/// <summary>What an area is to the United Nations.</summary>
public enum AreaStatus
{
    /// <summary>Neither of the others: a territory, a part of a state, Antarctica.</summary>
    Area,

    /// <summary>One of the 193 Member States.</summary>
    Member,

    /// <summary>One of the two non-member observer States.</summary>
    Observer,
}
