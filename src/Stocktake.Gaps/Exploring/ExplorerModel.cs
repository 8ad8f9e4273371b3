using System.Collections.Concurrent;
using System.Text;
using Stocktake.Climate;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Data;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>
/// The explorer: levers that change a baseline, run through the whole ensemble from its stored state of 2025. A move is one run of one
/// scenario on the caller's thread in memory that is used again; baselines are kept. Removal and modification are planned as the climate
/// room plans them. Safe for use by several threads, as many of which run at once as call.
/// </summary>
public sealed class ExplorerModel
{
    // A plan of nothing, by which the members get the efficiencies that any plan would give them.
    private const string Nothing = "scenario,method,start,ramp,amount,unit\n*,stratospheric aerosol injection,2025,1,0,Mt SO2/yr\n";

    // Worlds of assumptions that are kept, some tens of kilobytes each; a reader who moves through them must not fill the memory.
    private const int KeptWorlds = 64;

    private static readonly Lazy<IReadOnlyList<ExplorerAssumption>> LoadedAssumptions = new(() =>
        [.. GapTables.ExplorerAssumptions, .. Levers.Select(lever => lever.Quantity ?? lever.WorldShare).OfType<string>().Distinct().Select(quantity => ExplorerAssumption.Of(GapTables.Quantities[quantity]))]);

    private readonly Dictionary<string, Scenario> _scenarios;
    private readonly Dictionary<ClimateResponse, Lazy<EnsembleModel>> _models;
    private readonly ConcurrentDictionary<(ClimateResponse, string), Lazy<EnsembleState>> _starts = new();
    private readonly ConcurrentDictionary<string, Lazy<ExplorerWorld>> _worlds = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<RunBuffers> _buffers = [];

