using System.Numerics;
using System.Runtime.InteropServices;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>Median and range of the ensemble over years.</summary>
/// <param name="Low">5 %.</param>
/// <param name="Median">50 %.</param>
/// <param name="High">95 %.</param>
public sealed record ExplorerBand(IReadOnlyList<double> Low, IReadOnlyList<double> Median, IReadOnlyList<double> High);

/// <summary>
/// One future in numbers, from 2025 to 2100, states on 1 January. Warming and emissions are told for every year, all else for every
/// <see cref="Step"/>th from 2025 on. Holds nothing of the members but their warming in 2100, so many of them can be kept.
/// </summary>
public sealed class ExplorerWorld
{
    /// <summary>Years between the values of what is not told for every year.</summary>
    public const int Step = 5;

    private static readonly double[] Quantiles = [0.05, 0.5, 0.95];
    private static readonly double[] MiddleOnly = [0.5];

    private static readonly (string Key, string[] Species)[] SourceSpecies =
    [
        ("co2-fossil", ["CO2 FFI"]), ("co2-land", ["CO2 AFOLU"]), ("ch4", ["CH4"]), ("n2o", ["N2O"]),
        ("fluorinated", [.. KyotoGases.Species.Where(species => species is not ("CO2 FFI" or "CO2 AFOLU" or "CH4" or "N2O"))]),
    ];

    // Forcers that are told apart; the rest is what they leave of the median total.
    private static readonly (string Key, string[] Forcers)[] ForcerGroups =
        [("co2", ["CO2"]), ("ch4", ["CH4"]), ("n2o", ["N2O"]), ("ozone", ["Ozone"]), ("aerosols", ["Aerosol-radiation interactions", "Aerosol-cloud interactions"])];

    internal ExplorerWorld(BaselineEmissions emissions, EnsembleResult run)
    {
        (Emitted, Members) = (emissions, run.Members.Count);
        Warming = Band(run, 0);
        Forcing = Band(run, 1);
        (CarbonDioxide, Methane, NitrousOxide) = (Band(run, 2), Band(run, 3), Band(run, 4));
        ForcingByGroup = Groups(run, Forcing.Median);
        Chances = ChancesOf(run);
        Summary = ScenarioSummary.Of(run)[0];
        Emissions = [.. SourceSpecies.Select(source => (source.Key, (IReadOnlyList<double>)[.. Enumerable.Range(WedgeSeries.FirstYear, WedgeSeries.Years).Select(year => source.Species.Sum(species => BaselineEmissions.Equivalent(species, emissions.Of(species, year))))]))];
        LastWarming = run.Values(0, 0, WedgeSeries.LastYear).ToArray();
    }

    /// <summary>What a run keeps, in the order in which it is read here.</summary>
    internal static IReadOnlyList<ClimateVariable> Variables { get; } =
    [
        ClimateVariable.Temperature, new(VariableKind.Forcing), new(VariableKind.Concentration, "CO2"), new(VariableKind.Concentration, "CH4"), new(VariableKind.Concentration, "N2O"),
        .. ForcerGroups.SelectMany(group => group.Forcers).Select(forcer => new ClimateVariable(VariableKind.Forcing, forcer)),
    ];

    /// <summary>How many members of the ensemble it is told by.</summary>
    public int Members { get; }

    /// <summary>Warming above 1850–1900 by year, K.</summary>
    public ExplorerBand Warming { get; }

    /// <summary>Total effective forcing, W m⁻².</summary>
    public ExplorerBand Forcing { get; }

    /// <summary>Concentration of CO2, ppm.</summary>
    public ExplorerBand CarbonDioxide { get; }

    /// <summary>Concentration of methane, ppb.</summary>
    public ExplorerBand Methane { get; }

    /// <summary>Concentration of nitrous oxide, ppb.</summary>
    public ExplorerBand NitrousOxide { get; }

    /// <summary>Medians of the forcing of CO2, methane, nitrous oxide, ozone and aerosols, W m⁻²; the rest is what they leave of the median total.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<double> Values)> ForcingByGroup { get; }

    /// <summary>By level, K: the chance that warming has gone above it up to a year, from 0 to 1.</summary>
    public IReadOnlyList<(double Level, IReadOnlyList<double> Values)> Chances { get; }

    /// <summary>Peak, chances, overshoot and category, of the years from 2025 to 2100.</summary>
    public ScenarioSummary Summary { get; }

    /// <summary>Emissions by source and year, Gt CO2 equivalents: fossil and land CO2, methane, nitrous oxide, fluorinated gases.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<double> Values)> Emissions { get; }

    /// <summary>All greenhouse gases in a year, Gt CO2 equivalents.</summary>
    public double World(int year) => Emitted.World(year);

    /// <summary>What is emitted.</summary>
    internal BaselineEmissions Emitted { get; }

    /// <summary>Warming of each member on the last bound, K.</summary>
    internal double[] LastWarming { get; }

    private static ExplorerBand Band(EnsembleResult run, int variable) => run.Quantiles(0, variable, Quantiles, threads: 1) is [var low, var median, var high] ? new ExplorerBand(low, median, high) : throw new InvalidOperationException();

    private static List<(string, IReadOnlyList<double>)> Groups(EnsembleResult run, IReadOnlyList<double> total)
    {
        var groups = new List<(string, IReadOnlyList<double>)>();
        var rest = total.ToArray();
        var variable = 5;
        foreach (var (key, forcers) in ForcerGroups)
        {
            var sum = new double[rest.Length];
            foreach (var _ in forcers)
            {
                var medians = run.Quantiles(0, variable++, MiddleOnly, threads: 1)[0];
                for (var row = 0; row < sum.Length; row++)
                {
                    sum[row] += medians[row];
                    rest[row] -= medians[row];
                }
            }

            groups.Add((key, sum));
        }

        groups.Add(("rest", rest));
        return groups;
    }

    private static List<(double, IReadOnlyList<double>)> ChancesOf(EnsembleResult run)
    {
        var levels = ScenarioSummary.UsualLevels;
        var chances = levels.Select(_ => new double[((WedgeSeries.LastYear - WedgeSeries.FirstYear) / Step) + 1]).ToArray();
        var peaks = run.Values(0, 0, WedgeSeries.FirstYear).ToArray();
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(peaks.AsSpan());
        for (var year = WedgeSeries.FirstYear; year <= WedgeSeries.LastYear; year++)
        {
            var warming = run.Values(0, 0, year);
            var ofYear = MemoryMarshal.Cast<double, Vector<double>>(warming);
            for (var index = 0; index < vectors.Length; index++)
            {
                vectors[index] = Vector.Max(vectors[index], ofYear[index]);
            }

            for (var member = vectors.Length * Vector<double>.Count; member < peaks.Length; member++)
            {
                peaks[member] = Math.Max(peaks[member], warming[member]);
            }

            for (var level = 0; (year - WedgeSeries.FirstYear) % Step == 0 && level < levels.Count; level++)
            {
                var above = 0;
                foreach (var peak in peaks)
                {
                    above += peak > levels[level] ? 1 : 0;
                }

                chances[level][(year - WedgeSeries.FirstYear) / Step] = (double)above / peaks.Length;
            }
        }

        return [.. levels.Zip(chances, (level, values) => (level, (IReadOnlyList<double>)values))];
    }
}
