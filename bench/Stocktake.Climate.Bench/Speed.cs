using System.Diagnostics;
using System.Globalization;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Climate.Tests.ScalarTwin;

namespace Stocktake.Climate.Bench;

/// <summary>
/// Measures runs of the ensemble and prints them as JSON: milliseconds, and the ratio of processor time to that of the plain
/// scalar model (one number at a time, no packing) in the same process. Ratios carry from machine to machine, milliseconds do not.
/// </summary>
internal static class Speed
{
    private const int Repetitions = 15;
    private static readonly double[] Quantiles = [0.05, 0.16667, 0.5, 0.83333, 0.95];

    public static int Measure(string inputs)
    {
        var species = SpeciesTable.Read(File.ReadAllBytes(Path.Combine(inputs, "inputs/species_configs_properties_calibration1.4.1.csv")), "species");
        var parameters = ParameterSet.Read(File.ReadAllBytes(Path.Combine(inputs, "inputs/calibrated_constrained_parameters_calibration1.4.1.csv")), "parameters");
        var sources = new ScenarioSources(species);
        sources.ReadEmissions(File.ReadAllBytes(Path.Combine(inputs, "inputs/ssp_emissions_1750-2499.csv")), "emissions");
        sources.ReadForcing(File.ReadAllBytes(Path.Combine(inputs, "inputs/volcanic_solar_ssp.csv")), "forcing");
        var scenarios = sources.Build([], 2450).Scenarios;
        var model = EnsembleModel.Create(species, parameters);
        var single = EnsembleModel.Create(species, parameters.Select([0]));
        var state = model.Run([scenarios[2]], new RunSettings { To = 2025, KeepState = true }).State;

        // Long enough that both sides run fully optimized code: the runtime recompiles a method only after many calls.
        Best(100, () => new ScalarModel(species, parameters, 0).Run(scenarios[2], 350));
        Best(100, () => Whole(model, [scenarios[2]], new RunSettings { Threads = 1 }));
        var scalar = Best(100, () => new ScalarModel(species, parameters, 0).Run(scenarios[2], 350));
        var perMemberYear = scalar.Processor / 350;
        Console.WriteLine("{");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  \"members\": {parameters.Members.Count}, \"cores\": {Environment.ProcessorCount}, \"vector_lanes\": {System.Numerics.Vector<double>.Count},"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  \"scalar_baseline_us_per_member_year\": {perMemberYear * 1000:F2},"));
        Report("all members, 8 scenarios, 350 years, to quantiles, all cores", Best(Repetitions, () => Whole(model, scenarios, new RunSettings())), perMemberYear * 841 * 8 * 350);
        Report("the same on one core", Best(5, () => Whole(model, scenarios, new RunSettings { Threads = 1 })), perMemberYear * 841 * 8 * 350);
        Report("one scenario, 350 years, to quantiles, all cores", Best(Repetitions, () => Whole(model, [scenarios[2]], new RunSettings())), perMemberYear * 841 * 350);
        Report("one scenario, 350 years, to quantiles, one core", Best(Repetitions, () => Whole(model, [scenarios[2]], new RunSettings { Threads = 1 })), perMemberYear * 841 * 350);
        Report("one scenario from the stored state of 2025, 75 years, to quantiles, all cores", Best(Repetitions, () => Whole(model, [scenarios[2]], new RunSettings { From = 2025, Start = state })), perMemberYear * 841 * 75);
        Report("one member, one scenario, 350 years", Best(Repetitions, () => single.Run([scenarios[2]], new RunSettings { Threads = 1 })), perMemberYear * 350);
        Report("making the model ready", Best(5, () => EnsembleModel.Create(species, parameters)), double.NaN);
        Linearity(species, parameters, scenarios);
        Console.WriteLine(WholeProcess.Measure(inputs));
        Console.WriteLine("}");
        return 0;
    }

    // Processor time on one thread of twice as much, over that of once: two means that cost is linear.
    private static void Linearity(SpeciesTable species, ParameterSet parameters, IReadOnlyList<Scenario> scenarios)
    {
        var once = EnsembleModel.Create(species, parameters.Select([.. Enumerable.Range(0, 384)]));
        var twice = EnsembleModel.Create(species, parameters.Select([.. Enumerable.Range(0, 768)]));
        double Time(EnsembleModel model, int count, int to) => Best(Repetitions, () => model.Run([.. scenarios.Take(count)], new RunSettings { From = to, To = to, Threads = 1 })).Processor;
        var (two, four) = (Apart(scenarios, 2), Apart(scenarios, 4));
        double TimeApart(IReadOnlyList<Scenario> apart) => Best(Repetitions, () => once.Run(apart, new RunSettings { From = 2100, To = 2100, Threads = 1 })).Processor;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  \"twice the members, scenarios, years over once\": [{Time(twice, 1, 2100) / Time(once, 1, 2100):F2}, {TimeApart(four) / TimeApart(two):F2}, {Time(once, 1, 2450) / Time(once, 1, 2100):F2}],"));
    }

    // Scenarios that differ from the first year on, so that they share no history.
    private static Scenario[] Apart(IReadOnlyList<Scenario> scenarios, int count) =>
        [.. scenarios.Take(count).Select((scenario, index) => new Scenario(scenario.Name, scenario.Emissions.ToDictionary(
            pair => pair.Key, pair => Array.ConvertAll(pair.Value, value => pair.Key == "CO2 FFI" ? value + (index * 1e-6) : value)), scenario.Forcing))];

    private static void Whole(EnsembleModel model, IReadOnlyList<Scenario> scenarios, RunSettings settings)
    {
        var result = model.Run(scenarios, settings);
        for (var scenario = 0; scenario < scenarios.Count; scenario++)
        {
            result.Quantiles(scenario, 0, Quantiles, settings.Threads);
        }
    }

    // Wall time, the best of several; and processor time, the mean, which other work on the machine hardly disturbs.
    private static (double Wall, double Processor) Best(int repetitions, Action action)
    {
        action();
        var best = double.MaxValue;
        var before = Environment.CpuUsage.TotalTime;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var clock = Stopwatch.StartNew();
            action();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return (best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / repetitions);
    }

    private static void Report(string what, (double Wall, double Processor) time, double scalarMilliseconds) =>
        Console.WriteLine(double.IsNaN(scalarMilliseconds)
            ? string.Create(CultureInfo.InvariantCulture, $"  \"{what}\": {{ \"wall_ms\": {time.Wall:F2}, \"processor_ms\": {time.Processor:F2} }},")
            : string.Create(CultureInfo.InvariantCulture, $"  \"{what}\": {{ \"wall_ms\": {time.Wall:F2}, \"processor_ms\": {time.Processor:F2}, \"scalar_over_processor\": {scalarMilliseconds / time.Processor:F1} }},"));
}