    private ExplorerModel(IReadOnlyList<Scenario> scenarios, Func<ClimateResponse, EnsembleModel> model)
    {
        _scenarios = scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);
        _models = Enum.GetValues<ClimateResponse>().ToDictionary(response => response, response => new Lazy<EnsembleModel>(() => model(response)));
    }

    /// <summary>The levers, in the order in which they are shown.</summary>
    public static IReadOnlyList<Lever> Levers => GapTables.Levers;

    /// <summary>What the reader may assume otherwise, in the order in which it is shown.</summary>
    public static IReadOnlyList<ExplorerAssumption> Assumptions => LoadedAssumptions.Value;

    /// <summary>The first and the last year in which levers can reach their values.</summary>
    public static (int First, int Last) ByYears => (2026, WedgeSeries.LastYear);

    /// <summary>What a wedge expresses: the id of its commitment or figure; null where there is no such wedge.</summary>
    public static string? SubjectOf(string wedge) => GapTables.Wedges.Where(each => each.Id == wedge).Select(each => each.Commitment ?? each.Figure).FirstOrDefault();

    /// <summary>The names of the scenarios that can be the baseline.</summary>
    public IReadOnlyList<string> Baselines => [.. _scenarios.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the bundle, with the forcers that modification needs.</summary>
    public static ExplorerModel Load()
    {
        var bundled = ClimateBundle.Species();
        var sources = new ScenarioSources(bundled);
        ClimateBundle.Fill(sources, bundled, withScenarios: true, withHistory: true);
        var species = SolarModification.AddTo(bundled);
        var members = ClimateBundle.Parameters(species);
        var parameters = SolarModification.Read(Encoding.UTF8.GetBytes(Nothing), "levers").AddTo(members);
        var bySensitivity = new Lazy<int[]>(() =>
        {
            var metrics = ClimateMetrics.Of(EnsembleModel.Create(bundled, ClimateBundle.Parameters(bundled)));
            return [.. Enumerable.Range(0, metrics.Count).OrderBy(member => metrics[member].EquilibriumSensitivity).ThenBy(member => member)];
        });
        return new ExplorerModel([.. sources.Build([], WedgeSeries.LastYear).Scenarios.Select(SolarModification.Without)], response =>
        {
            var third = response == ClimateResponse.All ? null : MemberSelection(bySensitivity.Value, response);
            return EnsembleModel.Create(species, third is null ? parameters : parameters.Select(third));
        });
    }

    /// <summary>What the levers lead to, beside the baseline.</summary>
    /// <param name="state">Where they stand.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="GapInputException">There is no such baseline, lever or assumption, a value is out of range, emissions would fall below zero where they cannot, or all of it leads out of the range in which the model holds.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ExplorerResult Run(ExplorerState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        StateChecks.Check(state, Baselines);
        var original = World(new ExplorerState { Baseline = state.Baseline });
        var assumed = World(state with { Values = new Dictionary<string, double>(), Points = new Dictionary<string, IReadOnlyList<LeverPoint>>(), By = new ExplorerState().By, IsModified = false });
        var (scenario, removal) = Changed(state, assumed.Emitted, cancellation);
        if (ReferenceEquals(scenario, assumed.Emitted.Scenario))
        {
            return new ExplorerResult(state, original, assumed, assumed, removal, default);
        }

        var world = Run(state, scenario.With("levers"), cancellation);
        return new ExplorerResult(state, original, assumed, world, removal, Difference(world, assumed));
    }

    /// <summary>The values at which levers stand for what is promised, or for what of it is delivered: the part of the baseline, in the year of the state, that it takes away.</summary>
    /// <param name="promises">The promises, each with the share of it that counts, from 0 to 1.</param>
    /// <param name="state">Year and baseline.</param>
    /// <exception cref="GapInputException">There is no such baseline.</exception>
    public IReadOnlyDictionary<string, double> ValuesOf(IReadOnlyList<(Wedge Wedge, double Share)> promises, ExplorerState state)
    {
        ArgumentNullException.ThrowIfNull(promises);
        ArgumentNullException.ThrowIfNull(state);
        StateChecks.CheckBaseline(state.Baseline, Baselines);
        var emissions = new BaselineEmissions(_scenarios[state.Baseline]);
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var lever in Levers.Where(lever => lever.Wedges.Count > 0 && lever.Kind != LeverKind.Yearly))
        {
            var amount = promises.Where(promise => lever.Wedges.Contains(promise.Wedge.Id)).Sum(promise => promise.Share * Amount(promise.Wedge, lever, state.By));
            var value = lever.Kind == LeverKind.Cut ? 100 * amount / LeverEmissions.Emitted(lever, state, emissions, state.By) : amount;
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

    private static int[] MemberSelection(int[] bySensitivity, ClimateResponse response)
    {
        var third = (int)response - 1;
        return [.. bySensitivity[(third * bySensitivity.Length / 3)..((third + 1) * bySensitivity.Length / 3)].Order()];
    }

    private static WarmingRange Difference(ExplorerWorld world, ExplorerWorld from)
    {
        var differences = world.LastWarming.Zip(from.LastWarming, (with, without) => with - without).ToArray();
        var picked = EnsembleResult.QuantilesOf(differences, [0.05, 0.5, 0.95]);
        return new WarmingRange(picked[0], picked[1], picked[2]);
    }

    // The world of a state without levers, kept.
    private ExplorerWorld World(ExplorerState state)
    {
        if (_worlds.Count > KeptWorlds)
        {
            _worlds.Clear();
        }

        var world = _worlds.GetOrAdd(ExplorerAddress.Write(state), _ => new Lazy<ExplorerWorld>(() => Run(state, Assume(state), CancellationToken.None)));
        return world.Value;
    }

    // The scenario that the world follows, its emissions growing as the reader assumes.
    private Scenario Assume(ExplorerState state)
    {
        var scenario = _scenarios[state.Path ?? state.Baseline];
        var emissions = scenario.Emissions.ToDictionary(StringComparer.Ordinal);
        foreach (var growth in Assumptions.Where(each => each.Species is not null && state.Assumptions.ContainsKey(each.Id)))
        {
            var series = emissions[growth.Species!].ToArray();
            for (var index = WedgeSeries.FirstYear - Scenario.FirstYear; index < series.Length; index++)
            {
                var ramp = Math.Min(1, (Scenario.FirstYear + index - (WedgeSeries.FirstYear - 1.0)) / (ExplorerAssumption.GrowthYear - (WedgeSeries.FirstYear - 1)));
                series[index] *= 1 + (state.Assumptions[growth.Id] / 100 * ramp);
            }

            emissions[growth.Species!] = series;
        }

        return scenario.With(scenario.Name, emissions);
    }

    private (Scenario Scenario, IReadOnlyList<RemovalOutcome> Removal) Changed(ExplorerState state, BaselineEmissions emissions, CancellationToken cancellation)
    {
        var scenario = LeverEmissions.Reduced(state, emissions);
        var removal = new List<RemovalOutcome>();

        // Points of a method of removal are net of what is lost again; a value is gross, and its losses are reckoned with.
        foreach (var plan in (byte[]?[])[LeverEmissions.Plan(state, LeverKind.Removal), LeverEmissions.YearlyPlan(state, LeverKind.Removal, lever => state.Points.ContainsKey(lever.Id))])
        {
            if (plan is not null && CarbonRemoval.Read(plan, "levers").Apply(scenario, WedgeSeries.LastYear) is { } outcome)
            {
                removal.Add(outcome);
                scenario = outcome.Scenario;
            }
        }

        var hasPoints = Levers.Any(lever => lever.Kind == LeverKind.Solar && state.Points.ContainsKey(lever.Id));
        var solar = hasPoints ? LeverEmissions.YearlyPlan(state, LeverKind.Solar, lever => state.Moves(lever.Id)) : LeverEmissions.Plan(state, LeverKind.Solar);
        return (solar is null ? scenario : SolarModification.Read(solar, "levers").With(scenario, _models[state.Response].Value, WedgeSeries.LastYear, cancellation)!.Scenario, removal);
    }

    private ExplorerWorld Run(ExplorerState state, Scenario scenario, CancellationToken cancellation)
    {
        var model = _models[state.Response].Value;
        var start = _starts.GetOrAdd((state.Response, state.Path ?? state.Baseline), key => new Lazy<EnsembleState>(() =>
            model.Run([_scenarios[key.Item2]], new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.FirstYear, KeepState = true }).State!)).Value;
        if (!_buffers.TryTake(out var buffers))
        {
            buffers = new RunBuffers();
        }

        try
        {
            var settings = new RunSettings { From = WedgeSeries.FirstYear, To = WedgeSeries.LastYear, Start = start, Variables = ExplorerWorld.Variables, Step = ExplorerWorld.Step, Buffers = buffers };
            return new ExplorerWorld(new BaselineEmissions(scenario), model.Run([scenario], settings, cancellation));
        }
        catch (ClimateInputException)
        {
            string[] moved = [.. Levers.Where(lever => state.Moves(lever.Id)).Select(lever => lever.Id), .. state.Assumptions.Keys.Order(StringComparer.Ordinal)];
            throw new GapInputException(GapFault.BeyondModel, string.Join(", ", moved));
        }
        finally
        {
            _buffers.Add(buffers);
        }
    }
}
