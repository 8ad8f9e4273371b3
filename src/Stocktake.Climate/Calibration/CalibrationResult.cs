using Stocktake.Climate.Ensembles;

namespace Stocktake.Climate.Calibration;

/// <summary>A calibrated ensemble and everything that tells how it came about.</summary>
/// <param name="Recipe">What was asked for.</param>
/// <param name="Inputs">SHA-256 of each bundled table that was read.</param>
/// <param name="Passed">Members of the prior that passed the first step.</param>
/// <param name="EffectiveMembers">Members of equal weight that the weighted ones amount to.</param>
/// <param name="Constraints">What became of each target.</param>
/// <param name="Members">The posterior.</param>
public sealed record CalibrationResult(
    CalibrationRecipe Recipe, IReadOnlyDictionary<string, string> Inputs, long Passed, double EffectiveMembers, IReadOnlyList<ConstraintReport> Constraints, ParameterSet Members);
