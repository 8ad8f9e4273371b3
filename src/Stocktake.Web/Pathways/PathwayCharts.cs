using Stocktake.Climate.Results;
using Stocktake.Climate.Species;
using Stocktake.Web.Charts;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Pathways;

/// <summary>The charts of one scenario, or of two beside each other.</summary>
internal sealed class PathwayCharts(PageContext page)
{
    private const int From = 1950;

    private string YearHead => page.Text("year");

    /// <summary>Median and both bands of a variable.</summary>
    public LineChart Fan(string title, string unit, ClimateVariable variable, IEnumerable<Pathway> pathways, string format, bool withZero) =>
        new(title, unit, From, [.. pathways.Select((pathway, index) => new ChartLine(pathway.Name, pathway.Values(variable, 50, From))
        {
            IsDashed = index > 0,
            Bands =
            [
                (page.Text("pathways.band90"), pathway.Values(variable, 5, From), pathway.Values(variable, 95, From)),
                (page.Text("pathways.band67"), pathway.Values(variable, 16.667, From), pathway.Values(variable, 83.333, From)),
            ],
        })]) { YearHead = YearHead, Format = format, WithZero = withZero };

    /// <summary>Warming, with the levels of the Paris Agreement.</summary>
    public LineChart Temperature(IEnumerable<Pathway> pathways) =>
        Fan(page.Text("pathways.temperature"), page.Text("pathways.temperature.unit"), ClimateVariable.Temperature, pathways, "N2", withZero: true) with
        {
            Marks = [(1.5, $"{1.5.ToString("N1", page.Format)} °C"), (2, $"{2.0.ToString("N1", page.Format)} °C")],
        };

    /// <summary>The median warming of all scenarios.</summary>
    public LineChart Medians(IEnumerable<Pathway> pathways) =>
        new(page.Text("pathways.medians"), page.Text("pathways.temperature.unit"), From, [.. pathways.Select(pathway => new ChartLine(pathway.Name, pathway.Values(ClimateVariable.Temperature, 50, From)))]) { YearHead = YearHead };

    /// <summary>CO2 by origin, with what it nets to.</summary>
    public AreaChart CarbonDioxide(Pathway pathway) =>
        new(page.Text("pathways.co2-emissions"), "Gt CO₂/yr", From,
        [
            (page.Text("pathways.co2-fossil"), pathway.Emissions("CO2 FFI", From)),
            (page.Text("pathways.co2-land"), pathway.Emissions("CO2 AFOLU", From)),
        ])
        {
            YearHead = YearHead,
            Line = (page.Text("pathways.co2-net"), [.. pathway.Emissions("CO2 FFI", From).Zip(pathway.Emissions("CO2 AFOLU", From), (fossil, land) => fossil + land)]),
        };

    /// <summary>Emissions of one species.</summary>
    public LineChart Emissions(string species, string title, IEnumerable<Pathway> pathways) =>
        new(title, EmissionUnits.Of(species) + "/yr", From, [.. pathways.Select((pathway, index) => new ChartLine(pathway.Name, pathway.Emissions(species, From)) { IsDashed = index > 0 })])
        {
            YearHead = YearHead,
            Format = "N1",
        };

    /// <summary>Medians of forcing by what causes it.</summary>
    public AreaChart Forcing(Pathway pathway) =>
        new(page.Text("pathways.forcing"), "W/m²", From, [.. ForcingGroups.Medians(pathway, From).Select(group => (page.Text("pathways.forcing." + group.Key), group.Values))])
        {
            YearHead = YearHead,
            Line = (page.Text("pathways.forcing.total"), pathway.Values(new ClimateVariable(VariableKind.Forcing), 50, From)),
        };
}
