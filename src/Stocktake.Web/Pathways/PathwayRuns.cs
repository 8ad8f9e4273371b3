using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Web.Api;

namespace Stocktake.Web.Pathways;

/// <summary>
/// Runs the bundled scenarios through the bundled ensemble, each once, when first asked for, with the settings that
/// <c>stocktake project</c> has when none are given; so the numbers are the same.
/// </summary>
public sealed class PathwayRuns
{
    /// <summary>First year of the series; the run begins here.</summary>
    public const int FirstYear = 1750;

    /// <summary>Last year of the series.</summary>
    public const int LastYear = 2100;

    /// <summary>The quantiles that are kept, in percent: those of <c>stocktake project</c>.</summary>
    public static readonly IReadOnlyList<double> Percents = [5, 16.667, 50, 83.333, 95];

    private const string Model = "FaIR 2.2 equations (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021), Stocktake";

    private readonly Lazy<(EnsembleModel Model, ScenarioSources Sources)> _model = new(Load);
    private readonly ConcurrentDictionary<string, Lazy<Task<Pathway>>> _runs = new(StringComparer.Ordinal);

    /// <summary>The names of the scenarios.</summary>
    public IReadOnlyList<string> Names => _model.Value.Sources.Names;

    /// <summary>Every variable that is kept.</summary>
    public static IReadOnlyList<ClimateVariable> Variables { get; } =
        [ClimateVariable.Temperature, new(VariableKind.Forcing), .. ForcingGroups.Variables, .. ((string[])["CO2", "CH4", "N2O"]).Select(gas => new ClimateVariable(VariableKind.Concentration, gas))];

    /// <summary>A scenario with its run, or null where there is none of this name.</summary>
    public async Task<Pathway?> FindAsync(string name) =>
        Names.Contains(name) ? await _runs.GetOrAdd(name, key => new Lazy<Task<Pathway>>(() => Task.Run(() => Run(key)))).Value : null;

    /// <summary>All scenarios, in the order of the bundle.</summary>
    public async Task<IReadOnlyList<Pathway>> AllAsync()
    {
        var pathways = new List<Pathway>();
        foreach (var name in Names)
        {
            pathways.Add((await FindAsync(name))!);
        }

        return pathways;
    }

    private Pathway Run(string name)
    {
        var (model, sources) = _model.Value;
        Scenario scenario;
        lock (sources)
        {
            scenario = sources.Build([name], LastYear).Scenarios[0];
        }

        var result = model.Run([scenario], new RunSettings { From = FirstYear, To = LastYear, Variables = Variables });
        // As the command does: peaks are counted from 1850 on.
        var summary = ScenarioSummary.Of(model.Run([scenario], new RunSettings { From = 1850, To = LastYear }))[0];
        var version = typeof(EnsembleModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        var source = new RunSource(
            $"{Model} {version}",
            $"{ClimateBundle.EnsembleName}, {result.Members.Count} members",
            HashOf(scenario),
            $"methane lifetime {model.Methane}; greenhouse-gas forcing {model.GreenhouseGases}; {ClimateBundle.ScenarioName}",
            Seed: null);
        return new Pathway(scenario, FirstYear, LastYear, [.. ResultTable.Quantiles(result, Percents)], summary, source);
    }

    private static (EnsembleModel Model, ScenarioSources Sources) Load()
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        return (EnsembleModel.Create(species, ClimateBundle.Parameters(species)), sources);
    }

    // Over name and bytes of every series, in the order of the names.
    private static string HashOf(Scenario scenario)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (kind, table) in new[] { ("emissions", scenario.Emissions), ("forcing", scenario.Forcing), ("concentrations", scenario.Concentrations) })
        {
            foreach (var (name, values) in table.OrderBy(series => series.Key, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{kind}\n{name}\n{values.Length}\n"));
                hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
