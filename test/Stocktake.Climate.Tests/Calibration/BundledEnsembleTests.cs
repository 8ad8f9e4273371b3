using System.Security.Cryptography;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Calibration;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;

namespace Stocktake.Climate.Tests.Calibration;

/// <summary>The bundled ensemble, run again and held to what it was calibrated on.</summary>
public sealed class BundledEnsembleTests
{
    // The bar: 5, 50 and 95 % of every constraint, as a share of the width of its target.
    private const double Bar = 0.05;

    private static readonly CalibrationData Data = CalibrationData.Bundled();
    private static readonly EnsembleModel Model = EnsembleModel.Create(Data.Species, ClimateBundle.Parameters(Data.Species));
    private static readonly EnsembleFile.Heading Heading = EnsembleFile.ReadHeading(ClimateBundle.Load("parameters.csv.br"), "bundled ensemble");

    [Fact]
    public void Every_constraint_is_met_at_5_50_and_95_per_cent()
    {
        var indicators = new Indicators(Data);
        var (history, misfit) = indicators.OfHistory(Model, Data.Scenario);
        var future = indicators.OfFuture(Model);

        Assert.Equal(1000, Model.Parameters.Members.Count);
        Assert.Equal(10, Data.Targets.Count);
        Assert.All(misfit, value => Assert.True(value <= Heading.Recipe.LargestMisfit + 1e-6));
        foreach (var target in Data.Targets)
        {
            var index = Array.IndexOf(Indicators.Keys, target.Key);
            var range = PosteriorDraw.Range(index < history.Length ? history[index] : future);
            Assert.True(PosteriorDraw.Deviation(range, target) <= Bar, $"{target.Name}: {string.Join(" / ", range)}");
        }
    }

    [Fact]
    public void What_its_recipe_says_is_what_it_holds()
    {
        Assert.All(Heading.Inputs, input => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(ClimateBundle.Bytes(input.Key))), input.Value));
        Assert.Equal(Data.Targets, Heading.Constraints.Select(constraint => constraint.Target));
        Assert.All(Heading.Constraints, constraint => Assert.True(constraint.Deviation <= Bar));
        Assert.True(Heading.Recipe.PriorMembers * PriorRun.CarbonCycles >= 1_000_000);
    }

    [Fact]
    public void A_member_drawn_again_is_the_one_that_is_bundled()
    {
        var number = long.Parse(Model.Parameters.Members[500], System.Globalization.CultureInfo.InvariantCulture);

        var again = new PriorDistribution(Data).Draw(Heading.Recipe.Seed, [new PriorMember(number, number / PriorRun.CarbonCycles, 0)]);

        foreach (var column in again.ColumnNames.Where(column => !column.StartsWith("iirf", StringComparison.Ordinal) && column != "unperturbed_lifetime[CH4]"))
        {
            Assert.Equal(again.Required(column)[0], Model.Parameters.Required(column)[500], 1e-8 * Math.Max(1e-3, Math.Abs(again.Required(column)[0])));
        }
    }

    [Fact]
    public void Its_sensitivities_hang_together()
    {
        var metrics = ClimateMetrics.Of(Model);

        Assert.All(metrics, member => Assert.True(member.TransientResponse < member.EquilibriumSensitivity && member.WarmingPerEmissions > 0));
        Assert.All(metrics, member => Assert.True(member.TimeScales[0] < member.TimeScales[1] && member.TimeScales[1] < member.TimeScales[2]));

        // IPCC AR6 WGI, 5.5.1.4: TCRE likely 1.0 to 2.3 K per 1,000 Pg C; 5.5.2: the commitment is 0 ± 0.3 K.
        Assert.InRange(PosteriorDraw.Range(metrics.Select(member => member.WarmingPerEmissions))[1], 1.0, 2.3);
        Assert.InRange(PosteriorDraw.Range(metrics.Select(member => member.ZeroEmissionsCommitment50))[1], -0.3, 0.3);
    }

    [Theory]
    [InlineData("N2O", 2, 0.02)]
    [InlineData("CH4", 1, 0.05)]
    [InlineData("CO2", 0, 0.02)]
    public void The_bundled_history_leads_to_the_observed_concentrations(string gas, int column, double share)
    {
        var run = Stocktake.Climate.Runs.EnsembleRuns.Run(Model, [Data.Scenario], new Stocktake.Climate.Runs.RunSettings { To = 2025, Variables = [new(Stocktake.Climate.Results.VariableKind.Concentration, gas)] });

        foreach (var year in (int[])[1960, 1980, 2000, 2010, 2024])
        {
            var middle = (PosteriorDraw.Range(run.Values(0, 0, year).ToArray())[1] + PosteriorDraw.Range(run.Values(0, 0, year + 1).ToArray())[1]) / 2;
            Assert.Equal(Data.ObservedGases[year][column], middle, share * Data.ObservedGases[year][column]);
        }
    }
}
