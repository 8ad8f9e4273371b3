using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>One method of solar radiation modification as it is planned.</summary>
/// <param name="Method">One of <see cref="SolarMethods.All"/>.</param>
/// <param name="Start">First year.</param>
/// <param name="RampYears">Years until the amount, or the target temperature, is reached.</param>
/// <param name="Amount">Mt SO2 a year or W m⁻²; the temperature to hold, K above 1850–1900, where <paramref name="IsTarget"/>.</param>
/// <param name="IsTarget">Whether the amount of each year is found so that a temperature is held.</param>
/// <param name="Quantile">Which quantile of the members is held, from 0 to 1.</param>
/// <param name="End">Last year at full strength.</param>
/// <param name="RampDownYears">Years in which it fades after the end; 0 for a sudden stop.</param>
internal sealed record SolarUndertaking(string Method, int Start, int RampYears, double Amount, bool IsTarget, double Quantile, int End, int RampDownYears)
{
    private static readonly string[] Required = ["scenario", "method", "start", "amount", "unit"];
    private static readonly string[] Optional = ["ramp", "end", "ramp_down", "quantile"];

    /// <summary>Amounts given year by year, or null for a ramp.</summary>
    public YearlySeries? Given { get; init; }

    /// <summary>The amount of a year while the undertaking is not a target.</summary>
    public double AmountIn(int year) => Given is { } series ? PlanTable.Amount(series, year) : Faded(year, Amount * Math.Clamp((year - Start + 1.0) / RampYears, 0, 1), Amount * Math.Clamp((End - Start + 1.0) / RampYears, 0, 1));

    /// <summary>What is left in a year of the amount of that year, or, after the end, of the last one.</summary>
    public double Faded(int year, double now, double last) =>
        year < Start ? 0 : year <= End ? now : RampDownYears == 0 ? 0 : last * Math.Max(0, 1 - ((double)(year - End) / RampDownYears));

    /// <summary>The last year in which there is anything; null where there never is.</summary>
    public int? LastYear => Given is { } series
        ? Array.FindLastIndex(series.Values, amount => amount > 0) is >= 0 and var index ? series.FirstYear + index : null
        : End + Math.Max(0, RampDownYears - 1);

    /// <summary>Reads a plan by numbers or year by year; by scenario.</summary>
    /// <exception cref="ClimateInputException">The plan is wrong; row and column are named.</exception>
    public static Dictionary<string, List<SolarUndertaking>> ReadAll(ReadOnlyMemory<byte> utf8, string source) => PlanRows.Is(utf8, source)
        ? ByNumbers(PlanRows.Read(utf8, source, Required, Optional))
        : PlanTable.Read(utf8, source, SolarMethods.All.ToDictionary(method => method, SolarMethods.UnitOf, StringComparer.Ordinal)).Series.ToDictionary(
            plan => plan.Key,
            plan => plan.Value.Select(each => new SolarUndertaking(each.Key, 0, 0, 0, false, 0, 0, 0) { Given = each.Value }).ToList(),
            StringComparer.Ordinal);

    private static Dictionary<string, List<SolarUndertaking>> ByNumbers(PlanRows rows)
    {
        var plans = new Dictionary<string, List<SolarUndertaking>>(StringComparer.Ordinal);
        foreach (var row in rows.Rows)
        {
            var undertaking = Read(rows, row);
            var scenario = rows.Text(row, "scenario");
            if (!plans.TryGetValue(scenario, out var plan))
            {
                plans[scenario] = plan = [];
            }

            if (plan.Exists(other => other.Method == undertaking.Method))
            {
                throw rows.Wrong(row, "method", "plan.method-twice", undertaking.Method, scenario);
            }

            if (undertaking.IsTarget && plan.Exists(other => other.IsTarget))
            {
                throw rows.Wrong(row, "unit", "plan.target-twice", scenario);
            }

            plan.Add(undertaking);
        }

        return plans;
    }

    private static SolarUndertaking Read(PlanRows rows, int row)
    {
        var method = rows.Text(row, "method");
        if (!SolarMethods.All.Contains(method))
        {
            throw rows.Wrong(row, "method", "plan.no-solar-method", method, string.Join(", ", SolarMethods.All));
        }

        var unit = rows.Text(row, "unit");
        if (unit != "K" && unit.Replace(" ", "", StringComparison.Ordinal) != SolarMethods.UnitOf(method).Replace(" ", "", StringComparison.Ordinal))
        {
            throw rows.Wrong(row, "unit", "plan.solar-unit", unit, method, SolarMethods.UnitOf(method));
        }

        // A state of 1900 and before has no mean of 1850–1900 yet, above which a temperature could be held.
        var start = rows.Whole(row, "start", null, Model.ClimateConstants.BaselineLast, 9999);
        return new SolarUndertaking(
            method,
            start,
            rows.Whole(row, "ramp", 1, 1, 1000),
            rows.Number(row, "amount", 0, 1000),
            unit == "K",
            rows.Number(row, "quantile", 50, 0, 100) / 100,
            rows.Whole(row, "end", 9999, start, 9999),
            rows.Whole(row, "ramp_down", 0, 0, 1000));
    }
}
