using System.Text;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

public sealed class InterventionTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly Scenario Base = Build();

    [Fact]
    public void Removal_is_taken_from_the_flux_it_belongs_to_and_cools()
    {
        var removal = CarbonRemoval.Read(Plan("*,direct air capture,Gt CO2/yr", "*,afforestation,Gt CO2/yr"), "plan");

        var (with, note) = removal.Apply(Base)!.Value;

        Assert.Equal(Base.Emissions["CO2 FFI"][2040 - 1750] - 10, with.Emissions["CO2 FFI"][2040 - 1750], 1e-12);
        Assert.Equal(Base.Emissions["CO2 AFOLU"][2040 - 1750] - 10, with.Emissions["CO2 AFOLU"][2040 - 1750], 1e-12);
        Assert.Equal(Base.Emissions["CO2 FFI"][2060 - 1750], with.Emissions["CO2 FFI"][2060 - 1750], 1e-12);
        Assert.Contains("420 Gt CO2", note, StringComparison.Ordinal);
        var model = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([1, 2, 3]));
        var result = model.Run([Base, with], new RunSettings());
        Assert.True(result.Values(1, 0, 2100)[0] < result.Values(0, 0, 2100)[0]);
    }

    [Fact]
    public void Injection_cools_while_it_lasts_and_warmth_returns_within_a_decade_of_its_end()
    {
        var species = SolarModification.AddTo(Species);
        var model = EnsembleModel.Create(species, SolarModification.AddTo(ClimateBundle.Parameters(Species).Select([1, 2, 3, 4, 5])));
        var solar = SolarModification.Read(Plan("*,stratospheric aerosol injection,Mt SO2/yr"), "plan");

        var result = model.Run([SolarModification.Without(Base), solar.With(Base)!], new RunSettings { Variables = [ClimateVariable.Temperature, new(VariableKind.Forcing, SolarModification.Forcer), new(VariableKind.Forcing, "Volcanic")] });

        for (var member = 0; member < 5; member++)
        {
            double Cooling(int year) => result.Values(0, 0, year)[member] - result.Values(1, 0, year)[member];
            Assert.True(Cooling(2050) > 0.15);
            Assert.True(Cooling(2065) < 0.5 * Cooling(2051));
            Assert.True(result.Values(1, 1, 2050)[member] < -0.5);
            Assert.Equal(result.Values(0, 2, 2050)[member], result.Values(1, 2, 2050)[member]);
        }

        Assert.Equal(2051, solar.EndOf(Base.Name));
        var after = WarmingAfterEnd.Of(result, Base.Name, SolarModification.NameWith(Base.Name), 2051)!;
        Assert.Equal(Enumerable.Range(0, 5).Select(member => result.Values(1, 0, 2061)[member] - result.Values(1, 0, 2051)[member]).Order().ElementAt(2), after.With[1]);
        Assert.True(after.With[0] > after.Without[0] && after.With[2] > after.Without[2]);
        Assert.Null(WarmingAfterEnd.Of(result, Base.Name, SolarModification.NameWith(Base.Name), 2095));
    }

    [Fact]
    public void Without_a_plan_the_forcer_changes_nothing()
    {
        var with = EnsembleModel.Create(SolarModification.AddTo(Species), SolarModification.AddTo(ClimateBundle.Parameters(Species).Select([7])));
        var plain = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([7]));

        Assert.Equal(
            plain.Run([Base], new RunSettings()).Values(0, 0, 2100)[0],
            with.Run([SolarModification.Without(Base)], new RunSettings()).Values(0, 0, 2100)[0]);
    }

    [Fact]
    public void Injection_is_the_less_efficient_the_more_there_is_of_it()
    {
        Assert.InRange(SolarModification.ForcingOf(90), 5, 6); // 45 Mt S a year hold 2020 under business as usual (Niemeier and Timmreck 2015).
        Assert.True(SolarModification.ForcingOf(20) / 20 < SolarModification.ForcingOf(10) / 10);
        Assert.Equal(0, SolarModification.ForcingOf(0));
    }

    [Theory]
    [InlineData("*,wishing,Gt CO2/yr", "wishing")]
    [InlineData("*,BECCS,Mt CO2/yr", "Gt CO2/yr")]
    public void A_wrong_plan_is_refused_with_its_row(string row, string word)
    {
        var failure = Assert.Throws<ClimateInputException>(() => CarbonRemoval.Read(Plan(row), "plan"));

        Assert.Contains("row 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }

    // Ten a year from 2030 to 2050.
    private static byte[] Plan(params string[] rows) => Encoding.UTF8.GetBytes(
        "scenario,variable,unit," + string.Join(',', Enumerable.Range(2030, 21)) + "\n" + string.Concat(rows.Select(row => row + string.Concat(Enumerable.Repeat(",10", 21)) + "\n")));

    private static Scenario Build()
    {
        var sources = new ScenarioSources(Species);
        ClimateBundle.Fill(sources, Species, withScenarios: true, withHistory: true);
        return sources.Build(["ssp245"], 2100).Scenarios[0];
    }
}
