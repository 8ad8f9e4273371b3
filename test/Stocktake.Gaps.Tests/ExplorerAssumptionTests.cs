using System.Globalization;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Exploring;

namespace Stocktake.Gaps.Tests;

/// <summary>What the reader assumes of the world, points of levers, and how both travel in addresses.</summary>
public sealed class ExplorerAssumptionTests
{
    private static readonly Lazy<ExplorerModel> Loaded = new(ExplorerModel.Load);

    private static ExplorerModel Model => Loaded.Value;

    [Fact]
    public void A_baseline_told_by_the_explorer_is_that_of_a_whole_run()
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        var scenario = sources.Build([], 2100).Scenarios.Single(each => each.Name == "ssp245");
        ClimateVariable[] variables = [ClimateVariable.Temperature, new(VariableKind.Forcing), new(VariableKind.Forcing, "CH4"), new(VariableKind.Concentration, "N2O")];
        var run = EnsembleModel.Create(species, ClimateBundle.Parameters(species)).Run([scenario], new RunSettings { From = 2025, Variables = variables });

        var world = Model.Run(new ExplorerState()).Original;

        Close(run.Quantiles(0, 0, [0.95])[0], world.Warming.High, 1);
        Close(run.Quantiles(0, 1, [0.05])[0], world.Forcing.Low, ExplorerWorld.Step);
        Close(run.Quantiles(0, 2, [0.5])[0], world.ForcingByGroup.Single(group => group.Key == "ch4").Values, ExplorerWorld.Step);
        Close(run.Quantiles(0, 3, [0.5])[0], world.NitrousOxide.Median, ExplorerWorld.Step);
        var summary = ScenarioSummary.Of(run)[0];
        Assert.Equal(summary.Category, world.Summary.Category);
        Assert.Equal(summary["chance_above_2.0"], world.Chances.Single(chance => chance.Level == 2).Values[^1], 12);
        Assert.Equal(summary["degree_years_above_1.5_p50"], world.Summary["degree_years_above_1.5_p50"], 9);

