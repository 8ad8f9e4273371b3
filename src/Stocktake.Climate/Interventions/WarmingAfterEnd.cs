using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Interventions;

/// <summary>Warming in the decade after solar radiation modification ends, K, beside that of the same decade without it.</summary>
/// <param name="Scenario">The scenario with modification.</param>
/// <param name="From">The bound on which the decade begins: 1 January after the last year of modification.</param>
/// <param name="With">5, 50 and 95 % of the members' warming in that decade with modification.</param>
/// <param name="Without">The same without modification.</param>
/// <param name="HalfReboundYears">Years after the end until half of the cooling of the median member is gone; null where the run does not show it.</param>
/// <remarks>A sudden stop loses its cooling within about a decade (Jones et al. 2013, doi:10.1002/jgrd.50762), hence the span.</remarks>
public sealed record WarmingAfterEnd(string Scenario, int From, IReadOnlyList<double> With, IReadOnlyList<double> Without, int? HalfReboundYears)
{
    private const int Decade = 10;

    private static readonly double[] Shares = [0.05, 0.5, 0.95];

    /// <summary>Of a pair of scenarios in one result; null where the result does not hold temperature over the whole decade.</summary>
    public static WarmingAfterEnd? Of(EnsembleResult result, string without, string with, int end)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (before, after) = (Position(result.Scenarios, without), Position(result.Scenarios, with));
        var variable = Position(result.Variables, ClimateVariable.Temperature);
        return before < 0 || after < 0 || variable < 0 || end < result.FirstYear || end + Decade > result.LastYear
            ? null
            : new WarmingAfterEnd(with, end, Warming(result, after, variable, end), Warming(result, before, variable, end), HalfRebound(result, before, after, variable, end));
    }

    private static double[] Warming(EnsembleResult result, int scenario, int variable, int end)
    {
        var start = result.Values(scenario, variable, end);
        var later = result.Values(scenario, variable, end + Decade);
        var warming = new double[start.Length];
        for (var member = 0; member < warming.Length; member++)
        {
            warming[member] = later[member] - start[member];
        }

        return OrderStatistics.Of(warming, Shares);
    }

    private static int? HalfRebound(EnsembleResult result, int without, int with, int variable, int end)
    {
        double Cooling(int year)
        {
            var warm = result.Values(without, variable, year);
            var cool = result.Values(with, variable, year);
            var cooling = new double[warm.Length];
            for (var member = 0; member < cooling.Length; member++)
            {
                cooling[member] = warm[member] - cool[member];
            }

            return OrderStatistics.Median(cooling);
        }

        var half = Cooling(end) / 2;
        return Enumerable.Range(1, result.LastYear - end).Where(years => Cooling(end + years) <= half).Select(years => (int?)years).FirstOrDefault();
    }

    private static int Position<T>(IReadOnlyList<T> list, T wanted) => Enumerable.Range(0, list.Count).FirstOrDefault(index => Equals(list[index], wanted), -1);
}
