using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>
/// Carbon dioxide removal as a plan of its own, applied before the run so that gross emissions stay visible. Removal by land use
/// (afforestation, restoration, soil carbon, blue carbon) is taken from CO2 AFOLU and so acts on land-use forcing too; engineered
/// removal is taken from CO2 FFI. What is lost again goes back into the flux it came from. Cost is not modelled.
/// </summary>
public sealed class CarbonRemoval
{
    private static readonly string[] Required = ["scenario", "method", "start", "amount", "unit"];
    private static readonly string[] Optional = ["ramp", "end", "ceiling", "loss", "energy", "land"];

    private const string Suffix = " with removal";

    private readonly Dictionary<string, List<RemovalUndertaking>> _plans;

    private CarbonRemoval(Dictionary<string, List<RemovalUndertaking>> plans) => _plans = plans;

    /// <summary>The methods that can be planned.</summary>
    public static IReadOnlyCollection<string> Methods => [.. RemovalMethod.All.Select(method => method.Name)];

    /// <summary>
    /// Reads a plan in one of two forms, the scenario a name or <c>*</c> for all. By numbers, one undertaking a row:
    /// <c>scenario,method,start,amount,unit</c> and, where wanted, <c>ramp</c> (years), <c>end</c> (last year), <c>ceiling</c> (Gt CO2/yr),
    /// <c>loss</c> (per cent a year), <c>energy</c> (GJ per t CO2), <c>land</c> (million hectares for 1 Gt CO2/yr), the amount in Gt CO2/yr;
    /// what is left empty is as published (<see cref="RemovalMethod"/>). Or year by year and net of losses:
    /// <c>scenario,variable,unit,2030,2031,…</c>, the variable a method.
    /// </summary>
    /// <exception cref="ClimateInputException">The plan is wrong; row and column are named.</exception>
    public static CarbonRemoval Read(ReadOnlyMemory<byte> utf8, string source) =>
        new(PlanRows.Is(utf8, source) ? ByNumbers(PlanRows.Read(utf8, source, Required, Optional)) : ByYears(utf8, source));

    /// <summary>The scenario with the removal and what it comes to; null where nothing is planned for the scenario.</summary>
    /// <param name="scenario">The scenario, CO2 by emissions.</param>
    /// <param name="lastYear">The last bound of the run; flows of the years before it are summed.</param>
    /// <exception cref="ClimateInputException">The scenario prescribes the concentration of CO2.</exception>
    public RemovalOutcome? Apply(Scenario scenario, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if ((_plans.GetValueOrDefault(scenario.Name) ?? _plans.GetValueOrDefault("*")) is not { } plan)
        {
            return null;
        }

        if (scenario.Concentrations.ContainsKey("CO2"))
        {
            throw new ClimateInputException("run.removal-concentration", scenario.Name);
        }

        var emissions = scenario.Emissions.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var flux in plan.Select(undertaking => undertaking.Method.Flux).Distinct())
        {
            emissions[flux] = [.. emissions[flux]];
        }

        var years = Math.Clamp(lastYear - Scenario.FirstYear, 1, Total(scenario.Emissions).Length);
        var cumulative = new double[Total(scenario.Emissions).Length];
        var methods = plan.ConvertAll(undertaking => Remove(undertaking, emissions[undertaking.Method.Flux], cumulative, years));
        for (var index = 1; index < cumulative.Length; index++)
        {
            cumulative[index] += cumulative[index - 1];
        }

