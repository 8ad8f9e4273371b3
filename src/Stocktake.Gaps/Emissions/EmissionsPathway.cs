using System.Globalization;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Emissions;

/// <summary>
/// A published pathway, year by year: straight lines from the last year of history through the published levels; after the last of them the
/// place among the scenarios of the ladder is kept (<see cref="ScenarioLadder"/>).
/// </summary>
public sealed record EmissionsPathway
{
    private const int CutsFrom = 2019;

    /// <summary>Its id: edition and family, <c>2024-conditional</c> or <c>2024-limit-1.5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The edition.</summary>
    public required EmissionsEdition Edition { get; init; }

    /// <summary>What the edition publishes of it.</summary>
    public required PublishedPathway Published { get; init; }

    /// <summary>Its levels in Gt CO2 equivalents, by year: those published, and those that follow from what is.</summary>
    public required IReadOnlyList<PublishedLevel> Levels { get; init; }

    /// <summary>Its sum of greenhouse gases in each year of <see cref="WedgeSeries"/>, Gt CO2 equivalents.</summary>
    public required IReadOnlyList<double> Sums { get; init; }

    /// <summary>The last year of which a level is known; later years are carried on.</summary>
    public int LastLevelYear => Levels[^1].Year;

    /// <summary>Whether it is one of the pathways to a limit.</summary>
    public bool IsLimit => Published.Family == PathwayFamily.Limit;

    /// <summary>Its sum in a year.</summary>
    public double Sum(int year) => Sums[year - WedgeSeries.FirstYear];

    /// <summary>Its level of a year; null where none is known.</summary>
    public PublishedLevel? Level(int year) => Levels.FirstOrDefault(level => level.Year == year);

    /// <summary>The pathway of an edition; null where no level of it is known.</summary>
    internal static EmissionsPathway? Of(EmissionsEdition edition, PublishedPathway published, ScenarioLadder ladder)
    {
        IReadOnlyList<PublishedLevel> levels =
        [
            .. published.Levels.Concat(published.Cuts.Select(cut => Cut(cut, ladder.History(CutsFrom)))).Concat(FromGaps(edition, published)).Concat(FromShares(edition, published)).OrderBy(level => level.Year),
        ];
        return levels.Count == 0 ? null : new EmissionsPathway
        {
            Id = $"{edition.Edition}-{IdOf(published)}",
            Edition = edition,
            Published = published,
            Levels = levels,
            Sums = SumsOf(levels, ladder),
        };
    }

    /// <summary>Lines through levels from the last year of the ladder's history on, carried on after the last.</summary>
    internal static double[] SumsOf(IReadOnlyList<PublishedLevel> levels, ScenarioLadder ladder)
    {
        var sums = new double[WedgeSeries.Years];
        var (from, start) = (WedgeSeries.FirstYear - 1, ladder.History(WedgeSeries.FirstYear - 1));
        foreach (var level in levels)
        {
            for (var year = from + 1; year <= level.Year; year++)
            {
                sums[year - WedgeSeries.FirstYear] = year == level.Year ? level.Value : start + ((level.Value - start) * (year - from) / (level.Year - from));
            }

            (from, start) = (level.Year, level.Value);
        }

        var place = ladder.PositionOf(start, from);
        for (var year = from + 1; year <= WedgeSeries.LastYear; year++)
        {
            sums[year - WedgeSeries.FirstYear] = ladder.SumAt(place, year);
        }

        return sums;
    }

    private static string IdOf(PublishedPathway published) => published.Family switch
    {
        PathwayFamily.Limit => string.Create(CultureInfo.InvariantCulture, $"limit-{published.Limit:0.0}"),
        PathwayFamily.CurrentPolicies => "current-policies",
        PathwayFamily.NetZero => "net-zero",
        var family => family.ToString().ToLowerInvariant(),
    };

    // The deeper cut is the lower level.
    private static PublishedLevel Cut(PublishedLevel cut, double from)
    {
        double Less(double percent) => from * (1 - (percent / 100));
        return new PublishedLevel(cut.Year, Less(cut.Value), cut.High is { } most ? Less(most) : null, cut.Low is { } least ? Less(least) : null, LevelOrigin.FromCut);
    }

    // A limit without levels of its own: what families emit less their gaps. Rounding makes these differ by one; their median is taken.
    private static IEnumerable<PublishedLevel> FromGaps(EmissionsEdition edition, PublishedPathway published)
    {
        if (published.Limit is null || published.Levels.Count + published.Cuts.Count > 0)
        {
            return [];
        }

        return edition.Gaps.Where(gap => gap.Limit == published.Limit)
            .Select(gap => (gap.Year, Level: edition.Pathways.Where(each => each.Family == gap.Family).SelectMany(each => each.Levels).FirstOrDefault(level => level.Year == gap.Year)?.Value - gap.Value))
            .Where(known => known.Level is not null)
            .GroupBy(known => known.Year, known => known.Level!.Value)
            .Select(year => new PublishedLevel(year.Key, Median([.. year.Order()]), Origin: LevelOrigin.FromGap));
    }

    // A family without levels of its own: by so much less than current policies, where the edition has their level.
    private static IEnumerable<PublishedLevel> FromShares(EmissionsEdition edition, PublishedPathway published)
    {
        if (published.Limit is not null || published.Levels.Count + published.Cuts.Count > 0)
        {
            return [];
        }

        var policies = edition.Pathways.Where(each => each.Family == PathwayFamily.CurrentPolicies).SelectMany(each => each.Levels).ToDictionary(level => level.Year);
        return edition.Shares.Where(share => share.Family == published.Family && share.Of == ShareBase.CurrentPolicies && policies.ContainsKey(share.Year))
            .Select(share => new PublishedLevel(share.Year, policies[share.Year].Value * (1 - (share.Value / 100)), Origin: LevelOrigin.FromShare));
    }

    private static double Median(double[] ascending) => (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;
}