        static void Close(double[] expected, IReadOnlyList<double> actual, int step)
        {
            Assert.Equal((expected.Length + step - 1) / step, actual.Count);
            Assert.All(actual.Index(), value => Assert.Equal(expected[value.Index * step], value.Item, 9));
        }
    }

    [Fact]
    public void An_assumption_is_told_apart_from_an_action()
    {
        var result = Model.Run(ExplorerAddress.Read("methane=40&fossil-co2-2050=25"));

        Assert.True(result.AssumptionChange > 0.05, "more fossil CO2 warms");
        Assert.True(result.Change.Median < -0.05, "less methane cools");
        Assert.Equal(result.WholeChange, result.AssumptionChange + (result.Scenario.Warming.Median[^1] - result.Assumed.Warming.Median[^1]), 12);
        Assert.Same(result.Original, result.Baseline);
        Assert.Same(Model.Run(result.State with { IsModified = true }).Assumed, Model.Run(result.State with { IsModified = true }).Baseline);
    }

    [Fact]
    public void The_action_stands_beside_the_world_of_the_assumptions()
    {
        var usual = Model.Run(ExplorerAddress.Read("methane=40"));
        var high = Model.Run(ExplorerAddress.Read("methane=40&response=high"));
        var low = Model.Run(ExplorerAddress.Read("methane=40&response=low"));

        Assert.Equal(usual.Scenario.Members / 3, high.Scenario.Members, 1.0);
        Assert.True(low.AssumptionChange < 0 && high.AssumptionChange > 0);
        Assert.True(high.Change.Median < usual.Change.Median && usual.Change.Median < low.Change.Median, "the same methane warms a sensitive climate more");
    }

    [Fact]
    public void A_base_value_changes_what_the_lever_reaches_and_not_the_baseline()
    {
        var published = Model.Run(ExplorerAddress.Read("methane-waste=50"));
        var higher = Model.Run(ExplorerAddress.Read("methane-waste=50&waste-methane=100"));

        Assert.Equal(0, higher.AssumptionChange);
        Assert.True(higher.Change.Median < published.Change.Median);
    }

    [Fact]
    public void Another_path_is_the_world_of_that_scenario()
    {
        var result = Model.Run(ExplorerAddress.Read("path=ssp126"));

        Assert.Equal(Model.Run(new ExplorerState { Baseline = "ssp126" }).Original.Warming.Median, result.Assumed.Warming.Median);
        Assert.True(result.AssumptionChange < -0.3);
    }

    [Fact]
    public void Points_take_the_place_of_the_value_and_the_year()
    {
        var straight = Model.Run(ExplorerAddress.Read("methane=50&by=2050"));
        var points = Model.Run(ExplorerAddress.Read("methane.points=2050:50"));
        var early = Model.Run(ExplorerAddress.Read("methane.points=2030:50"));
        var returned = Model.Run(ExplorerAddress.Read("direct-air-capture.points=2040:5,2060:0"));

        Assert.Equal(straight.Scenario.Warming.Median[^1], points.Scenario.Warming.Median[^1], 12);
        Assert.True(early.Scenario.World(2030) < points.Scenario.World(2030));
        Assert.Equal(5, returned.Baseline.World(2040) - returned.Scenario.World(2040), 6);
        Assert.Equal(0, returned.Baseline.World(2070) - returned.Scenario.World(2070), 6);
        Assert.True(Model.Run(ExplorerAddress.Read("injection.points=2050:8")).Change.Median < 0);
    }

    [Fact]
    public void A_fall_each_year_leaves_what_is_left_of_it()
    {
        var result = Model.Run(ExplorerAddress.Read("fossil-production=6&by=2034"));

        var fossil = result.Scenario.Emissions.Single(source => source.Key == "co2-fossil").Values;
        Assert.Equal(Math.Pow(0.94, 5), fossil[2034 - 2025] / fossil[2029 - 2025], 9);
        Assert.True(fossil[^1] <= fossil[2034 - 2025] + 1e-9, "it stays where it came to");
    }

    [Fact]
    public void The_farthest_that_the_fields_allow_is_run_or_refused_by_what_it_is()
    {
        var most = string.Join('&', ExplorerModel.Levers.Select(lever => $"{lever.Id}={lever.Most.ToString(CultureInfo.InvariantCulture)}"));
        var growth = string.Join('&', ExplorerModel.Assumptions.Where(each => each.Species is not null).Select(each => $"{each.Id}={each.Most.ToString(CultureInfo.InvariantCulture)}"));
        var fall = string.Join('&', ExplorerModel.Assumptions.Where(each => each.Species is not null).Select(each => $"{each.Id}={each.Least.ToString(CultureInfo.InvariantCulture)}"));
        var beyond = "direct-air-capture=40&ocean-alkalinity=100&by=2026";
        Assert.Equal(GapFault.BeyondModel, Assert.Throws<GapInputException>(() => Model.Run(ExplorerAddress.Read(beyond))).Fault);
        foreach (var baseline in Model.Baselines)
        {
            foreach (var address in (string[])[$"{most}&by=2026", $"{growth}&response=high", $"{most}&{fall}&by=2026&response=low", $"{most}&{growth}&by=2100"])
            {
                try
                {
                    var result = Model.Run(ExplorerAddress.Read($"baseline={baseline}&{address}"));
                    Assert.All(result.Scenario.Warming.High, value => Assert.True(double.IsFinite(value)));
                }
                catch (GapInputException exception)
                {
                    Assert.True(exception.Fault is GapFault.NegativeEmissions or GapFault.BeyondModel, exception.Message);
                }
            }
        }
    }

    [Fact]
    public void The_order_of_moves_does_not_change_what_they_lead_to()
    {
        string[] addresses = ["methane=10", "methane=10&response=high", "forests=3&waste-methane=80", "fossil-co2-2050=-20", "methane.points=2030:10,2060:90", "injection=5&beccs=2", ""];
        var forward = addresses.Select(address => Model.Run(ExplorerAddress.Read(address))).ToArray();
        var fresh = ExplorerModel.Load();

        var backward = addresses.Reverse().AsParallel().AsOrdered().Select(address => fresh.Run(ExplorerAddress.Read(address))).ToArray().Reverse();

        Assert.All(forward.Zip(backward), pair =>
        {
            Assert.Equal(pair.First.Scenario.Warming.High, pair.Second.Scenario.Warming.High);
            Assert.Equal(pair.First.Scenario.Methane.Median, pair.Second.Scenario.Methane.Median);
            Assert.Equal(pair.First.Change, pair.Second.Change);
            Assert.Equal(pair.First.AssumptionChange, pair.Second.AssumptionChange);
        });
    }

    [Theory]
    [InlineData("methane=12.5&methane.points=", "methane=12.5")]
    [InlineData("by=2050&baseline=ssp245", "")]
    [InlineData("waste-methane=67.9", "")]
    [InlineData("modified=1&response=low&path=ssp126&fossil-co2-2050=10&methane.points=2030:10,2040:50.5&forests=2&by=2040&baseline=ssp370", "baseline=ssp370&by=2040&methane.points=2030%3A10%202040%3A50.5&forests=2&fossil-co2-2050=10&path=ssp126&response=low&modified=1")]
    public void The_same_state_is_the_same_address(string given, string expected)
    {
        var written = ExplorerAddress.Write(ExplorerAddress.Read(given));

        Assert.Equal(expected, written);
        Assert.Equal(written, ExplorerAddress.Write(ExplorerAddress.Read(written)));
    }

    [Theory]
    [InlineData("methane.points=2030", GapFault.UnreadablePoints)]
    [InlineData("methane.points=2040:1,2030:2", GapFault.UnreadablePoints)]
    [InlineData("methane.points=2030:500", GapFault.OutOfRange)]
    [InlineData("methane.points=1990:5", GapFault.OutOfRange)]
    [InlineData("fossil-production.points=2030:5", GapFault.UnreadablePoints)]
    [InlineData("weather.points=2030:5", GapFault.UnknownAssumption)]
    [InlineData("response=furious", GapFault.Unreadable)]
    [InlineData("waste-methane=900", GapFault.OutOfRange)]
    [InlineData("path=ssp0", GapFault.UnknownBaseline)]
    [InlineData("methane-farming=100&farming-methane=290&methane-waste=100&waste-methane=135&methane-oil-gas=100&oil-gas-methane=131&methane-2050=-50", GapFault.NegativeEmissions)]
    public void What_cannot_be_is_refused_by_what_it_is(string address, GapFault fault) =>
        Assert.Equal(fault, Assert.Throws<GapInputException>(() => Model.Run(ExplorerAddress.Read(address))).Fault);
}
