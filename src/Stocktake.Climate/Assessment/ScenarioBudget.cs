using System.Text;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Assessment;

/// <summary>A remaining carbon budget with everything it rests on.</summary>
/// <param name="Scenario">The scenario whose other species are taken.</param>
/// <param name="Level">The level, K above 1850–1900.</param>
/// <param name="Chance">Chance of staying below it, from 0 to 1.</param>
/// <param name="From">The budget counts from 1 January of this year.</param>
/// <param name="WarmingSoFar">Median warming then, K.</param>
/// <param name="NetZeroYear">The year in which the scenario's CO2 emissions reach zero, up to which other species are counted; null for never, when they are counted to the last year.</param>
/// <param name="OtherUntil">The bound up to which other species are counted.</param>
/// <param name="FurtherOtherWarming">Median further warming by all but CO2 until then, K.</param>
/// <param name="GtCo2">The budget, Gt CO2; negative where it is overspent.</param>
public sealed record ScenarioBudget(
    string Scenario, double Level, double Chance, int From, double WarmingSoFar, int? NetZeroYear, int OtherUntil, double FurtherOtherWarming, double GtCo2)
{
    /// <summary>What a budget is and rests on, by name; not a number where CO2 never reaches zero.</summary>
    public IReadOnlyList<(string Name, double Value)> Numbers =>
    [
        ("level", Level), ("chance_below", Chance), ("from", From), ("warming_so_far_p50", WarmingSoFar), ("net_zero_co2", NetZeroYear ?? double.NaN),
        ("other_until", OtherUntil), ("further_other_warming_p50", FurtherOtherWarming), ("budget_gtco2", GtCo2),
    ];

    /// <summary>Budgets of a scenario for levels and chances.</summary>
    /// <param name="model">The ensemble.</param>
    /// <param name="metrics">Its members' warming per emissions (<see cref="ClimateMetrics.Of"/>).</param>
    /// <param name="scenario">The scenario, CO2 by emissions.</param>
    /// <param name="levels">Levels, K above 1850–1900.</param>
    /// <param name="chances">Chances of staying below, above 0 and below 1.</param>
    /// <param name="from">The year from which the budget counts.</param>
    /// <param name="last">The last bound up to which other species are counted.</param>
    /// <param name="cancellation">Stops the runs.</param>
    public static IReadOnlyList<ScenarioBudget> Of(
        EnsembleModel model, IReadOnlyList<ClimateMetrics> metrics, Scenario scenario, IReadOnlyList<double> levels, IReadOnlyList<double> chances, int from, int last, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(chances);
        if (scenario.Concentrations.ContainsKey("CO2"))
        {
            throw new ClimateInputException("run.budget-concentration", scenario.Name);
        }

        if (from >= last)
        {
            throw new ClimateInputException("run.budget-years", from, last) { IsAboutRequest = true };
        }

        var netZero = NetZero(scenario, from, last);
        var until = netZero ?? last;
        var without = WarmingAttribution.Without(model.Species, scenario, "CO2", ["CO2 FFI", "CO2 AFOLU"]);
        var run = model.Run([scenario, without], new RunSettings { From = from, To = last, Variables = [ClimateVariable.Temperature] }, cancellation);
        var soFar = OrderStatistics.Median(run.Values(0, 0, from));
        var further = new double[run.Members.Count];
        for (var member = 0; member < further.Length; member++)
        {
            further[member] = run.Values(1, 0, until)[member] - run.Values(1, 0, from)[member];
        }

        var other = OrderStatistics.Median(further);
        return [.. levels.SelectMany(level => chances.Select(chance =>
            new ScenarioBudget(scenario.Name, level, chance, from, soFar, netZero, until, other, RemainingCarbonBudget.Of(metrics, soFar, level, other, chance))))];
    }

    /// <summary>Writes budgets as CSV.</summary>
    public static void WriteCsv(IReadOnlyList<ScenarioBudget> budgets, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        ArgumentNullException.ThrowIfNull(output);
        output.Write($"scenario,{string.Join(',', budgets[0].Numbers.Select(number => number.Name))}\n");
        foreach (var budget in budgets)
        {
            var line = new StringBuilder(ResultCsv.Quoted(budget.Scenario));
            foreach (var (_, number) in budget.Numbers)
            {
                line.Append(',');
                ResultCsv.AppendNumber(line, number);
            }

            output.Write(line.Append('\n'));
        }
    }

    private static int? NetZero(Scenario scenario, int from, int last) => Enumerable.Range(from, last - from)
        .Where(year => scenario.Emissions["CO2 FFI"][year - Scenarios.Scenario.FirstYear] + scenario.Emissions["CO2 AFOLU"][year - Scenarios.Scenario.FirstYear] <= 0)
        .Select(year => (int?)year).FirstOrDefault();
}
