using Stocktake.Climate.Interventions;
using Stocktake.Gaps.Exploring;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Tests;

/// <summary>Levers that change a baseline.</summary>
public sealed class ExplorerTests(GapsFixture fixture) : IClassFixture<GapsFixture>
{
    private static readonly Lazy<ExplorerModel> Loaded = new(ExplorerModel.Load);

    private static ExplorerModel Model => Loaded.Value;

    [Fact]
    public void Levers_at_nothing_change_nothing_to_the_last_bit()
    {
        var result = Model.Run(new ExplorerState());

        Assert.Equal(result.Baseline.Warming.Median, result.Scenario.Warming.Median);
        Assert.Equal(default, result.Change);
        Assert.Equal(result.Baseline.World(2050), result.Scenario.World(2050));
    }

    [Fact]
    public void The_baseline_is_that_of_the_wedges()
    {
        var explorer = Model.Run(new ExplorerState()).Baseline.Warming.Median;
        var wedges = fixture.Model.Effects("ssp245", []);

        Assert.Equal(wedges.Baseline(2100).Median, explorer[^1], 12);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_lever_has_an_effect_in_its_direction(string id)
    {
        var lever = ExplorerModel.Levers.Single(each => each.Id == id);

        var change = Model.Run(Of((id, lever.Most / 2))).Change.Median;

        // Less sulfur dioxide and less cooling soot particles warm; everything else cools.
        Assert.True(id == "sulfur" ? change > 0 : change < 0, $"{id}: {change}");
    }

    public static TheoryData<string> All => [.. ExplorerModel.Levers.Select(lever => lever.Id)];

    [Fact]
    public void Every_method_of_removal_has_a_lever_up_to_its_ceiling()
    {
        var levers = ExplorerModel.Levers.Where(lever => lever.Kind == LeverKind.Removal).ToArray();

        Assert.Equal(CarbonRemoval.Methods.Order(StringComparer.Ordinal), levers.Select(lever => lever.Method).Order(StringComparer.Ordinal));
        Assert.All(levers, lever => Assert.False(lever.Most > RemovalMethod.Find(lever.Method!)!.CeilingGtCo2, lever.Id));
    }

    [Fact]
    public void All_cuts_at_their_most_leave_no_gas_below_nothing()
    {
        var cuts = ExplorerModel.Levers.Where(lever => lever.Species is not null).Select(lever => (lever.Id, lever.Most)).ToArray();

        var result = Model.Run(Of(cuts));

        Assert.True(result.Scenario.World(2050) < 0.2 * result.Baseline.World(2050), $"{result.Scenario.World(2050)}");
        Assert.True(result.Change.High < 0);
    }

    [Fact]
    public void A_tonne_that_two_levers_cut_is_cut_once()
    {
        var whole = Model.Run(Of(("energy-co2", 100)));
        var both = Model.Run(Of(("energy-co2", 100), ("transport-co2", 100), ("ict", 100)));

        Assert.True(both.Scenario.World(2050) <= whole.Scenario.World(2050));
        Assert.True(both.Scenario.Emissions[0].Values[^1] >= -1e-9, "fossil CO2 is not cut below nothing");
    }

    [Fact]
    public void Levers_reach_their_values_in_the_year_asked_for_and_stay()
    {
        var early = Model.Run(Of(("methane", 50)) with { By = 2030 });
        var late = Model.Run(Of(("methane", 50)) with { By = 2060 });
        var baseline = fixture.Model.Emissions("ssp245");

        double Methane(ExplorerResult result, int year) => result.Scenario.Emissions.Single(source => source.Key == "ch4").Values[year - WedgeSeries.FirstYear];
        Assert.Equal(BaselineEmissions.Equivalent("CH4", baseline.Of("CH4", 2030)) / 2, Methane(early, 2030), 9);
        Assert.True(Methane(late, 2030) > Methane(early, 2030));
        Assert.Equal(Methane(early, 2060), Methane(late, 2060), 9);
    }

    [Fact]
    public void As_pledged_sets_levers_to_what_the_promises_take_away()
    {
        var state = new ExplorerState { By = 2030 };
        var wedges = fixture.Assess().Wedges.Select(outcome => outcome.Wedge).ToArray();

        var values = Model.ValuesOf([.. wedges.Select(wedge => (wedge, 1.0))], state);
        var half = Model.ValuesOf([.. wedges.Select(wedge => (wedge, 0.5))], state);
        var none = Model.ValuesOf([.. fixture.Assess().Wedges.Select(outcome => (outcome.Wedge, outcome.Delivered))], state);

        Assert.Equal(1, values["forests"]);
        Assert.Equal(0.5, half["forests"]);
        Assert.Empty(none); // No figure of the starter register measures these promises.
        Assert.InRange(values["methane-oil-gas"], 15, 30);
        Assert.True(values.Keys.All(id => ExplorerModel.Levers.Any(lever => lever.Id == id)));
        Assert.True(Model.Run(state with { Values = values }).Change.Median < 0);
    }

    [Fact]
    public void Removal_and_modification_are_told_beside_the_world_without_them()
    {
        var result = Model.Run(Of(("direct-air-capture", 5), ("injection", 8)));

        Assert.Single(result.Removal);
        Assert.Equal(result.Baseline.World(2060) - 5, result.Scenario.World(2060), 2);
        Assert.True(result.Scenario.Forcing.Median[^1] < result.Baseline.Forcing.Median[^1] - 1);
    }

    [Fact]
    public void Wrong_levers_are_refused_by_name()
    {
        Assert.Equal(GapFault.OutOfRange, Assert.Throws<GapInputException>(() => Model.Run(Of(("methane", 101)))).Fault);
        Assert.Equal(GapFault.OutOfRange, Assert.Throws<GapInputException>(() => Model.Run(Of(("methane", -1)))).Fault);
        Assert.Equal(GapFault.UnknownAssumption, Assert.Throws<GapInputException>(() => Model.Run(Of(("weather", 1)))).Fault);
        Assert.Equal(GapFault.OutOfRange, Assert.Throws<GapInputException>(() => Model.Run(new ExplorerState { By = 2024 })).Fault);
        Assert.Equal(GapFault.UnknownBaseline, Assert.Throws<GapInputException>(() => Model.Run(new ExplorerState { Baseline = "ssp0" })).Fault);
    }

    private static ExplorerState Of(params (string Id, double Value)[] values) => new() { Values = values.ToDictionary(value => value.Id, value => value.Value) };
}
