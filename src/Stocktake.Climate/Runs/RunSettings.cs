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

    /// <summary>Years between the bounds that are kept of every variable but warming above 1850–1900, of which every bound is kept; at least 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Memory of earlier runs to use again, or null for memory of the run's own. With it, the run is done by the caller's thread alone.</summary>
    public RunBuffers? Buffers { get; init; }

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
