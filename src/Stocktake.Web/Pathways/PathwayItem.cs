using Stocktake.Climate.Species;
using Stocktake.Web.Api;

namespace Stocktake.Web.Pathways;

/// <summary>A scenario in one line. Warming is above 1850–1900, K; chances are shares of the members.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Self">Address of the whole.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Category">Category of AR6 WG III.</param>
/// <param name="PeakP5">Peak of warming up to 2100, 5 % of the members below.</param>
/// <param name="PeakP50">The median peak.</param>
/// <param name="PeakP95">The peak with 95 % of the members below.</param>
/// <param name="PeakYear">Median year of the peak.</param>
/// <param name="Warming2100P5">Warming in 2100, 5 % below.</param>
/// <param name="Warming2100P50">Median warming in 2100.</param>
/// <param name="Warming2100P95">Warming in 2100, 95 % below.</param>
/// <param name="ChanceAbove15">Chance that the peak is above 1.5 K.</param>
/// <param name="ChanceAbove20">Chance that the peak is above 2 K.</param>
/// <param name="ChanceAbove30">Chance that the peak is above 3 K.</param>
/// <param name="Source">The run.</param>
public sealed record PathwayItem(
    string Id, string Self, string Name, string Category, double PeakP5, double PeakP50, double PeakP95, int PeakYear,
    double Warming2100P5, double Warming2100P50, double Warming2100P95, double ChanceAbove15, double ChanceAbove20, double ChanceAbove30, Source Source)
{
    /// <summary>The line of a scenario.</summary>
    public static PathwayItem Of(Pathway pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        return new PathwayItem(
            pathway.Id, $"/api/v1/pathways/{pathway.Id}", pathway.Name, pathway.Summary.Category,
            pathway.Number("peak_p5"), pathway.Number("peak_p50"), pathway.Number("peak_p95"), (int)pathway.Number("peak_year_p50"),
            pathway.Number("warming_2100_p5"), pathway.Number("warming_2100_p50"), pathway.Number("warming_2100_p95"),
            pathway.Number("chance_above_1.5"), pathway.Number("chance_above_2.0"), pathway.Number("chance_above_3.0"), pathway.Source);
    }
}

/// <summary>A scenario whole.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Self">Its address.</param>
/// <param name="Summary">Its line in the list.</param>
/// <param name="FirstYear">Year of the first value of every series.</param>
/// <param name="Series">Quantiles on 1 January of each year.</param>
/// <param name="Emissions">Flows of each year.</param>
/// <param name="Source">The run.</param>
public sealed record PathwayDetail(
    string Id, string Self, PathwayItem Summary, int FirstYear, IReadOnlyList<PathwaySeries> Series, IReadOnlyList<EmissionSeries> Emissions, Source Source)
{
    /// <summary>Everything about a scenario.</summary>
    public static PathwayDetail Of(Pathway pathway)
    {
        ArgumentNullException.ThrowIfNull(pathway);
        var item = PathwayItem.Of(pathway);
        return new PathwayDetail(
            item.Id, item.Self, item, pathway.FirstYear,
            [.. pathway.Series.Select(series => new PathwaySeries(series.Variable.ToString(), series.Variable.Unit, series.Quantile!.Value, [.. series.Values.Select(value => double.IsFinite(value) ? value : (double?)null)]))],
            [.. pathway.Scenario.Emissions.Keys.Order(StringComparer.Ordinal).Select(species => new EmissionSeries(species, EmissionUnits.Of(species) + "/yr", pathway.Emissions(species)))],
            item.Source);
    }
}

/// <summary>A quantile of a variable.</summary>
/// <param name="Variable">Name as in <c>stocktake project</c>.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Quantile">Percent of the members below.</param>
/// <param name="Values">One value a year; null where there is none.</param>
public sealed record PathwaySeries(string Variable, string Unit, double Quantile, IReadOnlyList<double?> Values);

/// <summary>Emissions of a species.</summary>
/// <param name="Species">Name as in the model.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Values">One value a year.</param>
public sealed record EmissionSeries(string Species, string Unit, IReadOnlyList<double> Values);
