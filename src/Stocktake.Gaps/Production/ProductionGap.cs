using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Production;

/// <summary>A fossil fuel and by how much its production must fall each year, per cent.</summary>
public sealed record FuelRate(string Fuel, double Needed);

/// <summary>By how much planned production is above what a limit allows, per cent, as an edition states it.</summary>
public sealed record PublishedExcess(double Limit, double Value);

/// <summary>
/// An edition of the Production Gap Report, an entry of <c>data/gaps/production-gap.json</c>: fossil fuel production that is planned against what
/// pathways to 1.5 and 2 °C allow.
/// </summary>
public sealed record ProductionGap
{
    /// <summary>Its name, the year.</summary>
    public required string Edition { get; init; }

    /// <summary>The report.</summary>
    public required Publication Source { get; init; }

    /// <summary>The year from which rates count; null where no rates are held.</summary>
    public int? From { get; init; }

    /// <summary>The year of the gap.</summary>
    public required int To { get; init; }

    /// <summary>By how much production is planned to grow each year, per cent.</summary>
    public double? Planned { get; init; }

    /// <summary>By how much it must fall each year for 1.5 °C, per cent.</summary>
    public double? Needed { get; init; }

    /// <summary>The same by fuel.</summary>
    public IReadOnlyList<FuelRate> Fuels { get; init; } = [];

    /// <summary>What the edition states of the gap.</summary>
    public IReadOnlyList<PublishedExcess> Above { get; init; } = [];

    /// <summary>The editions, the oldest first.</summary>
    public static IReadOnlyList<ProductionGap> All => GapTables.ProductionGaps;

    /// <summary>By how much planned production of the last year is above that of 1.5 °C by the rates alone, per cent; null where they are not held.</summary>
    public double? AboveByRates => this is { From: { } from, Planned: { } planned, Needed: { } needed }
        ? 100 * (Math.Pow((1 + (planned / 100)) / (1 - (needed / 100)), To - from) - 1)
        : null;

    /// <summary>By how much production must change each year for a limit, given how far plans are above it, per cent, negative where it must fall; null where rates are not held.</summary>
    /// <param name="limit">The limit, °C.</param>
    public double? YearlyChange(double limit) => this is { From: { } from, Planned: { } planned } && Above.FirstOrDefault(each => each.Limit == limit) is { } above
        ? 100 * (((1 + (planned / 100)) / Math.Pow(1 + (above.Value / 100), 1.0 / (To - from))) - 1)
        : null;
}
