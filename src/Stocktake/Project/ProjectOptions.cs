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

    /// <summary>A table of constants in place of the published ones.</summary>
    public string? SolarConstants { get; init; }

    /// <summary>Where the modification of every year is written.</summary>
    public string? SaveSolarModification { get; init; }

    /// <summary>Emissions of actors whose part of the warming is asked for.</summary>
    public string? Share { get; init; }

    /// <summary>Levels of warming whose chances or budgets are told, K.</summary>
    public IReadOnlyList<double> Levels { get; init; } = ScenarioSummary.UsualLevels;

    /// <summary>The year by which a level is to be gone above.</summary>
    public int By { get; init; } = 2100;

    /// <summary>Chances of staying below a level, in percent.</summary>
    public IReadOnlyList<double> Chances { get; init; } = [33, 50, 67];

    /// <summary>The year from which a budget counts.</summary>
    public int BudgetFrom { get; init; } = 2025;

    public string? StartState { get; init; }

    public string? SaveState { get; init; }

    public string? Shard { get; init; }

    public string? Plot { get; init; }

    public int? From { get; init; }

    public int To { get; init; } = 2100;

    public IReadOnlyList<double> Quantiles { get; init; } = [5, 16.667, 50, 83.333, 95];

    public IReadOnlyList<ClimateVariable> Variables { get; init; } = [ClimateVariable.Temperature];

    public string Output { get; init; } = "quantiles";

    /// <summary><c>csv</c>, <c>json</c>, <c>table</c>, or null where it was left open: a table on a terminal, else CSV.</summary>
    public string? Format { get; init; }

    public MethaneMethod Methane { get; init; }

    public GreenhouseGasMethod GreenhouseGases { get; init; }

    public long? Stochastic { get; init; }

    public int Threads { get; init; }
}
