using Stocktake.Climate.Results;
using Stocktake.Climate.Scenarios;
using Stocktake.Web.Api;

namespace Stocktake.Web.Pathways;

/// <summary>A scenario and what the ensemble makes of it: quantiles of every variable on 1 January of each year, and its emissions.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="FirstYear">First year of every series.</param>
/// <param name="LastYear">Last year of every series.</param>
/// <param name="Series">The quantiles, in the order in which <c>stocktake project</c> prints them.</param>
/// <param name="Summary">Peak, chances and category.</param>
/// <param name="Source">The run.</param>
public sealed record Pathway(Scenario Scenario, int FirstYear, int LastYear, IReadOnlyList<ResultSeries> Series, ScenarioSummary Summary, RunSource Source)
{
    /// <summary>Name in addresses and in the command.</summary>
    public string Id => Scenario.Name;

    /// <summary>Name for people: the bundled scenarios are written like <c>SSP2-4.5</c>.</summary>
    public string Name => NameOf(Id);

    /// <summary>The values of a quantile in percent, from a year on.</summary>
    public IReadOnlyList<double> Values(ClimateVariable variable, double percent, int from = 0) =>
        Series.First(series => series.Variable == variable && series.Quantile == percent).Values[Math.Max(0, from - FirstYear)..];

    /// <summary>A number of the summary; not a number where there is none of this name.</summary>
    public double Number(string name) => Summary.Numbers.Where(number => number.Name == name).Select(number => number.Value).FirstOrDefault(double.NaN);

    /// <summary>Emissions of a species, from a year on and to the last year of the run.</summary>
    public IReadOnlyList<double> Emissions(string species, int from = 0)
    {
        var start = Math.Max(from, FirstYear) - Scenario.FirstYear;
        return Scenario.Emissions[species][start..Math.Min(Scenario.Emissions[species].Length, LastYear - Scenario.FirstYear + 1)];
    }

    /// <summary>Name for people of a scenario.</summary>
    public static string NameOf(string id) => Stocktake.Gaps.Wording.PromiseWords.Scenario(id);
}
