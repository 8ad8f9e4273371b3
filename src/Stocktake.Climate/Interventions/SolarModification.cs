using System.Globalization;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Interventions;

/// <summary>A scenario with solar radiation modification.</summary>
/// <param name="Scenario">The scenario, its forcers filled.</param>
/// <param name="Amounts">By method, Mt SO2 a year or W m⁻², by year from 1750; found where a temperature is held, else as planned.</param>
/// <param name="Notes">What was found, one sentence each.</param>
public sealed record ModifiedScenario(Scenario Scenario, IReadOnlyDictionary<string, double[]> Amounts, IReadOnlyList<Sentence> Notes);

/// <summary>
/// Solar radiation modification, each method a forcer of its own with efficacy one, never written into the volcanic series. Stratospheric
/// aerosol injection (Mt SO2/yr) builds a burden that decays, and the burden forces with falling efficiency, which differs between the
/// members; marine cloud brightening and cirrus thinning are given as forcing (W/m2 of cooling). Always to be shown beside the world
/// without it. Not modelled: regional climate, rain, ozone, acid deposition, health, ecosystems, governance.
/// </summary>
public sealed class SolarModification
{
    private readonly Dictionary<string, List<SolarUndertaking>> _plans;
    private readonly SolarConstants _constants;

    private SolarModification(Dictionary<string, List<SolarUndertaking>> plans, SolarConstants constants) => (_plans, _constants) = (plans, constants);

    /// <summary>
    /// Reads a plan in one of two forms, the scenario a name or <c>*</c> for all. By numbers, one method a row:
    /// <c>scenario,method,start,amount,unit</c> and, where wanted, <c>ramp</c> (years), <c>end</c> (last year at full strength),
    /// <c>ramp_down</c> (years; 0, a sudden stop, where empty) and <c>quantile</c> (per cent, 50 where empty). The unit is Mt SO2/yr of
    /// an injection, W/m2 of the others, or K for the warming above 1850–1900 at which that quantile of the members is to be held. Or
    /// year by year: <c>scenario,variable,unit,2030,2031,…</c>; such a plan stops at once where it ends.
    /// </summary>
    /// <exception cref="ClimateInputException">The plan is wrong; row and column are named.</exception>
    public static SolarModification Read(ReadOnlyMemory<byte> utf8, string source, SolarConstants? constants = null) =>
        new(SolarUndertaking.ReadAll(utf8, source), constants ?? SolarConstants.Published);

    /// <summary>The species with the forcers added.</summary>
    public static SpeciesTable AddTo(SpeciesTable species)
    {
        ArgumentNullException.ThrowIfNull(species);
        return SolarMethods.All.Aggregate(species, (table, method) => table.WithPrescribed(SolarMethods.ForcerOf(method)));
    }

    /// <summary>The members with efficiencies of their own: log-normal around one with the spread of the constants, drawn from the
    /// member's identifier, so that a member has the same in every run.</summary>
    public ParameterSet AddTo(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var noise = new Noise(0, parameters.Members);
        var normal = new double[SolarMethods.All.Count];
        var efficiency = SolarMethods.All.Select(_ => new double[parameters.Members.Count]).ToArray();
        for (var member = 0; member < parameters.Members.Count; member++)
        {
            noise.Draw(member, 0, normal);
            for (var method = 0; method < normal.Length; method++)
            {
                efficiency[method][member] = Math.Exp(_constants.SpreadOf(SolarMethods.All[method]) * normal[method]);
            }
        }

        return SolarMethods.All.Index().Aggregate(parameters, (set, method) => set.With($"forcing_scale[{SolarMethods.ForcerOf(method.Item)}]", efficiency[method.Index]));
    }

    /// <summary>What a scenario is called with modification.</summary>
    public static string NameWith(string scenario) => scenario + " with solar modification";

    /// <summary>The scenario without modification, the forcers at zero.</summary>
    public static Scenario Without(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return WithForcing(scenario, scenario.Name, new Dictionary<string, double[]>());
    }

    /// <summary>The scenario with what is planned for it, or null where nothing is.</summary>
    /// <param name="scenario">The scenario without modification.</param>
    /// <param name="model">The ensemble whose temperature is held, its species and members from <c>AddTo</c>.</param>
    /// <param name="lastYear">The last bound of the run; a target is held up to it.</param>
    /// <param name="cancellation">Stops the search for a target.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ModifiedScenario? With(Scenario scenario, EnsembleModel model, int lastYear, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(model);
        if (PlanOf(scenario.Name) is not { } plan)
        {
            return null;
        }

        var bounds = BoundsOf(scenario);
        var amounts = plan.Where(each => !each.IsTarget).ToDictionary(each => each.Method, each => Yearly(bounds, each.AmountIn), StringComparer.Ordinal);
        var notes = new List<Sentence>();
        if (plan.Find(each => each.IsTarget) is { } target)
        {
            var fixedOnes = Forced(scenario, scenario.Name, amounts, bounds);
            var found = new SolarTarget(model, fixedOnes, target, _constants, lastYear).Find(cancellation);
            amounts[target.Method] = found.Amounts;
            notes.Add(Note(scenario.Name, target, found, Math.Min(lastYear, target.End)));
        }

