using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>One series of a result: of a member or of a quantile.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Member">Identifier of the member; empty for a quantile.</param>
/// <param name="Quantile">Quantile in percent; null for a member.</param>
/// <param name="Variable">What the values are.</param>
/// <param name="Values">One value a year; not a number where there is none.</param>
public sealed record ResultSeries(string Scenario, string Member, double? Quantile, ClimateVariable Variable, double[] Values);

/// <summary>Turns a result into series: scenario by scenario, variable by variable, then by quantile or member.</summary>
public static class ResultTable
{
    /// <summary>The series of quantiles, given in percent.</summary>
    public static IEnumerable<ResultSeries> Quantiles(EnsembleResult result, IReadOnlyList<double> percents, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(percents);
        for (var scenario = 0; scenario < result.Scenarios.Count; scenario++)
        {
            for (var variable = 0; variable < result.Variables.Count; variable++)
            {
                var quantiles = result.Quantiles(scenario, variable, [.. percents.Select(percent => percent / 100)], threads);
                for (var index = 0; index < percents.Count; index++)
                {
                    yield return new ResultSeries(result.Scenarios[scenario], "", percents[index], result.Variables[variable], quantiles[index]);
                }
            }
        }
    }

    /// <summary>The series of every member.</summary>
    public static IEnumerable<ResultSeries> Members(EnsembleResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        for (var scenario = 0; scenario < result.Scenarios.Count; scenario++)
        {
            for (var variable = 0; variable < result.Variables.Count; variable++)
            {
                for (var member = 0; member < result.Members.Count; member++)
                {
                    var values = new double[result.LastYear - result.FirstYear + 1];
                    for (var year = result.FirstYear; year <= result.LastYear; year++)
                    {
                        values[year - result.FirstYear] = result.Values(scenario, variable, year)[member];
                    }

                    yield return new ResultSeries(result.Scenarios[scenario], result.Members[member], null, result.Variables[variable], values);
                }
            }
        }
    }
}
