using System.Globalization;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Interventions;

/// <summary>
/// Carbon dioxide removal by named methods, as a plan of yearly amounts (Gt CO2/yr) kept apart from the emissions and taken from the
/// flux it belongs to, so that gross emissions stay visible. Removal by land (afforestation, restoration, soil carbon, blue carbon) is
/// taken from CO2 AFOLU and so changes land-use forcing; engineered and geochemical removal is taken from CO2 FFI. Amounts are net of
/// what is lost again; energy, land and cost are not modelled.
/// </summary>
public sealed class CarbonRemoval
{
    private const string LandUse = "CO2 AFOLU";
    private const string Fossil = "CO2 FFI";

    private static readonly Dictionary<string, string> FluxOf = new(StringComparer.Ordinal)
    {
        ["afforestation"] = LandUse,
        ["restoration"] = LandUse,
        ["soil carbon"] = LandUse,
        ["blue carbon"] = LandUse,
        ["biochar"] = Fossil,
        ["BECCS"] = Fossil,
        ["direct air capture"] = Fossil,
        ["enhanced weathering"] = Fossil,
        ["ocean alkalinity"] = Fossil,
    };

    private readonly PlanTable _plan;

    private CarbonRemoval(PlanTable plan) => _plan = plan;

    /// <summary>The methods that can be planned.</summary>
    public static IReadOnlyCollection<string> Methods => FluxOf.Keys;

    /// <summary>Reads a plan: <c>scenario,variable,unit,2030,2031,…</c>, the variable a method, the scenario a name or <c>*</c>.</summary>
    /// <exception cref="ClimateInputException">The plan is wrong.</exception>
    public static CarbonRemoval Read(ReadOnlyMemory<byte> utf8, string source) =>
        new(PlanTable.Read(utf8, source, FluxOf.Keys.ToDictionary(method => method, _ => "Gt CO2/yr", StringComparer.Ordinal)));

    /// <summary>The scenario with the removal, and one sentence on it; null where nothing is planned for the scenario.</summary>
    public (Scenario Scenario, string Note)? Apply(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (_plan.For(scenario.Name) is not { } plan)
        {
            return null;
        }

        var emissions = scenario.Emissions.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        emissions[LandUse] = [.. emissions[LandUse]];
        emissions[Fossil] = [.. emissions[Fossil]];
        var total = 0.0;
        foreach (var (method, series) in plan)
        {
            var flux = emissions[FluxOf[method]];
            for (var index = 0; index < flux.Length; index++)
            {
                var amount = PlanTable.Amount(series, Scenario.FirstYear + index);
                flux[index] -= amount;
                total += amount;
            }
        }

        var netZero = Enumerable.Range(0, Math.Min(emissions[Fossil].Length, emissions[LandUse].Length))
            .Where(index => plan.Values.Any(series => series.FirstYear <= Scenario.FirstYear + index) && emissions[Fossil][index] + emissions[LandUse][index] <= 0)
            .Select(index => (int?)(Scenario.FirstYear + index)).FirstOrDefault();
        var name = scenario.Name + " with removal";
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"Scenario '{name}': {total:G6} Gt CO2 removed in all by {string.Join(", ", plan.Keys)}; net zero CO2 {(netZero is { } year ? "from " + year : "not reached")}.");
        return (new Scenario(name, emissions, scenario.Forcing, scenario.Concentrations), note);
    }
}
