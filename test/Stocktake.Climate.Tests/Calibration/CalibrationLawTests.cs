using FsCheck;
using FsCheck.Fluent;
using Stocktake.Climate.Calibration;

namespace Stocktake.Climate.Tests.Calibration;

/// <summary>What must hold of the parts of a calibration, whatever the numbers.</summary>
public sealed class CalibrationLawTests
{
    private static readonly CalibrationData Data = CalibrationData.Bundled();

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantiles_of_the_normal_distribution_are_those_of_tables(double share, double expected) =>
        Assert.Equal(expected, NormalDistribution.Quantile(share), 1e-12);

    [Fact]
    public void A_target_has_the_three_quantiles_it_was_given() => Prop.ForAll(
        Gen.Choose(-1000, 1000).Select(value => value / 100.0).Three().ToArbitrary(),
        values =>
        {
            var sorted = new[] { values.Item1, values.Item2, values.Item3 }.Order().ToArray();
            if (sorted[0] == sorted[1] || sorted[1] == sorted[2])
            {
                return true;
            }

            var target = new Target("", "", "", sorted[0], sorted[1], sorted[2], "");

            return Math.Abs(target.Quantile(0.05) - sorted[0]) < 1e-9 && Math.Abs(target.Quantile(0.5) - sorted[1]) < 1e-9
                && Math.Abs(target.Quantile(0.95) - sorted[2]) < 1e-9 && target.Quantile(0.3) < target.Quantile(0.4);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_member_of_the_prior_is_the_same_whoever_is_drawn_with_it()
    {
        var prior = new PriorDistribution(Data);

        var together = prior.Draw(7, [.. Enumerable.Range(100, 50).Select(number => new PriorMember(number, number / 16, number))]);
        var alone = prior.Draw(7, [new PriorMember(117, 7, 117)]);
        var sharesItsClimate = prior.Draw(7, [new PriorMember(112, 7, 112)]);

        Assert.Equal("117", together.Members[17]);
        Assert.All(alone.ColumnNames, column => Assert.Equal(alone.Required(column)[0], together.Required(column)[17]));
        Assert.Equal(alone.Required("ocean_heat_transfer[0]")[0], sharesItsClimate.Required("ocean_heat_transfer[0]")[0]);
        Assert.NotEqual(alone.Required("iirf_0[CO2]")[0], sharesItsClimate.Required("iirf_0[CO2]")[0]);
        Assert.NotEqual(alone.Required("ocean_heat_transfer[0]")[0], prior.Draw(8, [new PriorMember(117, 7, 117)]).Required("ocean_heat_transfer[0]")[0]);
    }

    [Fact]
    public void The_prior_has_the_ranges_that_are_cited()
    {
        var members = new PriorDistribution(Data).Draw(1, [.. Enumerable.Range(0, 20_000).Select(number => new PriorMember(number, number, number))]);

        var concentration = PosteriorDraw.Range(members.Required("baseline_concentration[CO2]"));
        var methane = PosteriorDraw.Range(members.Required("forcing_scale[CH4]"));
        var snow = PosteriorDraw.Range(members.Required("forcing_scale[Light absorbing particles on snow and ice]"));
        Assert.Equal([275.4, 278.3, 281.2], concentration.Select(value => Math.Round(value, 1)), (expected, actual) => Math.Abs(expected - actual) <= 0.11);
        Assert.Equal([0.8, 1.0, 1.2], methane, (expected, actual) => Math.Abs(expected - actual) < 0.01);
        Assert.Equal([0.0, 1.0, 2.25], snow, (expected, actual) => Math.Abs(expected - actual) < 0.05);
        Assert.All(members.Required("ocean_heat_transfer[0]"), feedback => Assert.True(feedback > 0.3));
        Assert.All(members.ColumnNames, column => Assert.All(members.Required(column), value => Assert.True(double.IsFinite(value), column)));
    }

    [Fact]
    public void Weights_give_every_indicator_the_distribution_of_its_target()
    {
        Target[] targets = [new("a", "", "", -1, 0, 1, ""), new("b", "", "", 1, 2, 4, "")];
        var survivors = Enumerable.Range(0, 40_000).Select(number =>
        {
            var random = new CounterRandom(3, number);
            var first = random.Normal(0);
            return new Survivor(number, [first, 2.5 + (0.8 * first) + (1.2 * random.Normal(1))]);
        }).ToArray();

        var weights = Raking.Weights(survivors, targets, 5e-4);

        Assert.True(weights.Max() < 5.001e-4);

        Assert.Equal(1, weights.Sum(), 1e-9);
        for (var target = 0; target < targets.Length; target++)
        {
            Assert.Equal(0.05, weights.Where((_, member) => survivors[member].Values[target] < targets[target].Low).Sum(), 1e-5);
            Assert.Equal(0.5, weights.Where((_, member) => survivors[member].Values[target] < targets[target].Middle).Sum(), 1e-5);
            Assert.Equal(0.95, weights.Where((_, member) => survivors[member].Values[target] < targets[target].High).Sum(), 1e-5);
        }

        Assert.InRange(Raking.EffectiveMembers(weights), 1000, 40_000);
    }

    [Fact]
    public void The_draw_repeats_no_member_and_is_near_the_targets()
    {
        Target[] targets = [new("a", "", "", -1, 0, 1, "")];
        var survivors = Enumerable.Range(0, 5000).Select(number => new Survivor(number, [1.5 * new CounterRandom(5, number).Normal(0)])).ToArray();
        var recipe = new CalibrationRecipe { PosteriorMembers = 300, Draws = 50 };

        var drawn = PosteriorDraw.Draw(survivors, Raking.Weights(survivors, targets, 1), targets, recipe);

        Assert.Equal(300, drawn.Distinct().Count());
        Assert.Equal(drawn, PosteriorDraw.Draw(survivors, Raking.Weights(survivors, targets, 1), targets, recipe));
        Assert.InRange(PosteriorDraw.Deviation(PosteriorDraw.Range(drawn.Select(position => survivors[position].Values[0])), targets[0]), 0, 0.03);
    }
}
