using System.Globalization;
using System.Text;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>One scenario in one row: peak, year of peak, 2100, chances and category. Warming is above 1850–1900.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Numbers">Named numbers in a fixed order; not a number where the run does not reach 2100.</param>
/// <param name="CategoryAr6">Category of AR6 WG III after the shift that AR6 makes (<see cref="AssessedWarming"/>).</param>
/// <param name="Category">Category of AR6 WG III, of the peak up to 2100 as the ensemble has it.</param>
public sealed record ScenarioSummary(string Scenario, IReadOnlyList<(string Name, double Value)> Numbers, string CategoryAr6, string Category)
{
    // Peaks are taken over the members' own series up to this year (Kikstra et al. 2022).
    private const int Horizon = 2100;

    // The level above which years and degree-years are counted: the lower goal of the Paris Agreement, article 2.
    private const double CountedAbove = 1.5;

    /// <summary>The levels whose chances are told unless others are asked for, K.</summary>
    public static IReadOnlyList<double> UsualLevels { get; } = [1.5, 2, 3];

    /// <summary>Summarizes every scenario of a result whose first variable is warming above 1850–1900, kept from 1850 or earlier.</summary>
    /// <param name="result">The result.</param>
    /// <param name="levels">Levels whose chances are told, K; the usual ones when null.</param>
    /// <param name="by">The year by which a level is to be gone above.</param>
    public static IReadOnlyList<ScenarioSummary> Of(EnsembleResult result, IReadOnlyList<double>? levels = null, int by = Horizon)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. Enumerable.Range(0, result.Scenarios.Count).Select(scenario => Of(result, scenario, levels ?? UsualLevels, by))];
    }

    /// <summary>A number by its name; not a number where there is none.</summary>
    public double this[string name] => Numbers.Where(number => number.Name == name).Select(number => number.Value).DefaultIfEmpty(double.NaN).First();

    /// <summary>What the chance of a level is called.</summary>
    public static string ChanceName(double level, int by) =>
        string.Create(CultureInfo.InvariantCulture, $"chance_above_{level:0.0##}{(by == Horizon ? "" : $"_by_{by}")}");

    /// <summary>Writes summaries as CSV, one row a scenario.</summary>
    public static void WriteCsv(IReadOnlyList<ScenarioSummary> summaries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        ArgumentNullException.ThrowIfNull(output);
        var line = new StringBuilder("scenario,").AppendJoin(',', summaries[0].Numbers.Select(number => number.Name)).Append(",category_ar6,category\n");
        output.Write(line);
        foreach (var summary in summaries)
        {
            line.Clear().Append(ResultCsv.Quoted(summary.Scenario));
            foreach (var (_, value) in summary.Numbers)
            {
                line.Append(',');
                ResultCsv.AppendNumber(line, value);
            }

            output.Write(line.Append(',').Append(summary.CategoryAr6).Append(',').Append(summary.Category).Append('\n'));
        }
    }

    private static ScenarioSummary Of(EnsembleResult result, int scenario, IReadOnlyList<double> levels, int by)
    {
        var last = Math.Min(Horizon, result.LastYear);
        var (peaks, years) = ExceedanceChance.Peaks(result, scenario, Horizon);
        var overshoot = Overshoot.Of(result, scenario, CountedAbove, last);
        var peak = OrderStatistics.Of(peaks, [0.05, 0.33, 0.5, 0.67, 0.95]);
        var end = last == Horizon ? OrderStatistics.Of(result.Values(scenario, 0, Horizon), [0.05, 0.5, 0.95]) : [double.NaN, double.NaN, double.NaN];
        var shift = AssessedWarming.Shift(result, scenario);
        var numbers = new List<(string, double)>
        {
            ("members", result.Members.Count),
            ("peak_p5", peak[0]),
            ("peak_p33", peak[1]),
            ("peak_p50", peak[2]),
            ("peak_p67", peak[3]),
            ("peak_p95", peak[4]),
            ("peak_year_p50", Math.Round(OrderStatistics.Median(years), MidpointRounding.ToEven)),
            ("warming_2100_p5", end[0]),
            ("warming_2100_p50", end[1]),
            ("warming_2100_p95", end[2]),
        };
        numbers.AddRange(levels.Select(level => (ChanceName(level, by), by == Horizon ? ExceedanceChance.Above(peaks, level) : ExceedanceChance.Of(result, scenario, level, by))));
        numbers.AddRange(
        [
            ("years_above_1.5_p50", overshoot.Years),
            ("degree_years_above_1.5_p50", overshoot.DegreeYears),
            ("shift_ar6", shift),
            ("peak_p33_ar6", peak[1] + shift),
            ("peak_p50_ar6", peak[2] + shift),
            ("peak_p67_ar6", peak[3] + shift),
            ("warming_2100_p50_ar6", end[1] + shift),
        ]);
        return new ScenarioSummary(
            result.Scenarios[scenario],
            numbers,
            WarmingCategory.Of(peak[1] + shift, peak[2] + shift, peak[3] + shift, end[1] + shift),
            WarmingCategory.Of(peak[1], peak[2], peak[3], end[1]));
    }
}
