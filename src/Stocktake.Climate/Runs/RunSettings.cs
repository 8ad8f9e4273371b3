using Stocktake.Climate.Results;

namespace Stocktake.Climate.Runs;

/// <summary>What a run is asked for, and how it may use the machine.</summary>
public sealed record RunSettings
{
    /// <summary>First bound that is kept. At least 1750, or the year of the stored state.</summary>
    public int From { get; init; } = 1750;

    /// <summary>Last bound that is kept.</summary>
    public int To { get; init; } = 2100;

    /// <summary>The variables that are kept.</summary>
    public IReadOnlyList<ClimateVariable> Variables { get; init; } = [ClimateVariable.Temperature];

    /// <summary>Where an earlier run left the ensemble, or null to start in 1750.</summary>
    public EnsembleState? Start { get; init; }

    /// <summary>Whether the state on the last bound is kept.</summary>
    public bool KeepState { get; init; }

    /// <summary>Seed of internal variability; null for none.</summary>
    public long? Seed { get; init; }

    /// <summary>Threads to use; 0 for as many as there are cores.</summary>
    public int Threads { get; init; }

    /// <summary>Told the share of the work that is done, from 0 to 1, as it is done and from any thread; null for nobody.</summary>
    public IProgress<double>? Progress { get; init; }
}
