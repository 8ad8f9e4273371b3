using System.Globalization;
using System.Text;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Results;

namespace Stocktake.Cli.Project;

/// <summary>Prints summaries and budgets as tables for a reader: columns aligned, two digits, chances in percent.</summary>
internal static class SummaryTable
{
    public static void Write(IReadOnlyList<ScenarioSummary> summaries, IReadOnlyList<double> levels, int by, TextWriter output)
    {
        string[] heading =
        [
            Texts.Get("table.scenario"), Texts.Get("table.peak"), Texts.Get("table.peak-year"), Texts.Get("table.2100"),
            .. levels.Select(level => string.Create(CultureInfo.InvariantCulture, $">{level:0.0##} °C")), Texts.Get("table.overshoot"), Texts.Get("table.category"), Texts.Get("table.category-ar6"),
        ];
        Write(
            [
                heading,
                .. summaries.Select(summary => (string[])
                [
                    summary.Scenario,
                    Range(summary, "peak"),
                    Number(summary["peak_year_p50"], "0"),
                    Range(summary, "warming_2100"),
                    .. levels.Select(level => Number(100 * summary[ScenarioSummary.ChanceName(level, by)], "0") + " %"),
                    $"{Number(summary["years_above_1.5_p50"], "0")} / {Number(summary["degree_years_above_1.5_p50"], "0.0")}",
                    summary.Category,
                    summary.CategoryAr6,
                ]),
            ],
            output);
        output.WriteLine();
        output.WriteLine(Texts.Get("table.legend", by));
    }

    public static void Write(IReadOnlyList<ScenarioBudget> budgets, TextWriter output)
    {
        string[] heading =
        [
            Texts.Get("table.scenario"), Texts.Get("table.level"), Texts.Get("table.chance"), Texts.Get("table.budget"),
            Texts.Get("table.so-far"), Texts.Get("table.other"), Texts.Get("table.net-zero"),
        ];
        Write(
            [
                heading,
                .. budgets.Select(budget => (string[])
                [
                    budget.Scenario, Number(budget.Level, "0.0##"), Number(100 * budget.Chance, "0.##") + " %", Number(budget.GtCo2, "0"),
                    Number(budget.WarmingSoFar, "0.00"), Number(budget.FurtherOtherWarming, "0.00"), budget.NetZeroYear?.ToString(CultureInfo.InvariantCulture) ?? "–",
                ]),
            ],
            output);
        output.WriteLine();
        output.WriteLine(Texts.Get("table.budget-legend", budgets[0].From, budgets.Max(budget => budget.OtherUntil)));
    }

    private static string Range(ScenarioSummary summary, string name) =>
        $"{Number(summary[name + "_p50"], "0.00")} ({Number(summary[name + "_p5"], "0.00")}–{Number(summary[name + "_p95"], "0.00")})";

    private static string Number(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);

    // The first column to the left, the others to the right.
    private static void Write(string[][] rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        foreach (var (index, row) in rows.Index())
        {
            var line = new StringBuilder();
            for (var column = 0; column < row.Length; column++)
            {
                var blanks = new string(' ', widths[column] - Width(row[column]));
                line.Append(column == 0 ? row[column] + blanks : "  " + blanks + row[column]);
            }

            output.WriteLine(line.ToString().TrimEnd());
            if (index == 0)
            {
                output.WriteLine(new string('─', widths.Sum() + (2 * (widths.Length - 1))));
            }
        }
    }

    // Han characters take two columns of a terminal.
    private static int Width(string text) => text.Sum(character => character is >= '\u2E80' and <= '\uFFEF' ? 2 : 1);
}
