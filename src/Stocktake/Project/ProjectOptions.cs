using Stocktake.Climate.Model;
using Stocktake.Climate.Model.Forcing;
using Stocktake.Climate.Results;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Cli.Project;

/// <summary>What <c>stocktake project</c> was asked for.</summary>
internal sealed record ProjectOptions
{
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    public string? Emissions { get; init; }

    public string? Forcing { get; init; }

    public string? Parameters { get; init; }

    public string? Species { get; init; }

    public string? Concentrations { get; init; }

    public string Members { get; init; } = "all";

    /// <summary>A file, <c>none</c>, or null for the bundled history.</summary>
    public string? History { get; init; }

    public Harmonization Harmonize { get; init; }

    public int Converge { get; init; } = 2050;

    public bool Infill { get; init; }

    public string? Experiment { get; init; }

    public string? Removal { get; init; }

    public string? SolarModification { get; init; }

    public string? StartState { get; init; }

    public string? SaveState { get; init; }

    public string? Shard { get; init; }

    public string? Plot { get; init; }

    public int? From { get; init; }

    public int To { get; init; } = 2100;

    public IReadOnlyList<double> Quantiles { get; init; } = [5, 16.667, 50, 83.333, 95];

    public IReadOnlyList<ClimateVariable> Variables { get; init; } = [ClimateVariable.Temperature];

    public string Output { get; init; } = "quantiles";

    public string Format { get; init; } = "csv";

    public MethaneMethod Methane { get; init; }

    public GreenhouseGasMethod GreenhouseGases { get; init; }

    public long? Stochastic { get; init; }

    public int Threads { get; init; }
}
