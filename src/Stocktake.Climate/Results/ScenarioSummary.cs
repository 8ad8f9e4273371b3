using System.Globalization;
using System.Text;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>One scenario in one row: peak, year of peak, 2100, chances and category. Warming is above 1850–1900.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Numbers">Named numbers in a fixed order; not a number where the run does not reach 2100.</param>
/// <param name="Category">Category of AR6 WG III, of the peak up to 2100.</param>
public sealed record ScenarioSummary(string Scenario, IReadOnlyList<(string Name, double Value)> Numbers, string Category)
{
    // Peaks and chances are taken over the members' own series up to this year (Kikstra et al. 2022).
    private const int Horizon = 2100;

    // The level above which years and degree-years are counted: the lower goal of the Paris Agreement, article 2.
    private const double Overshoot = 1.5;

    private static readonly double[] Levels = [1.5, 2, 3];

    /// <summary>Summarizes every scenario of a result whose first variable is warming above 1850–1900, kept from 1850 or earlier.</summary>
    public static IReadOnlyList<ScenarioSummary> Of(EnsembleResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. Enumerable.Range(0, result.Scenarios.Count).Select(scenario => Of(result, scenario))];
    }

    /// <summary>Writes summaries as CSV, one row a scenario.</summary>
    public static void WriteCsv(IReadOnlyList<ScenarioSummary> summaries, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        ArgumentNullException.ThrowIfNull(output);
        var line = new StringBuilder("scenario,").AppendJoin(',', summaries[0].Numbers.Select(number => number.Name)).Append(",category\n");
        output.Write(line);
        foreach (var summary in summaries)
        {
            line.Clear().Append(ResultCsv.Quoted(summary.Scenario));
            foreach (var (_, value) in summary.Numbers)
            {
                line.Append(',');
                ResultCsv.AppendNumber(line, value);
            }

            output.Write(line.Append(',').Append(summary.Category).Append('\n'));
        }
    }

    private static ScenarioSummary Of(EnsembleResult result, int scenario)
    {
        var members = result.Members.Count;
        var last = Math.Min(Horizon, result.LastYear);
        var peaks = new double[members];
        var yearsAbove = new double[members];
        var degreeYears = new double[members];
        var years = new double[members];
        Array.Fill(peaks, double.NegativeInfinity);
        for (var year = result.FirstYear; year <= last; year++)
        {
            var values = result.Values(scenario, 0, year);
            for (var member = 0; member < members; member++)
            {
                if (values[member] > peaks[member])
                {
                    (peaks[member], years[member]) = (values[member], year);
                }

                if (values[member] > Overshoot)
                {
                    yearsAbove[member]++;
                    degreeYears[member] += values[member] - Overshoot;
                }
            }
        }

        var peak = Quantiles(peaks, [0.05, 0.33, 0.5, 0.67, 0.95]);
        var end = last == Horizon ? Quantiles(result.Values(scenario, 0, Horizon).ToArray(), [0.05, 0.5, 0.95]) : [double.NaN, double.NaN, double.NaN];
        var numbers = new List<(string, double)>
        {
            ("members", members),
            ("peak_p5", peak[0]),
            ("peak_p33", peak[1]),
            ("peak_p50", peak[2]),
            ("peak_p67", peak[3]),
            ("peak_p95", peak[4]),
            ("peak_year_p50", Math.Round(Quantiles(years, [0.5])[0], MidpointRounding.ToEven)),
            ("warming_2100_p5", end[0]),
            ("warming_2100_p50", end[1]),
            ("warming_2100_p95", end[2]),
        };
        foreach (var level in Levels)
        {
            numbers.Add((string.Create(CultureInfo.InvariantCulture, $"chance_above_{level:0.0}"), peaks.Count(value => value > level) / (double)members));
        }

        numbers.Add(("years_above_1.5_p50", Quantiles(yearsAbove, [0.5])[0]));
        numbers.Add(("degree_years_above_1.5_p50", Quantiles(degreeYears, [0.5])[0]));
        return new ScenarioSummary(result.Scenarios[scenario], numbers, WarmingCategory.Of(peak[1], peak[2], peak[3], end[1]));
    }

    private static double[] Quantiles(double[] values, double[] quantiles)
    {
        var picked = new double[quantiles.Length];
        new OrderStatistics(values.Length, quantiles).Pick((double[])values.Clone(), picked);
        return picked;
    }
}
