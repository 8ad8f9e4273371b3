using Stocktake.Climate.Model;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Runs;

/// <summary>What a run does: which bounds, from which states, with which drivers, and for how long the scenarios are one.</summary>
internal sealed class RunPlan
{
    public RunPlan(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunSettings settings)
    {
        Scenarios = scenarios;
        FirstBound = settings.Start?.Year ?? ClimateConstants.FirstYear;
        var last = Math.Max(settings.To, settings.Start is null && !settings.KeepState ? ClimateConstants.BaselineLast : settings.To);
        Steps = last - FirstBound;
        Starts = [.. scenarios.Select(scenario => settings.Start?.For(scenario.Name))];
        var noise = settings.Seed is { } seed ? new Noise(seed, model.Parameters.Members) : null;
        Drivers = new ScenarioDrivers[scenarios.Count];
        void Drive(int index) => Drivers[index] = new ScenarioDrivers(model, scenarios[index], FirstBound, Steps, Starts[index]?.Shared, noise);
        if (settings.Buffers is not null || scenarios.Count == 1)
        {
            for (var index = 0; index < scenarios.Count; index++)
            {
                Drive(index);
            }
        }
        else
        {
            Parallel.For(0, scenarios.Count, Drive);
        }

        CommonSteps = Starts.All(start => ReferenceEquals(start, Starts[0])) ? CountCommonSteps() : 0;
        KeptBlocks = settings.KeepState ? [.. scenarios.Select(_ => new double[model.Blocks.Length][])] : null;
    }

    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The bound on which the run begins.</summary>
    public int FirstBound { get; }

    /// <summary>Years to run.</summary>
    public int Steps { get; }

    /// <summary>Where each scenario begins; null for 1750.</summary>
    public ScenarioState?[] Starts { get; }

    public ScenarioDrivers[] Drivers { get; }

    /// <summary>Years in which all scenarios are the same.</summary>
    public int CommonSteps { get; }

    /// <summary>The states on the last bound by scenario and block, or null where they are not kept.</summary>
    public double[][][]? KeptBlocks { get; }

    private int CountCommonSteps()
    {
        if (Scenarios.Count == 1)
        {
            return 0;
        }

        var offset = FirstBound - Scenario.FirstYear;
        var common = Steps;
        foreach (var scenario in Scenarios.Skip(1))
        {
            common = scenario.ConcentrationsAreMultiples == Scenarios[0].ConcentrationsAreMultiples ? common : 0;
            common = Math.Min(common, Common(Scenarios[0].Emissions, scenario.Emissions, offset, Steps));
            common = Math.Min(common, Common(Scenarios[0].Forcing, scenario.Forcing, offset, Steps + 1) - 1);
            common = Math.Min(common, Common(Scenarios[0].Concentrations, scenario.Concentrations, offset, Steps + 1) - 1);
        }

        return Math.Max(0, common);
    }

    private static int Common(IReadOnlyDictionary<string, double[]> first, IReadOnlyDictionary<string, double[]> second, int offset, int length)
    {
        if (first.Count != second.Count)
        {
            return 0;
        }

        foreach (var (name, series) in first)
        {
            length = second.TryGetValue(name, out var other) ? series.AsSpan(offset, length).CommonPrefixLength(other.AsSpan(offset, length)) : 0;
        }

        return length;
    }
}
