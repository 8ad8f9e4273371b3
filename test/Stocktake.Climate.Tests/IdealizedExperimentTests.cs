using Stocktake.Climate.Bundle;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

public sealed class IdealizedExperimentTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly EnsembleModel Model = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([0, 100, 200, 300, 400]));

    [Fact]
    public void Nothing_happens_without_emissions_above_the_baseline()
    {
        var result = Run("pulse:CO2:0", 2100, new ClimateVariable(VariableKind.Forcing), new ClimateVariable(VariableKind.AbsoluteTemperature));

        Assert.All(result.Values(0, 0, 2100).ToArray(), forcing => Assert.Equal(0, forcing, 1e-6));
        Assert.All(result.Values(0, 1, 2100).ToArray(), warming => Assert.Equal(0, warming, 1e-6));
    }

    [Fact]
    public void A_quadrupling_holds_four_times_the_baseline_of_each_member_and_never_cools()
    {
        var result = Run("abrupt-4xCO2", 2000, new ClimateVariable(VariableKind.Concentration, "CO2"), new ClimateVariable(VariableKind.AbsoluteTemperature));

        for (var member = 0; member < 5; member++)
        {
            Assert.Equal(4 * result.Values(0, 0, 1750)[member], result.Values(0, 0, 1900)[member], 1e-9);
            for (var year = 1751; year <= 2000; year++)
            {
                Assert.True(result.Values(0, 1, year)[member] > result.Values(0, 1, year - 1)[member]);
            }
        }
    }

    [Fact]
    public void Removal_of_what_was_emitted_brings_the_world_nearly_back()
    {
        var result = Run("flat10-cdr", 2100, new ClimateVariable(VariableKind.AbsoluteTemperature), new ClimateVariable(VariableKind.Airborne, "CO2"));

        for (var member = 0; member < 5; member++)
        {
            // Box models undershoot: sinks that had grown with the emissions go on for a while, then give back.
            Assert.True(Math.Abs(result.Values(0, 0, 2050)[member]) < 0.5 * result.Values(0, 0, 1890)[member]);
            Assert.True(Math.Abs(result.Values(0, 1, 2050)[member]) < 0.5 * result.Values(0, 1, 1850)[member]);
            Assert.True(Math.Abs(result.Values(0, 1, 2100)[member]) < Math.Abs(result.Values(0, 1, 2050)[member]));
        }
    }

    [Fact]
    public void The_burden_of_a_pulse_is_what_was_emitted_less_what_was_taken_up()
    {
        var result = Run("pulse:CO2:100", 1850, new ClimateVariable(VariableKind.Airborne, "CO2"));

        for (var member = 0; member < 5; member++)
        {
            Assert.InRange(result.Values(0, 0, 1751)[member], 70, 100);
            for (var year = 1752; year <= 1850; year++)
            {
                Assert.True(result.Values(0, 0, year)[member] < result.Values(0, 0, year - 1)[member]);
            }
        }
    }

    [Fact]
    public void Metrics_of_members_lie_where_such_members_lie()
    {
        var metrics = ClimateMetrics.Of(Model);

        Assert.Equal(5, metrics.Count);
        Assert.All(metrics, metric =>
        {
            Assert.InRange(metric.EquilibriumSensitivity, 1.2, 7);
            Assert.InRange(metric.TransientResponse, 0.8, metric.EquilibriumSensitivity);
            Assert.InRange(metric.WarmingPerEmissions, 0.8, 3);
            Assert.InRange(metric.ZeroEmissionsCommitment50, -0.6, 0.6);
        });
    }

    [Theory]
    [InlineData("abrupt-9xCO2")]
    [InlineData("pulse:CO2")]
    [InlineData("pulse:Unobtainium:1")]
    [InlineData("pulse:CO2:much")]
    public void What_is_no_experiment_is_refused(string name) =>
        Assert.True(Assert.Throws<ClimateInputException>(() => IdealizedExperiment.Create(name, Species, 2100)).IsAboutRequest);

    private static EnsembleResult Run(string name, int to, params ClimateVariable[] variables) =>
        Model.Run([IdealizedExperiment.Create(name, Species, to)], new RunSettings { To = to, Variables = variables });
}
