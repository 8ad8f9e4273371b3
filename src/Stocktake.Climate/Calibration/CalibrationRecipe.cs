namespace Stocktake.Climate.Calibration;

/// <summary>What a calibration is asked for. The same recipe on the same version gives the same file.</summary>
public sealed record CalibrationRecipe
{
    /// <summary>Version of the method: what is drawn, run and compared. Part of the file.</summary>
    public const string Version = "stocktake 1";

    /// <summary>Seed of every random number.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Climates drawn from the prior; with sixteen carbon cycles each they are 3.7 million members.</summary>
    public long PriorMembers { get; init; } = 229_376;

    /// <summary>Members of the posterior.</summary>
    public int PosteriorMembers { get; init; } = 1000;

    /// <summary>
    /// Largest root-mean-square difference from the observed warming of 1850–2024, K: the first of the two steps (Smith et al. 2024,
    /// doi:10.5194/gmd-17-8569-2024, section 4.1).
    /// </summary>
    public double LargestMisfit { get; init; } = 0.17;

    /// <summary>Draws of the posterior of which the best balanced is kept.</summary>
    public int Draws { get; init; } = 2000;
}
