using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>A plan of yearly amounts, zero before its first and after its last year: a plan that ends stops at once.</summary>
/// <param name="Source">What messages call the plan.</param>
/// <param name="Series">By scenario (<c>*</c> for every one) and by what is planned.</param>
internal sealed record PlanTable(string Source, IReadOnlyDictionary<string, Dictionary<string, YearlySeries>> Series)
{
    /// <summary>Reads a wide yearly table whose variables are among those allowed and whose amounts are not negative.</summary>
    /// <exception cref="ClimateInputException">A variable is unknown, its unit is another, a year is missing or an amount negative.</exception>
    public static PlanTable Read(ReadOnlyMemory<byte> utf8, string source, IReadOnlyDictionary<string, string> units)
    {
        var table = SeriesTable.Read(utf8, source);
        var plans = new Dictionary<string, Dictionary<string, YearlySeries>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!units.TryGetValue(row.Variable, out var unit))
            {
                throw new ClimateInputException("plan.no-variable", source, row.Row, row.Variable, string.Join(", ", units.Keys));
            }

            if (row.Unit.Replace(" ", "", StringComparison.Ordinal) != unit.Replace(" ", "", StringComparison.Ordinal))
            {
                throw new ClimateInputException("input.unit", source, row.Row, row.Unit, row.Variable, unit);
            }

            var series = YearlySeries.WithoutGaps(table, row);
            if (Array.FindIndex(series.Values, value => value < 0) is >= 0 and var negative)
            {
                throw new ClimateInputException("plan.negative", source, row.Row, series.FirstYear + negative);
            }

            if (!plans.TryGetValue(row.Scenario, out var plan))
            {
                plans[row.Scenario] = plan = new Dictionary<string, YearlySeries>(StringComparer.Ordinal);
            }

            if (!plan.TryAdd(row.Variable, series))
            {
                throw new ClimateInputException("plan.variable-twice", source, row.Row, row.Variable, row.Scenario);
            }
        }

        return new PlanTable(source, plans);
    }

    /// <summary>The plan of a scenario, or null where it has none.</summary>
    public Dictionary<string, YearlySeries>? For(string scenario) => Series.GetValueOrDefault(scenario) ?? Series.GetValueOrDefault("*");

    /// <summary>The amount in a year.</summary>
    public static double Amount(YearlySeries series, int year) => year < series.FirstYear || year > series.LastYear ? 0 : series[year];
}
