using FsCheck;
using FsCheck.Fluent;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Tests;

/// <summary>A sum of greenhouse gases expanded to all species between scenarios.</summary>
public sealed class ScenarioLadderTests
{
    private const int Last = 2100;

    private static readonly IReadOnlyList<Scenario> Bundled = Build();
    private static readonly ScenarioLadder Ladder = new([.. Bundled.Where(scenario => scenario.Name is "ssp119" or "ssp126" or "ssp245" or "ssp370" or "ssp585")], Last);

    [Fact]
    public void It_begins_after_the_history_and_the_lowest_comes_first()
    {
        Assert.Equal(2025, Ladder.FirstYear);
        Assert.Equal(["ssp119", "ssp126", "ssp245", "ssp370", "ssp585"], Ladder.Names);
        Assert.Equal(Sum(Bundled[0], 2024), Ladder.History(2024), 1e-12);
    }

    [Fact]
    public void What_is_expanded_sums_to_what_was_given() => Prop.ForAll(
        Sums.ToArbitrary(),
        sums =>
        {
            var expanded = Ladder.Expand("any", sums);

            Assert.All(sums.Index(), each => Assert.Equal(each.Item, Sum(expanded, 2025 + each.Index), 1e-9));
            Assert.All(
                expanded.Emissions.Where(species => !species.Key.StartsWith("CO2", StringComparison.Ordinal)),
                species => Assert.True(species.Value.Min() >= Bundled.Min(scenario => scenario.Emissions[species.Key].Min()), species.Key));
            Assert.All(expanded.Emissions, species => Assert.Equal(Bundled[0].Emissions[species.Key].AsSpan(0, 275), species.Value.AsSpan(0, 275)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_sum_of_a_scenario_of_the_ladder_brings_back_the_scenario() => Assert.All(Ladder.Names, name =>
    {
        var scenario = Bundled.Single(each => each.Name == name);

        var expanded = Ladder.Expand("again", [.. Enumerable.Range(2025, 76).Select(year => Sum(scenario, year))]);

        Assert.All(expanded.Emissions, species => Assert.All(
            species.Value.Index(), value => Assert.Equal(scenario.Emissions[species.Key][value.Index], value.Item, 1e-9 * Math.Max(1, Math.Abs(value.Item)))));
    });

    [Fact]
    public void A_place_gives_back_its_sum_and_a_lower_one_stays_lower() => Prop.ForAll(
        Gen.Choose(-1500, 16000).Two().Zip(Gen.Choose(2025, Last).Two()).ToArbitrary(),
        drawn =>
        {
            var ((first, second), (year, other)) = drawn;
            var (low, high) = (Math.Min(first, second) / 100.0, Math.Max(first, second) / 100.0);
            var (from, to) = (Math.Min(year, other), Math.Max(year, other));

            var (below, above) = (Ladder.PositionOf(low, from), Ladder.PositionOf(high, from));

            Assert.Equal(low, Ladder.SumAt(below, from), 1e-9);
            Assert.True(Ladder.SumAt(below, to) <= Ladder.SumAt(above, to) + 1e-9);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_sum_below_the_lowest_is_the_lowest_in_a_later_year()
    {
        var lowest = Bundled.Single(scenario => scenario.Name == "ssp119");

        var position = Ladder.PositionOf(Sum(lowest, 2033), 2030);

        Assert.Equal(3, position.YearsAhead, 1e-9);
        Assert.Equal(0, position.Excess);
        var sums = Enumerable.Range(2025, 76).Select(year => year == 2030 ? Sum(lowest, 2033) : Sum(lowest, year)).ToArray();
        Assert.Equal(lowest.Emissions["CH4"][2033 - 1750], Ladder.Expand("ahead", sums).Emissions["CH4"][2030 - 1750], 1e-9);
    }

    [Fact]
    public void Scenarios_that_cross_are_no_ladder() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScenarioLadder([.. Bundled.Where(scenario => scenario.Name is "ssp126" or "ssp534-over")], Last));

    // Sums that wander between far below the lowest scenario and far above the highest.
    private static Gen<double[]> Sums => Gen.Choose(-1500, 16000).ListOf(5).Select(points =>
    {
        var values = new double[76];
        for (var index = 0; index < values.Length; index++)
        {
            var at = index / 76.0 * 4;
            values[index] = (points[(int)at] + ((points[(int)at + 1] - points[(int)at]) * (at - (int)at))) / 100;
        }

        return values;
    });

    private static double Sum(Scenario scenario, int year) => KyotoGases.Sum(species => scenario.Emissions[species][year - Scenario.FirstYear]).GtCo2Equivalent;

    private static IReadOnlyList<Scenario> Build()
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        return sources.Build([], Last).Scenarios;
    }
}
