using System.Text;
using Stocktake.Climate.Assessment;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Experiments;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

/// <summary>Whose warming it is, what may still be emitted, and what the summary makes of a result.</summary>
public sealed class AttributionAndBudgetTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly EnsembleModel Model = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([0, 100, 200, 300, 400, 500, 600]));
    private static readonly IReadOnlyList<Scenario> Scenarios = Build("ssp119", "ssp245");

    [Fact]
    public void Contributions_and_interaction_add_up_to_the_warming_of_every_member()
    {
        var result = WarmingAttribution.Of(Model, Scenarios[1], null, new RunSettings { From = 2020, To = 2060 });

        for (var year = 2020; year <= 2060; year++)
        {
            for (var member = 0; member < 7; member++)
            {
                var parts = Enumerable.Range(1, result.Variables.Count - 1).Sum(variable => result.Values(0, variable, year)[member]);
                Assert.Equal(result.Values(0, 0, year)[member], parts, 1e-12);
            }
        }

        double Of(string name, int member) => result.Values(0, result.Variables.Index().Single(variable => variable.Item.Name == name).Index, 2020)[member];
        Assert.All(Enumerable.Range(0, 7), member => Assert.True(Of("CO2 FFI", member) > 0.3 && Of("CH4", member) > 0.1 && Of("Sulfur", member) < 0));
    }

    [Fact]
    public void An_actor_that_emits_a_species_alone_contributes_what_the_species_does()
    {
        var baseline = Species.Rows[Species.IndexOf("CH4")]["baseline_emissions"];
        var all = string.Join(',', Scenarios[1].Emissions["CH4"].Select(value => (value - baseline).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        var years = string.Join(',', Enumerable.Range(1750, Scenarios[1].Emissions["CH4"].Length));

        // The first year of the world lies at its baseline or below, and no share can be negative: it is zero there.
        var text = $"scenario,region,variable,unit,{years}\neveryone,World,CH4,Mt CH4/yr,{string.Join(',', all.Split(',').Select(value => value.StartsWith('-') ? "0" : value))}\n";
        var result = WarmingAttribution.Of(Model, Scenarios[1], ActorShares.Read(Encoding.UTF8.GetBytes(text), "shares", Species), new RunSettings { From = 2020, To = 2020 });

        var names = result.Variables.Select(variable => variable.Name).ToList();
        for (var member = 0; member < 7; member++)
        {
            Assert.Equal(result.Values(0, names.IndexOf("CH4"), 2020)[member], result.Values(0, names.IndexOf("everyone"), 2020)[member], 0.02);
        }
    }

    [Fact]
    public void An_actor_that_emits_more_than_the_world_is_refused_with_year_and_species()
    {
        var shares = ActorShares.Read("scenario,region,variable,unit,2000,2001\ngiant,World,CH4,Mt CH4/yr,1,9999\n"u8.ToArray(), "shares.csv", Species);

        var failure = Assert.Throws<ClimateInputException>(() => WarmingAttribution.Of(Model, Scenarios[1], shares, new RunSettings()));

        Assert.Contains("shares.csv", failure.Message, StringComparison.Ordinal);
        Assert.Contains("in 2001 'giant' emits 9999 of CH4", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_states_what_it_rests_on()
    {
        var metrics = ClimateMetrics.Of(Model);

        var budgets = ScenarioBudget.Of(Model, metrics, Scenarios[0], [1.5, 2], [0.33, 0.5, 0.67], 2025, 2100);

        var run = Model.Run([Scenarios[0]], new RunSettings { From = 2025, To = 2100 });
        Assert.Equal(6, budgets.Count);
        Assert.All(budgets, budget => Assert.Equal(run.Values(0, 0, 2025).ToArray().Order().ElementAt(3), budget.WarmingSoFar));
        Assert.InRange(budgets[0].NetZeroYear!.Value, 2045, 2070);
        Assert.True(budgets[0].GtCo2 > budgets[1].GtCo2 && budgets[1].GtCo2 > budgets[2].GtCo2);
        var middle = budgets[4];
        var own = metrics.Select(member => (2 - middle.WarmingSoFar - middle.FurtherOtherWarming - member.ZeroEmissionsCommitment50) / member.WarmingPerEmissions).Order().ElementAt(3);
        Assert.Equal(own * 44.009 / 12.011 * 1000, middle.GtCo2, 1e-6);
    }

    [Fact]
    public void Chances_grow_with_the_years_and_fall_with_the_level()
    {
        var result = Model.Run(Scenarios, new RunSettings { From = 1850 });

        for (var level = 1.0; level < 4; level += 0.25)
        {
            for (var year = 1900; year < 2100; year += 10)
            {
                Assert.True(ExceedanceChance.Of(result, 1, level, year) <= ExceedanceChance.Of(result, 1, level, year + 10));
                Assert.True(ExceedanceChance.Of(result, 1, level + 0.25, year) <= ExceedanceChance.Of(result, 1, level, year));
            }
        }

        Assert.Equal(result.Values(1, 0, 2100).ToArray().Count(value => value > 2) / 7.0, ExceedanceChance.Of(result, 1, 2, 2100), 0.15);
    }

    [Fact]
    public void The_shift_of_AR6_lays_the_median_of_1995_to_2014_on_what_was_assessed()
    {
        var result = Model.Run(Scenarios, new RunSettings { From = 1990 });

        var shift = AssessedWarming.Shift(result, 1);

        // Twenty years, the first and the last bound with half weight.
        var means = Enumerable.Range(0, 7).Select(member => Enumerable.Range(1995, 21).Sum(year => result.Values(1, 0, year)[member] * (year is 1995 or 2015 ? 0.5 : 1)) / 20).Order().ToArray();
        Assert.Equal(0.85, means[3] + shift, 1e-12);
        var summary = ScenarioSummary.Of(result)[1];
        Assert.Equal(summary["peak_p50"] + shift, summary["peak_p50_ar6"], 1e-12);
        Assert.Equal(WarmingCategory.Of(summary["peak_p33_ar6"], summary["peak_p50_ar6"], summary["peak_p67_ar6"], summary["warming_2100_p50_ar6"]), summary.CategoryAr6);
        Assert.True(double.IsNaN(AssessedWarming.Shift(Model.Run(Scenarios, new RunSettings { From = 2000 }), 1)));
    }

    private static IReadOnlyList<Scenario> Build(params string[] names)
    {
        var sources = new ScenarioSources(Species);
        ClimateBundle.Fill(sources, Species, withScenarios: true, withHistory: true);
        return sources.Build(names, 2100).Scenarios;
    }
}
