using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Experiments;

/// <summary>What characterizes a member: how much it warms, and for how long.</summary>
/// <param name="Member">Identifier of the member.</param>
/// <param name="EquilibriumSensitivity">Equilibrium warming for a doubling of CO2, K.</param>
/// <param name="TransientResponse">Warming at doubling with CO2 growing one per cent a year, K.</param>
/// <param name="WarmingPerEmissions">TCRE: warming after 1,000 Pg C of flat10, K per 1,000 Pg C.</param>
/// <param name="ZeroEmissionsCommitment50">Warming in the fifty years after emissions stop in flat10-zec, K.</param>
/// <param name="TimeScales">Time scales of the temperature response, years, ascending.</param>
public sealed record ClimateMetrics(
    string Member, double EquilibriumSensitivity, double TransientResponse, double WarmingPerEmissions, double ZeroEmissionsCommitment50, IReadOnlyList<double> TimeScales)
{
    // Bounds of flat10-zec: emissions end on 1 January of the hundred-and-first year.
    private const int EndOfEmissions = ClimateConstants.FirstYear + 100;

    /// <summary>Finds them for every member; TCRE and the commitment by a run of flat10-zec.</summary>
    public static IReadOnlyList<ClimateMetrics> Of(EnsembleModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var experiment = IdealizedExperiment.Create("flat10-zec", model.Species, ClimateConstants.BaselineLast);
        var run = model.Run([experiment], new RunSettings { To = EndOfEmissions + 50, Variables = [new(VariableKind.AbsoluteTemperature)] });
        var forcing4co2 = model.Parameters.Required("forcing_4co2");
        return [.. model.Balances.Select((balance, member) => new ClimateMetrics(
            model.Parameters.Members[member],
            balance.EquilibriumSensitivity(forcing4co2[member]),
            balance.TransientResponse(forcing4co2[member]),
            run.Values(0, 0, EndOfEmissions)[member],
            run.Values(0, 0, EndOfEmissions + 50)[member] - run.Values(0, 0, EndOfEmissions)[member],
            balance.TimeScales))];
    }
}
