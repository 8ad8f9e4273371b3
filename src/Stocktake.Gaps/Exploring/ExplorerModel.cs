using System.Globalization;
using System.Text;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Foundations;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Overlaps;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>Where the levers stand.</summary>
public sealed record ExplorerState
{
    /// <summary>Name of the scenario that the levers change.</summary>
    public string Baseline { get; init; } = Warming.WarmingModel.UsualBaseline;

    /// <summary>The year in which each lever reaches its value, in a straight line from 2025; it stays there.</summary>
    public int By { get; init; } = 2050;

    /// <summary>Values by id of the lever; one that is absent stands at 0.</summary>
    public IReadOnlyDictionary<string, double> Values { get; init; } = new Dictionary<string, double>();

    /// <summary>The value of a lever.</summary>
    public double this[string lever] => Values.GetValueOrDefault(lever);
}

/// <summary>
/// The explorer: levers that change a baseline, run through the whole ensemble from its stored state. Levers that may hold the same tonne are
/// joined as promises are (<see cref="JoinedWedges"/>). Removal and modification are planned as the climate room plans them. Safe for use by
/// several threads.
/// </summary>
public sealed class ExplorerModel
{
    private const string PlanHead = "scenario,method,start,ramp,amount,unit\n";

    // A plan of nothing, by which the members get the efficiencies that any plan would give them.
    private const string Nothing = PlanHead + "*,stratospheric aerosol injection,2025,1,0,Mt SO2/yr\n";

    private readonly EnsembleModel _model;
    private readonly Dictionary<string, Lazy<(BaselineEmissions Emissions, EnsembleState State)>> _baselines;

