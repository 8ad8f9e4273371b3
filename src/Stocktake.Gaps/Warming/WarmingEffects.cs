using Stocktake.Climate.Runs;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Warming;

/// <summary>The 5, 50 and 95 % of the ensemble.</summary>
/// <param name="Low">5 %.</param>
/// <param name="Median">50 %.</param>
/// <param name="High">95 %.</param>
public readonly record struct WarmingRange(double Low, double Median, double High);

/// <summary>Warming, or a change of it, on 1 January of each year of <see cref="WedgeSeries"/>, K.</summary>
/// <param name="ByYear">One range a year, in order.</param>
public sealed record WarmingPath(IReadOnlyList<WarmingRange> ByYear)
{
    /// <summary>In 2050.</summary>
    public WarmingRange In2050 => this[2050];

    /// <summary>In the last year.</summary>
    public WarmingRange In2100 => this[WedgeSeries.LastYear];

    /// <summary>In a year of the range of wedges.</summary>
    public WarmingRange this[int year] => ByYear[year - WedgeSeries.FirstYear];
}

/// <summary>Warming above 1850–1900 without and with reductions, K on 1 January of a year. The first scenario of the run is the baseline.</summary>
public sealed class WarmingEffects
{
    private static readonly double[] Quantiles = [0.05, 0.5, 0.95];

    private readonly EnsembleResult _result;

    internal WarmingEffects(EnsembleResult result) => _result = result;

    /// <summary>Warming without the reductions.</summary>
    public WarmingRange Baseline(int year) => Of(0, year);

    /// <summary>Warming with a reduction, by its place in what was asked for.</summary>
    public WarmingRange With(int reduction, int year) => Of(reduction + 1, year);

    /// <summary>Warming without the reductions, year by year.</summary>
    public WarmingPath BaselinePath() => PathOf(0);

    /// <summary>Warming with a reduction, year by year.</summary>
    public WarmingPath WithPath(int reduction) => PathOf(reduction + 1);

    /// <summary>What a reduction changes, year by year.</summary>
    public WarmingPath ChangePath(int reduction) => new([.. Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).Select(year => Change(reduction, year))]);

    /// <summary>What a reduction changes, member by member: negative where it is cooler.</summary>
    public WarmingRange Change(int reduction, int year)
    {
        var picked = _result.DifferenceQuantiles(reduction + 1, 0, 0, year, Quantiles);
        return new WarmingRange(picked[0], picked[1], picked[2]);
    }

    private WarmingPath PathOf(int scenario)
    {
        var quantiles = _result.Quantiles(scenario, 0, Quantiles);
        return new WarmingPath([.. Enumerable.Range(WedgeSeries.FirstYear - _result.FirstYear, WedgeSeries.Years).Select(index => new WarmingRange(quantiles[0][index], quantiles[1][index], quantiles[2][index]))]);
    }

    private WarmingRange Of(int scenario, int year)
    {
        var quantiles = _result.Quantiles(scenario, 0, Quantiles);
        var index = year - _result.FirstYear;
        return new WarmingRange(quantiles[0][index], quantiles[1][index], quantiles[2][index]);
    }
}
