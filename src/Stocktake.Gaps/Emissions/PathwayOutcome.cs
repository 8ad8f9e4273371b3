using Stocktake.Climate.Assessment;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Emissions;

/// <summary>How a pathway stands to a level of warming, K above 1850–1900, in the years up to 2100.</summary>
/// <param name="Level">The level.</param>
/// <param name="Below">The chance that warming stays below it, from 0 to 1.</param>
/// <param name="Degrees">By how much the median of the peaks is above it, K; 0 where it is not.</param>
/// <param name="Years">Years above it, the median of the members.</param>
public readonly record struct LevelOutcome(double Level, double Below, double Degrees, double Years);

/// <summary>What a pathway leads to: a run of the whole ensemble to 2100. Warming is above 1850–1900, on 1 January, 5, 50 and 95 % of the members.</summary>
public sealed record PathwayOutcome
{
    private static readonly double[] Bands = [0.05, 0.5, 0.95];

    /// <summary>The pathway.</summary>
    public required EmissionsPathway Pathway { get; init; }

    /// <summary>Warming in each year of <see cref="WedgeSeries"/>, K.</summary>
    public required IReadOnlyList<WarmingRange> Warming { get; init; }

    /// <summary>The largest warming up to 2100, K.</summary>
    public required WarmingRange Peak { get; init; }

    /// <summary>The year of it, the median of the members.</summary>
    public required int PeakYear { get; init; }

    /// <summary>Below this warming stays with a chance of 66 %, K: what editions state.</summary>
    public required double Peak66 { get; init; }

    /// <summary>How it stands to 1.5, 1.8 and 2.0 °C.</summary>
    public required IReadOnlyList<LevelOutcome> Levels { get; init; }

    /// <summary>The first year in which no more CO2 is emitted than taken out of the air; null where that is not before 2101.</summary>
    public required int? NetZeroCarbonDioxide { get; init; }

    /// <summary>The same of all greenhouse gases.</summary>
    public required int? NetZero { get; init; }

    /// <summary>Its category of AR6 WG III, after the shift that AR6 makes.</summary>
    public required string CategoryAr6 { get; init; }

    /// <summary>Its category as the ensemble has it.</summary>
    public required string Category { get; init; }

    /// <summary>Warming on 1 January of a year, K.</summary>
    public WarmingRange In(int year) => Warming[year - WedgeSeries.FirstYear];

    /// <summary>How it stands to a level, one of 1.5, 1.8 and 2.0.</summary>
    public LevelOutcome At(double level) => Levels.First(each => each.Level == level);

    /// <summary>The levels that are told, °C.</summary>
    public static IReadOnlyList<double> ToldLevels { get; } = [1.5, 1.8, 2.0];

    internal static PathwayOutcome Of(EmissionsPathway pathway, Scenario expanded, EnsembleResult result, int scenario, ScenarioSummary summary)
    {
        var emissions = new BaselineEmissions(expanded);
        var quantiles = result.Quantiles(scenario, 0, Bands);
        var peaks = ExceedanceChance.PeakQuantiles(result, scenario, WedgeSeries.LastYear, [.. Bands, 0.66]);
        return new PathwayOutcome
        {
            Pathway = pathway,
            Warming = [.. Enumerable.Range(WedgeSeries.FirstYear - result.FirstYear, WedgeSeries.Years).Select(index => new WarmingRange(quantiles[0][index], quantiles[1][index], quantiles[2][index]))],
            Peak = new WarmingRange(peaks[0], peaks[1], peaks[2]),
            PeakYear = (int)summary["peak_year_p50"],
            Peak66 = peaks[3],
            Levels = [.. ToldLevels.Select(level => new LevelOutcome(
                level,
                1 - summary[ScenarioSummary.ChanceName(level, WedgeSeries.LastYear)],
                Math.Max(0, peaks[1] - level),
                Overshoot.Of(result, scenario, level, WedgeSeries.LastYear).Years))],
            NetZeroCarbonDioxide = FirstOf(year => emissions.Group(BaselineEmissions.NetCarbonDioxide, year) <= 0),
            NetZero = FirstOf(year => pathway.Sum(year) <= 0),
            CategoryAr6 = summary.CategoryAr6,
            Category = summary.Category,
        };
    }
    private static int? FirstOf(Func<int, bool> holds) => Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).Where(holds).Select(year => (int?)year).FirstOrDefault();
}
