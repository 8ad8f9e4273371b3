using Stocktake.Gaps.Exploring;
using Stocktake.Web.Charts;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Gaps;

/// <summary>The charts of the explorer: the scenario of the levers beside its baseline.</summary>
internal sealed class ExplorerCharts(PageContext page, ExplorerResult result)
{
    /// <summary>Warming of both with the 5–95 % of the ensemble, and the levels of the Paris Agreement.</summary>
    public LineChart Temperature => Fan("pathways.temperature", page.Text("pathways.temperature.unit"), result.Warming, "N2", withZero: true) with
    {
        Marks = [(1.5, $"{1.5.ToString("N1", page.Format)} °C"), (2, $"{2.0.ToString("N1", page.Format)} °C")],
    };

    /// <summary>Total forcing of both.</summary>
    public LineChart Forcing => Fan("pathways.forcing", "W/m²", result.Forcing, "N2", withZero: true);

    /// <summary>Concentration of CO2 of both.</summary>
    public LineChart CarbonDioxide => Fan("pathways.concentration.CO2", "ppm", result.CarbonDioxide, "N0", withZero: false);

    /// <summary>All greenhouse gases of both.</summary>
    public LineChart World => new(page.Text("explorer.world"), "Gt CO₂e/yr", ExplorerResult.FirstYear,
    [
        new ChartLine(page.Text("explorer.scenario"), Sum(withLevers: true)), new ChartLine(page.Text("gaps.baseline"), Sum(withLevers: false)) { IsDashed = true },
    ])
    { YearHead = page.Text("year"), Format = "N1" };

    /// <summary>Emissions by source with the levers.</summary>
    public AreaChart Sources => new(page.Text("explorer.sources"), "Gt CO₂e/yr", ExplorerResult.FirstYear, [.. result.Emissions(withLevers: true).Select(source => (page.Text("explorer.source." + source.Key), source.Values))])
    {
        YearHead = page.Text("year"), Line = (page.Text("pathways.co2-net"), Sum(withLevers: true)),
    };

    private double[] Sum(bool withLevers)
    {
        var sources = result.Emissions(withLevers);
        return [.. Enumerable.Range(0, sources[0].Values.Count).Select(index => sources.Sum(source => source.Values[index]))];
    }

    private LineChart Fan(string title, string unit, Func<bool, (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High)> of, string format, bool withZero) =>
        new(page.Text(title), unit, ExplorerResult.FirstYear, [Line("explorer.scenario", of(true), isDashed: false), Line("gaps.baseline", of(false), isDashed: true)])
        {
            YearHead = page.Text("year"), Format = format, WithZero = withZero,
        };

    private ChartLine Line(string name, (IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High) band, bool isDashed) =>
        new(page.Text(name), band.Median) { IsDashed = isDashed, Bands = [(page.Text("pathways.band90"), band.Low, band.High)] };
}
