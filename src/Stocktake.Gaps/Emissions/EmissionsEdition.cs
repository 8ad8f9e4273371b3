using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Emissions;

/// <summary>What a pathway follows.</summary>
public enum PathwayFamily
{
    /// <summary>Policies that are in force.</summary>
    CurrentPolicies,

    /// <summary>Nationally determined contributions without their conditional parts.</summary>
    Unconditional,

    /// <summary>Nationally determined contributions in full.</summary>
    Conditional,

    /// <summary>The same with all pledges of net zero.</summary>
    NetZero,

    /// <summary>The pathways that keep warming below a limit.</summary>
    Limit,
}

/// <summary>How a level is known.</summary>
public enum LevelOrigin
{
    /// <summary>Published as it is.</summary>
    Published,

    /// <summary>What a published scenario emits less the published gap; both are rounded.</summary>
    FromGap,

    /// <summary>A published cut from 2019, applied to the emissions of 2019 in the history that is held.</summary>
    FromCut,

    /// <summary>From the level of current policies and the published share by which the family lies below them.</summary>
    FromShare,
}

/// <summary>What a published share is of.</summary>
public enum ShareBase
{
    /// <summary>Emissions of the same year under current policies.</summary>
    CurrentPolicies,

    /// <summary>Emissions of 2019.</summary>
    Year2019,

    /// <summary>Emissions of the same year under the pledges before.</summary>
    PreviousPledges,
}

/// <summary>Emissions of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The median, Gt CO2 equivalents; of a cut per cent.</param>
/// <param name="Low">Lower end of the published range; null where none is held.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Origin">How it is known.</param>
public sealed record PublishedLevel(int Year, double Value, double? Low = null, double? High = null, LevelOrigin Origin = LevelOrigin.Published);

/// <summary>The emissions of a year that has passed, as an edition states them, Gt CO2 equivalents.</summary>
public sealed record PublishedTotal(int Year, double Value);

/// <summary>Warming in this century as an edition states it for a pathway, °C.</summary>
/// <param name="Low">The lower number where two are given.</param>
/// <param name="High">The higher number.</param>
/// <param name="Chance">The chance of staying below, per cent; null where it is not held.</param>
public sealed record PublishedWarming(double Low, double High, int? Chance = null);

/// <summary>By how much emissions must fall each year, per cent, from a year to another, as an edition states it.</summary>
public sealed record PublishedRate(int From, int To, double Value);

/// <summary>A gap as an edition states it: what a family emits less the median of the pathways to a limit, Gt CO2 equivalents.</summary>
public sealed record PublishedGap(PathwayFamily Family, double Limit, int Year, double Value);

/// <summary>By how much a family or a limit lies below something, per cent, as an edition states it.</summary>
public sealed record PublishedShare(PathwayFamily Family, int Year, double Value, ShareBase Of, double? Limit = null);

/// <summary>What an edition publishes of a pathway.</summary>
public sealed record PublishedPathway
{
    /// <summary>What it follows.</summary>
    public required PathwayFamily Family { get; init; }

    /// <summary>The limit that it keeps, °C above pre-industrial; null unless it is one of these.</summary>
    public double? Limit { get; init; }

    /// <summary>The chance with which it keeps the limit, per cent.</summary>
    public int? Chance { get; init; }

    /// <summary>How many scenarios it is the median of; null where that is not held.</summary>
    public int? Scenarios { get; init; }

    /// <summary>Its emissions.</summary>
    public IReadOnlyList<PublishedLevel> Levels { get; init; } = [];

    /// <summary>Its cuts from 2019, per cent, where these are published instead.</summary>
    public IReadOnlyList<PublishedLevel> Cuts { get; init; } = [];

    /// <summary>Its warming; null where none is held.</summary>
    public PublishedWarming? Warming { get; init; }

    /// <summary>The yearly cut that it needs; null where none is held.</summary>
    public PublishedRate? YearlyCut { get; init; }
}

/// <summary>
/// An edition of a report on the emissions gap, an entry of <c>data/gaps/emissions-levels.json</c>: only what could be confirmed, the rest is
/// left out. Numbers of different editions are not the same quantity; each keeps its edition.
/// </summary>
public sealed record EmissionsEdition
{
    /// <summary>Its name: the year of an Emissions Gap Report, or AR6.</summary>
    public required string Edition { get; init; }

    /// <summary>The year in which it appeared.</summary>
    public required int Year { get; init; }

    /// <summary>What its sums are weighted by; null where that is not held.</summary>
    public string? Metric { get; init; }

    /// <summary>The report.</summary>
    public required Publication Source { get; init; }

    /// <summary>The last year of emissions that it states; null where none is held.</summary>
    public PublishedTotal? Total { get; init; }

    /// <summary>Its pathways.</summary>
    public IReadOnlyList<PublishedPathway> Pathways { get; init; } = [];

    /// <summary>Its gaps.</summary>
    public IReadOnlyList<PublishedGap> Gaps { get; init; } = [];

    /// <summary>What it says is pledged or needed, per cent.</summary>
    public IReadOnlyList<PublishedShare> Shares { get; init; } = [];

    /// <summary>The limits that editions state pathways for, °C.</summary>
    public static IReadOnlyList<double> Limits { get; } = [2.0, 1.8, 1.5];

    /// <summary>The editions, the oldest first.</summary>
    public static IReadOnlyList<EmissionsEdition> All => GapTables.Editions;

    /// <summary>The gap that the edition states; null where none is held.</summary>
    public double? Gap(PathwayFamily family, double limit, int year) =>
        Gaps.FirstOrDefault(gap => gap.Family == family && gap.Limit == limit && gap.Year == year)?.Value;
}