        var first = plan.Min(undertaking => undertaking.Given?.FirstYear ?? undertaking.Start);
        return new RemovalOutcome(scenario.With(scenario.Name + Suffix, emissions), methods, cumulative[..years], NetZero(emissions, first, years), NetZero(scenario.Emissions, first, years));
    }

    /// <summary>The name of the scenario without removal, whether or not it is one with removal that is named.</summary>
    internal static string NameWithout(string scenario) => scenario.EndsWith(Suffix, StringComparison.Ordinal) ? scenario[..^Suffix.Length] : scenario;

    // Takes net removal from the flux and adds it to the total; what is stored loses its share each year.
    private static RemovedByMethod Remove(RemovalUndertaking undertaking, double[] flux, double[] net, int summed)
    {
        var (gross, lost, stored, peak, peakYear) = (0.0, 0.0, 0.0, 0.0, 0);
        for (var index = 0; index < net.Length; index++)
        {
            var removed = undertaking.Gross(Scenario.FirstYear + index);
            var loss = stored * undertaking.LossShare;
            stored += removed - loss;
            flux[index] -= removed - loss;
            net[index] += removed - loss;
            if (index >= summed)
            {
                continue;
            }

            gross += removed;
            lost += loss;
            if (removed > peak)
            {
                (peak, peakYear) = (removed, Scenario.FirstYear + index);
            }
        }

        var method = undertaking.Method;
        var isLossKnown = undertaking.Given is not null || !double.IsNaN(method.LossPercent);
        return new RemovedByMethod(method.Name, gross, isLossKnown ? lost : double.NaN, peak, peakYear, peak * method.EnergyGjPerTonne, peak * method.LandMhaPerGt, undertaking.IsCapped);
    }

    private static double[] Total(IReadOnlyDictionary<string, double[]> emissions) =>
        [.. emissions["CO2 FFI"].Zip(emissions["CO2 AFOLU"], (fossil, landUse) => fossil + landUse)];

    private static int? NetZero(IReadOnlyDictionary<string, double[]> emissions, int first, int years)
    {
        var total = Total(emissions);
        return Enumerable.Range(0, years).Where(index => Scenario.FirstYear + index >= first && total[index] <= 0).Select(index => (int?)(Scenario.FirstYear + index)).FirstOrDefault();
    }

    private static Dictionary<string, List<RemovalUndertaking>> ByYears(ReadOnlyMemory<byte> utf8, string source) =>
        PlanTable.Read(utf8, source, Methods.ToDictionary(method => method, _ => "Gt CO2/yr", StringComparer.Ordinal)).Series.ToDictionary(
            plan => plan.Key,
            plan => plan.Value.Select(each => new RemovalUndertaking(RemovalMethod.Find(each.Key)!, 0, 0, 0, 0) { Given = each.Value }).ToList(),
            StringComparer.Ordinal);

    private static Dictionary<string, List<RemovalUndertaking>> ByNumbers(PlanRows rows)
    {
        var plans = new Dictionary<string, List<RemovalUndertaking>>(StringComparer.Ordinal);
        foreach (var row in rows.Rows)
        {
            var method = RemovalMethod.Find(rows.Text(row, "method"))
                ?? throw rows.Wrong(row, "method", "plan.no-removal-method", rows.Text(row, "method"), string.Join(", ", Methods));
            if (rows.Text(row, "unit").Replace(" ", "", StringComparison.Ordinal) != "GtCO2/yr")
            {
                throw rows.Wrong(row, "unit", "plan.removal-unit", rows.Text(row, "unit"), method.Name);
            }

            var start = rows.Whole(row, "start", null, Scenario.FirstYear, 9999);
            if (!plans.TryGetValue(rows.Text(row, "scenario"), out var plan))
            {
                plans[rows.Text(row, "scenario")] = plan = [];
            }

            if (plan.Exists(other => other.Method.Name == method.Name))
            {
                throw rows.Wrong(row, "method", "plan.method-twice", method.Name, rows.Text(row, "scenario"));
            }

            plan.Add(new RemovalUndertaking(
                method with
                {
                    CeilingGtCo2 = rows.Number(row, "ceiling", method.CeilingGtCo2, 0, 1000),
                    LossPercent = rows.Number(row, "loss", method.LossPercent, 0, 100),
                    EnergyGjPerTonne = rows.Number(row, "energy", method.EnergyGjPerTonne, -1000, 1000),
                    LandMhaPerGt = rows.Number(row, "land", method.LandMhaPerGt, 0, 10_000),
                },
                start,
                rows.Whole(row, "ramp", 1, 1, 1000),
                rows.Number(row, "amount", 0, 1000),
                rows.Whole(row, "end", 9999, start, 9999)));
        }

        return plans;
    }
}