        return new ModifiedScenario(Forced(scenario, NameWith(scenario.Name), amounts, bounds), amounts, notes);
    }

    /// <summary>The first bound after the last year in which anything is planned for a scenario; null where nothing ever is.</summary>
    public int? EndOf(string scenario) => PlanOf(scenario)?.Max(each => each.LastYear) + 1;

    /// <summary>Writes amounts year by year in the form that <see cref="Read"/> takes, the years in which there are any.</summary>
    /// <param name="amounts">By the name of the scenario without modification: amounts by method, from 1750.</param>
    /// <param name="lastYear">The last bound of the run; flows of the years before it are written.</param>
    /// <param name="output">Where to.</param>
    public static void WriteYearly(IReadOnlyList<(string Scenario, IReadOnlyDictionary<string, double[]> Amounts)> amounts, int lastYear, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(output);
        var series = amounts.SelectMany(each => each.Amounts.Values).ToList();
        var first = series.Select(values => Array.FindIndex(values, value => value > 0)).Where(index => index >= 0).DefaultIfEmpty(0).Min();
        var last = Math.Min(lastYear - 1 - Scenario.FirstYear, series.Select(values => Array.FindLastIndex(values, value => value > 0)).DefaultIfEmpty(0).Max());
        var years = Enumerable.Range(first, Math.Max(1, last - first + 1)).ToArray();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"scenario,variable,unit,{string.Join(',', years.Select(index => Scenario.FirstYear + index))}\n"));
        foreach (var (scenario, methods) in amounts)
        {
            foreach (var (method, values) in methods)
            {
                var numbers = years.Select(index => index < values.Length ? values[index].ToString("R", CultureInfo.InvariantCulture) : "0");
                output.Write($"{Results.ResultCsv.Quoted(scenario)},{method},{SolarMethods.UnitOf(method)},{string.Join(',', numbers)}\n");
            }
        }
    }

    /// <summary>Forcing on each bound by the amounts of the years before it, W m⁻², negative for cooling.</summary>
    internal static double[] ForcingOf(string method, double[] amounts, int bounds, SolarConstants constants)
    {
        var forcing = new double[bounds];
        var burden = 0.0;
        for (var bound = 1; bound < bounds; bound++)
        {
            // The burden is measured by the steady injection that would hold it, so the published relation applies to it.
            burden = (burden * constants.KeptInYear) + ((1 - constants.KeptInYear) * amounts[bound - 1]);
            forcing[bound] = method == SolarMethods.Injection ? -constants.ForcingOf(burden) : -amounts[bound - 1];
        }

        return forcing;
    }

    private Scenario Forced(Scenario scenario, string name, Dictionary<string, double[]> amounts, int bounds) =>
        WithForcing(scenario, name, amounts.ToDictionary(each => SolarMethods.ForcerOf(each.Key), each => ForcingOf(each.Key, each.Value, bounds, _constants), StringComparer.Ordinal));

    // What is planned for a scenario is planned for the same with removal.
    private List<SolarUndertaking>? PlanOf(string scenario) =>
        _plans.GetValueOrDefault(scenario) ?? _plans.GetValueOrDefault(CarbonRemoval.NameWithout(scenario)) ?? _plans.GetValueOrDefault("*");

    private static int BoundsOf(Scenario scenario) => scenario.LastBound - Scenario.FirstYear + 1;

    private static double[] Yearly(int bounds, Func<int, double> amount) => [.. Enumerable.Range(Scenario.FirstYear, bounds - 1).Select(amount)];

    private static Scenario WithForcing(Scenario scenario, string name, Dictionary<string, double[]> modification)
    {
        var forcing = scenario.Forcing.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var forcer in SolarMethods.All.Select(SolarMethods.ForcerOf))
        {
            forcing[forcer] = modification.GetValueOrDefault(forcer) ?? new double[BoundsOf(scenario)];
        }

        return scenario.With(name, forcing: forcing);
    }

    private static Sentence Note(string scenario, SolarUndertaking target, FoundAmounts found, int last)
    {
        var years = Enumerable.Range(target.Start, Math.Max(1, last - target.Start)).Where(year => year == target.Start || year % 20 == 0 || year == last - 1);
        var amounts = ClimateTexts.Joined("join.items", years.Select(year => ClimateTexts.Sentence("solar.amount", found.Amounts[year - Scenario.FirstYear], year)));
        return ClimateTexts.Sentence(
            found.IsAtLimit ? "solar.found-at-limit" : "solar.found",
            NameWith(scenario), target.Method, target.Quantile * 100, target.Amount, SolarMethods.UnitOf(target.Method), amounts, found.LargestDeviation);
    }
}
