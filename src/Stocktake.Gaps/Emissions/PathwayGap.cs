namespace Stocktake.Gaps.Emissions;

/// <summary>
/// What a family emits in a year less the median of the pathways to a limit, in one edition (UNEP, Emissions Gap Report). Negative where it
/// emits less than they do.
/// </summary>
/// <param name="Family">The family.</param>
/// <param name="Limit">The pathway to the limit.</param>
/// <param name="Year">The year.</param>
public sealed record PathwayGap(EmissionsPathway Family, EmissionsPathway Limit, int Year)
{
    /// <summary>The gap, Gt CO2 equivalents.</summary>
    public double Value => Family.Sum(Year) - Limit.Sum(Year);

    /// <summary>The gap between the ends of the ranges, where both have one: the smaller, then the larger.</summary>
    public (double Low, double High)? Range =>
        Family.Level(Year) is { Low: { } low, High: { } high } && Limit.Level(Year) is { Low: { } least, High: { } most } ? (low - most, high - least) : null;

    /// <summary>The gap that the edition states; null where none is held.</summary>
    public double? Published => Family.Edition.Gap(Family.Published.Family, Limit.Published.Limit!.Value, Year);

    /// <summary>Whether both levels of the year are known; else one of them lies between known levels or is carried on.</summary>
    public bool IsOfLevels => Family.Level(Year) is not null && Limit.Level(Year) is not null;

    /// <summary>The years of which gaps are told.</summary>
    public static IReadOnlyList<int> Years { get; } = [2030, 2035, 2050];
}

/// <summary>By how much emissions must fall each year, from 0 to 1; negative where they may rise.</summary>
public static class RequiredRate
{
    /// <summary>The constant rate that leads from one amount to another.</summary>
    /// <param name="from">Emissions at the beginning, above 0.</param>
    /// <param name="to">Emissions at the end, above 0.</param>
    /// <param name="years">Years between, above 0.</param>
    public static double Of(double from, double to, int years) => 1 - Math.Pow(to / from, 1.0 / years);

    /// <summary>From the last year of history to the level of a year.</summary>
    /// <param name="history">Emissions of the last year of history.</param>
    /// <param name="historyYear">That year.</param>
    /// <param name="level">The level.</param>
    public static double FromToday(double history, int historyYear, PublishedLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return Of(history, level.Value, level.Year - historyYear);
    }

    /// <summary>From the total of an edition, taken for the year after it appeared, to the level of a year; null where the edition states no total or the year is past.</summary>
    public static double? FromEdition(EmissionsEdition edition, PublishedLevel level)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(level);
        return edition.Total is { } total && level.Year > edition.Year + 1 ? Of(total.Value, level.Value, level.Year - (edition.Year + 1)) : null;
    }
}