    private ExplorerModel(EnsembleModel model, IReadOnlyList<Scenario> scenarios) => (_model, _baselines) = (model, scenarios.ToDictionary(
        scenario => scenario.Name,
        scenario => new Lazy<(BaselineEmissions, EnsembleState)>(() =>
        {
            var history = model.Run([scenario], new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.FirstYear, KeepState = true });
            return (new BaselineEmissions(scenario), history.State!);
        }),
        StringComparer.Ordinal));

    /// <summary>The levers, in the order in which they are shown.</summary>
    public static IReadOnlyList<Lever> Levers => GapTables.Levers;

    /// <summary>The first and the last year in which levers can reach their values.</summary>
    public static (int First, int Last) ByYears => (2026, WedgeSeries.LastYear);

    /// <summary>What a wedge expresses: the id of its commitment or figure; null where there is no such wedge.</summary>
    public static string? SubjectOf(string wedge) => GapTables.Wedges.Where(each => each.Id == wedge).Select(each => each.Commitment ?? each.Figure).FirstOrDefault();

    /// <summary>The names of the scenarios that can be the baseline.</summary>
    public IReadOnlyList<string> Baselines => [.. _baselines.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many members the ensemble has.</summary>
    public int Members => _model.Parameters.Members.Count;

    /// <summary>Reads the bundle, with the forcers that modification needs.</summary>
    public static ExplorerModel Load()
    {
        var bundled = ClimateBundle.Species();
        var sources = new ScenarioSources(bundled);
        ClimateBundle.Fill(sources, bundled, withScenarios: true, withHistory: true);
        var species = SolarModification.AddTo(bundled);
        var parameters = SolarModification.Read(Encoding.UTF8.GetBytes(Nothing), "levers").AddTo(ClimateBundle.Parameters(species));
        return new ExplorerModel(EnsembleModel.Create(species, parameters), [.. sources.Build([], WedgeSeries.LastYear).Scenarios.Select(SolarModification.Without)]);
    }

    /// <summary>What the levers lead to, beside the baseline.</summary>
    /// <param name="state">Where they stand.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="GapInputException">There is no such baseline or lever, a value is out of range, or emissions would fall below zero where they cannot.</exception>
    public ExplorerResult Run(ExplorerState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!_baselines.TryGetValue(state.Baseline, out var baseline))
        {
            throw new GapInputException(GapFault.UnknownBaseline, state.Baseline, string.Join(", ", Baselines));
        }

        Check(state);
        var (emissions, start) = baseline.Value;
        var joined = JoinedWedges.Of(Levers.Where(lever => lever.Species is not null && state[lever.Id] > 0).Select(lever => WedgeOf(lever, state, emissions)));
        var reduced = Reductions.TakenFrom(emissions, "levers", joined.Reductions.ToDictionary(species => species.Key, species => species.Value.Central, StringComparer.Ordinal));
        var removal = Plan(state, LeverKind.Removal) is { } removed ? CarbonRemoval.Read(removed, "levers").Apply(reduced, WedgeSeries.LastYear) : null;
        var scenario = removal?.Scenario ?? reduced;
        if (Plan(state, LeverKind.Solar) is { } modified)
        {
            scenario = SolarModification.Read(modified, "levers").With(scenario, _model, WedgeSeries.LastYear, cancellation)!.Scenario;
        }

        // Names only tell the two apart; the state belongs to both.
        var settings = new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.LastYear, Start = start, Variables = ExplorerResult.Variables };
        var run = _model.Run([emissions.Scenario, scenario.With("levers")], settings, cancellation);
        return new ExplorerResult(state, run, emissions, new BaselineEmissions(scenario), removal);
    }

    /// <summary>The values at which levers stand for what is promised, or for what of it is delivered: the part of the baseline, in the year of the state, that it takes away.</summary>
    /// <param name="promises">The promises, each with the share of it that counts, from 0 to 1.</param>
    /// <param name="state">Year and baseline.</param>
    /// <exception cref="GapInputException">There is no such baseline.</exception>
    public IReadOnlyDictionary<string, double> ValuesOf(IReadOnlyList<(Wedge Wedge, double Share)> promises, ExplorerState state)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(state);
        if (!_baselines.TryGetValue(state.Baseline, out var baseline))
        {
            throw new GapInputException(GapFault.UnknownBaseline, state.Baseline, string.Join(", ", Baselines));
        }

        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var lever in Levers.Where(lever => lever.Wedges.Count > 0))
        {
            var amount = promises.Where(promise => lever.Wedges.Contains(promise.Wedge.Id)).Sum(promise => promise.Share * Amount(promise.Wedge, lever, state.By));
            var value = lever.Kind == LeverKind.Cut ? 100 * amount / Emitted(lever, baseline.Value.Emissions, state.By) : amount;
            if (value > 0)
            {
                values[lever.Id] = Math.Round(Math.Min(value, lever.Most), 1);
            }
        }

        return values;
    }

    private static double Amount(Wedge wedge, Lever lever, int year) => lever.Species is BaselineEmissions.Kyoto or BaselineEmissions.Hydrofluorocarbons
        ? wedge.Equivalent(year)
        : wedge.Reductions.GetValueOrDefault(lever.Species!)?.Central[year - WedgeSeries.FirstYear] ?? 0;

    private static void Check(ExplorerState state)
    {
        foreach (var (id, value) in state.Values)
        {
            var lever = Levers.FirstOrDefault(each => each.Id == id) ?? throw new GapInputException(GapFault.UnknownAssumption, id);
            if (!double.IsFinite(value) || value < 0 || value > lever.Most)
            {
                throw new GapInputException(GapFault.OutOfRange, id, value.ToString(CultureInfo.InvariantCulture), "0", lever.Most.ToString(CultureInfo.InvariantCulture), lever.Unit);
            }
        }

        if (state.By < ByYears.First || state.By > ByYears.Last)
        {
            throw new GapInputException(
                GapFault.OutOfRange, "by", state.By.ToString(CultureInfo.InvariantCulture), ByYears.First.ToString(CultureInfo.InvariantCulture), ByYears.Last.ToString(CultureInfo.InvariantCulture), "a");
        }
    }

    // What the lever's sector emits in a year of the baseline, in the unit of its species.
    private static double Emitted(Lever lever, BaselineEmissions baseline, int year)
    {
        if (lever.Baseline is { } group)
        {
            return baseline.Group(group, year);
        }

        var quantity = GapTables.Quantities[lever.Quantity ?? lever.WorldShare!];
        var then = lever.WorldShare is null ? quantity.Value : quantity.Value / 100 * baseline.World(quantity.Year);
        return then * baseline.Group(lever.Species!, year) / baseline.Group(lever.Species!, quantity.Year);
    }

    private static Wedge WedgeOf(Lever lever, ExplorerState state, BaselineEmissions baseline)
    {
        var species = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var index = 0; index < WedgeSeries.Years; index++)
        {
            var year = WedgeSeries.FirstYear + index;
            var share = Math.Min(1, (year - (WedgeSeries.FirstYear - 1.0)) / (state.By - (WedgeSeries.FirstYear - 1)));
            var reduction = share * state[lever.Id] * (lever.Kind == LeverKind.Cut ? Math.Max(0, Emitted(lever, baseline, year)) / 100 : 1);
            foreach (var (name, less) in baseline.Spread(lever.Species!, year, reduction))
            {
                if (!species.TryGetValue(name, out var series))
                {
                    species[name] = series = new double[WedgeSeries.Years];
                }

                series[index] = less;
            }
        }

        return new Wedge
        {
            Id = lever.Id, Standing = WedgeStanding.Promise, Names = lever.Names, Form = "lever", Assumptions = [],
            Scope = new WedgeScope(lever.Sector!, lever.Area ?? [.. Area.All.Select(area => area.Alpha3)]),
            Reductions = species.ToDictionary(pair => pair.Key, pair => new WedgeSeries(pair.Value, pair.Value, pair.Value), StringComparer.Ordinal),
        };
    }

    // The plan of the levers of a kind, as the climate room reads plans; null where all of them stand at 0.
    private static byte[]? Plan(ExplorerState state, LeverKind kind)
    {
        var rows = Levers.Where(lever => lever.Kind == kind && state[lever.Id] > 0).Select(lever => string.Create(
            CultureInfo.InvariantCulture, $"*,{lever.Method},{WedgeSeries.FirstYear},{state.By - WedgeSeries.FirstYear + 1},{state[lever.Id]:R},{lever.Unit}\n")).ToArray();
        return rows.Length == 0 ? null : Encoding.UTF8.GetBytes(PlanHead + string.Concat(rows));
    }
}
