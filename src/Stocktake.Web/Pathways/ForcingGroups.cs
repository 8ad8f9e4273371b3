using Stocktake.Climate.Results;

namespace Stocktake.Web.Pathways;

/// <summary>The forcers that the page draws apart from each other; whatever of the total they leave is drawn as the rest.</summary>
internal static class ForcingGroups
{
    /// <summary>Key of each group's text, and the forcers in it by the names of the model.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<string> Forcers)> All { get; } =
    [
        ("co2", ["CO2"]),
        ("ch4", ["CH4"]),
        ("n2o", ["N2O"]),
        ("ozone", ["Ozone"]),
        ("aerosols", ["Aerosol-radiation interactions", "Aerosol-cloud interactions"]),
    ];

    /// <summary>The forcing of every forcer named.</summary>
    public static IEnumerable<ClimateVariable> Variables => All.SelectMany(group => group.Forcers).Select(name => new ClimateVariable(VariableKind.Forcing, name));

    /// <summary>The medians of each group and of the rest, year by year from a year on. Medians do not quite add up, so the rest takes what is left.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<double> Values)> Medians(Pathway pathway, int from)
    {
        var groups = All.Select(group => (group.Key, Values: (IReadOnlyList<double>)Sum(group.Forcers.Select(name => pathway.Values(new ClimateVariable(VariableKind.Forcing, name), 50, from))))).ToList();
        var rest = pathway.Values(new ClimateVariable(VariableKind.Forcing), 50, from).Zip(Sum(groups.Select(group => group.Values)), (total, named) => total - named).ToArray();
        groups.Add(("rest", rest));
        return groups;
    }

    private static double[] Sum(IEnumerable<IReadOnlyList<double>> series) => series.Aggregate((double[]?)null, (sum, values) => sum is null ? [.. values] : [.. sum.Zip(values, (a, b) => a + b)])!;
}
