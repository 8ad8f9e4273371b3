using System.Text;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Interventions;
using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Tests;

/// <summary>Plans of carbon removal and solar radiation modification, and what they do.</summary>
public sealed class InterventionTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();
    private static readonly Scenario Base = Build();

    [Fact]
    public void Removal_by_year_is_taken_from_the_flux_it_belongs_to_and_cools()
    {
        var removal = CarbonRemoval.Read(ByYear("*,direct air capture,Gt CO2/yr", "*,afforestation,Gt CO2/yr"), "plan");

        var outcome = removal.Apply(Base, 2100)!;

        Assert.Equal(Base.Emissions["CO2 FFI"][2040 - 1750] - 10, outcome.Scenario.Emissions["CO2 FFI"][2040 - 1750], 1e-12);
        Assert.Equal(Base.Emissions["CO2 AFOLU"][2040 - 1750] - 10, outcome.Scenario.Emissions["CO2 AFOLU"][2040 - 1750], 1e-12);
        Assert.Equal(Base.Emissions["CO2 FFI"][2060 - 1750], outcome.Scenario.Emissions["CO2 FFI"][2060 - 1750], 1e-12);
        Assert.Equal(420, outcome.CumulativeGtCo2[^1], 1e-9);
        Assert.Contains("420 Gt CO2", outcome.Notes().Last().English, StringComparison.Ordinal);
        var model = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([1, 2, 3]));
        var result = model.Run([Base, outcome.Scenario], new RunSettings());
        Assert.True(result.Values(1, 0, 2100)[0] < result.Values(0, 0, 2100)[0]);
    }

    [Fact]
    public void Removal_by_numbers_grows_over_its_ramp_stops_at_its_ceiling_and_gives_back_what_it_loses()
    {
        var plan = Text("scenario,method,start,ramp,amount,unit,end,ceiling,loss,energy,land", "ssp245,afforestation,2030,4,8,Gt CO2/yr,2040,6,1,0.5,70");

        var outcome = CarbonRemoval.Read(plan, "plan").Apply(Base, 2100)!;

        // Steps of 2 a year to the ceiling of 6, which the third year reaches; one per cent of the stock of each New Year's Day is lost.
        var (stored, gross, lost) = (0.0, 0.0, 0.0);
        for (var year = 2025; year < 2100; year++)
        {
            var removed = year is < 2030 or > 2040 ? 0 : Math.Min(6, 2.0 * (year - 2029));
            var loss = 0.01 * stored;
            (stored, gross, lost) = (stored + removed - loss, gross + removed, lost + loss);
            Assert.Equal(Base.Emissions["CO2 AFOLU"][year - 1750] - removed + loss, outcome.Scenario.Emissions["CO2 AFOLU"][year - 1750], 1e-12);
            Assert.Equal(stored, outcome.CumulativeGtCo2[year - 1750], 1e-10);
        }

        var method = Assert.Single(outcome.Methods);
        Assert.Equal((gross, lost, 6.0, 2032), (method.GrossGtCo2, method.LostGtCo2, method.PeakGtCo2, method.PeakYear), Near);
        Assert.Equal((3.0, 420.0), (method.PeakEnergyEj, method.PeakLandMha));
        Assert.True(method.IsCapped);
        Assert.Same(Base.Emissions["CO2 FFI"], outcome.Scenario.Emissions["CO2 FFI"]);
    }

    [Fact]
    public void Every_method_has_a_flux_a_ceiling_and_a_source_for_every_number()
    {
        Assert.Equal(9, RemovalMethod.All.Count);
        Assert.All(RemovalMethod.All, method =>
        {
            Assert.Contains(method.Flux, (string[])["CO2 FFI", "CO2 AFOLU"]);
            Assert.True(method.CeilingGtCo2 > 0);
        });
        var table = Stocktake.Climate.Text.EmbeddedTable.Read("removal-methods.csv");
        for (var row = 1; row < table.RowCount; row++)
        {
            for (var column = 2; column < 6; column++)
            {
                Assert.Equal(table.Text(row, column).Length > 0, table.Text(row, column + 4).Length > 0);
            }
        }
    }

    [Fact]
    public void Net_zero_is_found_with_and_without_removal()
    {
        var outcome = CarbonRemoval.Read(Text("scenario,method,start,amount,unit", "*,direct air capture,2040,39,Gt CO2/yr"), "plan").Apply(Base, 2100)!;

        var total = outcome.Scenario.Emissions["CO2 FFI"].Zip(outcome.Scenario.Emissions["CO2 AFOLU"], (a, b) => a + b).ToArray();
        Assert.Null(outcome.NetZeroYearWithout);
        Assert.True(outcome.NetZeroYear is >= 2040 and < 2100);
        Assert.True(total[outcome.NetZeroYear!.Value - 1750] <= 0 && (outcome.NetZeroYear == 2040 || total[outcome.NetZeroYear.Value - 1751] > 0));
    }

    [Fact]
    public void Injection_cools_while_it_lasts_and_warmth_returns_within_a_decade_of_its_end()
    {
        var solar = SolarModification.Read(ByYear("*,stratospheric aerosol injection,Mt SO2/yr"), "plan");
        var model = Model(solar, [1, 2, 3, 4, 5]);
        var with = solar.With(Base, model, 2100)!.Scenario;

        var result = model.Run(
            [SolarModification.Without(Base), with],
            new RunSettings { Variables = [ClimateVariable.Temperature, new(VariableKind.Forcing, SolarMethods.ForcerOf(SolarMethods.Injection)), new(VariableKind.Forcing, "Volcanic")] });

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
        Assert.InRange(after.HalfReboundYears!.Value, 1, 14);
        Assert.Null(WarmingAfterEnd.Of(result, Base.Name, SolarModification.NameWith(Base.Name), 2095));
    }

    [Theory]
    [InlineData(1.5, 50)]
    [InlineData(1.8, 67)]
    [InlineData(2.0, 90)]
    public void A_temperature_is_held_at_the_quantile_asked_for_and_what_was_found_does_the_same_when_it_is_planned(double level, double quantile)
    {
        var solar = SolarModification.Read(Text("scenario,method,start,ramp,amount,unit,quantile", FormattableString.Invariant($"*,stratospheric aerosol injection,2030,15,{level},K,{quantile}")), "plan");
        var model = Model(solar, [.. Enumerable.Range(0, 41)]);

        var found = solar.With(Base, model, 2150)!;

        var run = model.Run([SolarModification.Without(Base), found.Scenario], new RunSettings { From = 2046, To = 2150 });
        var (without, held) = (run.Quantiles(0, 0, [quantile / 100])[0], run.Quantiles(1, 0, [quantile / 100])[0]);
        Assert.All(without.Zip(held), warming => Assert.Equal(Math.Min(level, warming.First), warming.Second, 0.02));
        Assert.All(found.Amounts[SolarMethods.Injection], amount => Assert.True(amount >= 0));
        Assert.All(found.Amounts[SolarMethods.Injection][..(2030 - 1750)], amount => Assert.Equal(0, amount));
        using var file = new StringWriter();
        SolarModification.WriteYearly([(Base.Name, found.Amounts)], 2150, file);
        var again = SolarModification.Read(Encoding.UTF8.GetBytes(file.ToString()), "found").With(Base, model, 2150)!.Scenario;
        Assert.Equal(found.Scenario.Forcing.Values.SelectMany(series => series[..(2150 - 1750)]), again.Forcing.Values.SelectMany(series => series[..(2150 - 1750)]));
    }

    [Fact]
    public void A_world_that_is_cooler_than_the_target_is_left_alone()
    {
        var solar = SolarModification.Read(Text("scenario,method,start,amount,unit", "*,stratospheric aerosol injection,2030,6,K"), "plan");

        var found = solar.With(Base, Model(solar, [1, 2, 3]), 2100)!;

        Assert.All(found.Amounts[SolarMethods.Injection], amount => Assert.Equal(0, amount));
    }

    [Fact]
    public void A_target_beyond_the_largest_injection_is_not_claimed_to_be_reached()
    {
        var weak = SolarConstants.Read(Text("constant,value", "injection limit,2"), "weak");
        var solar = SolarModification.Read(Text("scenario,method,start,ramp,amount,unit", "*,stratospheric aerosol injection,2030,10,0.2,K"), "plan", weak);

        var found = solar.With(Base, Model(solar, [1, 2, 3]), 2100)!;

        Assert.Contains("largest injection", found.Notes[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_modification_that_ramps_down_fades_in_equal_steps_where_a_sudden_stop_ends_at_once()
    {
        const string heading = "scenario,method,start,ramp,amount,unit,end,ramp_down";
        var model = Model(SolarModification.Read(Text(heading), "none"), [1]);
        double[] Forcing(string row) => SolarModification.Read(Text(heading, row), "plan").With(Base, model, 2100)!.Scenario.Forcing["Marine cloud brightening"];

        var gentle = Forcing("*,marine cloud brightening,2030,10,1,W/m2,2050,10");
        var sudden = Forcing("*,marine cloud brightening,2030,10,1,W/m2,2050,");

        // The flow of a year is felt on the 1 January after it.
        Assert.Equal((-0.1, -0.5, -1.0, -1.0), (gentle[2031 - 1750], gentle[2035 - 1750], gentle[2040 - 1750], gentle[2051 - 1750]), Near4);
        Assert.Equal((-0.9, -0.1, 0.0, 0.0), (gentle[2052 - 1750], gentle[2060 - 1750], gentle[2061 - 1750], sudden[2052 - 1750]), Near4);
    }

    [Fact]
    public void Without_a_plan_the_forcers_change_nothing()
    {
        var solar = SolarModification.Read(Text("scenario,method,start,amount,unit"), "none");
        var plain = EnsembleModel.Create(Species, ClimateBundle.Parameters(Species).Select([7]));

        Assert.Equal(
            plain.Run([Base], new RunSettings()).Values(0, 0, 2100)[0],
            Model(solar, [7]).Run([SolarModification.Without(Base)], new RunSettings()).Values(0, 0, 2100)[0]);
    }

    [Fact]
    public void Injection_is_the_less_efficient_the_more_there_is_of_it_and_its_inverse_undoes_it()
    {
        var published = SolarConstants.Published;

        Assert.InRange(published.ForcingOf(90), 5, 6); // 45 Mt S a year hold 2020 under business as usual (Niemeier and Timmreck 2015).
        Assert.True(published.ForcingOf(20) / 20 < published.ForcingOf(10) / 10);
        Assert.Equal(0, published.ForcingOf(0));
        Assert.All((double[])[0, 0.5, 8, 60], injection => Assert.Equal(injection, published.InjectionFor(published.ForcingOf(injection)), 1e-9));
    }

    [Fact]
    public void Members_differ_in_efficiency_by_the_spread_of_the_constants()
    {
        var parameters = ClimateBundle.Parameters(Species);
        var wide = SolarModification.Read(Text("scenario,method,start,amount,unit"), "none", SolarConstants.Read(Text("constant,value", "injection spread,0.5", "brightening spread,0"), "wide"));

        var efficiency = wide.AddTo(parameters).Required("forcing_scale[Stratospheric aerosol injection]").Select(value => Math.Log(value)).ToArray();

        Assert.Equal(0.5, Math.Sqrt(efficiency.Average(value => value * value)), 0.05);
        Assert.All(wide.AddTo(parameters).Required("forcing_scale[Marine cloud brightening]"), value => Assert.Equal(1, value));
    }

    [Theory]
    [InlineData("scenario,method,start,amount,unit", "*,wishing,2030,1,Gt CO2/yr", "column method", "wishing")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,2030,1,Mt CO2/yr", "column unit", "Gt CO2/yr")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,soon,1,Gt CO2/yr", "column start", "soon")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,2030.5,1,Gt CO2/yr", "column start", "whole")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,2030,,Gt CO2/yr", "column amount", "empty")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,2030,-1,Gt CO2/yr", "column amount", "-1")]
    [InlineData("scenario,method,start,amount,unit,loss", "*,BECCS,2030,1,Gt CO2/yr,101", "column loss", "100")]
    [InlineData("scenario,method,start,amount,unit,end", "*,BECCS,2030,1,Gt CO2/yr,2029", "column end", "2030")]
    [InlineData("scenario,method,start,amount,unit", "*,BECCS,2030,1", "row 2", "fields")]
    [InlineData("scenario,method,start,amount,unit,cost", "*,BECCS,2030,1,Gt CO2/yr,9", "row 1", "cost")]
    [InlineData("scenario,method,start,unit", "*,BECCS,2030,Gt CO2/yr", "row 1", "amount")]
    [InlineData("scenario,variable,unit,2030", "*,wishing,Gt CO2/yr,1", "row 2", "wishing")]
    [InlineData("scenario,variable,unit,2030", "*,BECCS,Mt CO2/yr,1", "row 2", "Gt CO2/yr")]
    [InlineData("scenario,variable,unit,2030,2031", "*,BECCS,Gt CO2/yr,1,-1", "2031", "negative")]
    public void A_wrong_plan_of_removal_is_refused_with_its_row_and_column(string heading, string row, string place, string word)
    {
        var failure = Assert.Throws<ClimateInputException>(() => CarbonRemoval.Read(Text(heading, row), "plan.csv"));

        Assert.Contains("plan.csv", failure.Message, StringComparison.Ordinal);
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*,mirrors,2030,1,W/m2,", "column method")]
    [InlineData("*,cirrus thinning,2030,1,Mt SO2/yr,", "column unit")]
    [InlineData("*,cirrus thinning,1800,1,W/m2,", "column start")]
    [InlineData("*,cirrus thinning,2030,1.5,K,150", "column quantile")]
    public void A_wrong_plan_of_modification_is_refused_with_its_row_and_column(string row, string place)
    {
        var failure = Assert.Throws<ClimateInputException>(() => SolarModification.Read(Text("scenario,method,start,amount,unit,quantile", row), "plan.csv"));

        Assert.Contains("plan.csv, row 2, " + place, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("injection limit,0")]
    [InlineData("injection luck,1")]
    [InlineData("burden lifetime,long")]
    public void A_wrong_constant_is_refused_with_its_row(string row) =>
        Assert.Contains("row 2", Assert.Throws<ClimateInputException>(() => SolarConstants.Read(Text("constant,value", row), "constants")).Message, StringComparison.Ordinal);

    private static EnsembleModel Model(SolarModification solar, int[] members) =>
        EnsembleModel.Create(SolarModification.AddTo(Species), solar.AddTo(ClimateBundle.Parameters(Species).Select(members)));

    private static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    // Ten a year from 2030 to 2050.
    private static byte[] ByYear(params string[] rows) => Text(
        ["scenario,variable,unit," + string.Join(',', Enumerable.Range(2030, 21)), .. rows.Select(row => row + string.Concat(Enumerable.Repeat(",10", 21)))]);

    private static bool Near((double, double, double, int) expected, (double, double, double, int) actual) =>
        Math.Abs(expected.Item1 - actual.Item1) + Math.Abs(expected.Item2 - actual.Item2) + Math.Abs(expected.Item3 - actual.Item3) < 1e-9 && expected.Item4 == actual.Item4;

    private static bool Near4((double, double, double, double) expected, (double, double, double, double) actual) =>
        Math.Abs(expected.Item1 - actual.Item1) + Math.Abs(expected.Item2 - actual.Item2) + Math.Abs(expected.Item3 - actual.Item3) + Math.Abs(expected.Item4 - actual.Item4) < 1e-12;

    private static Scenario Build()
    {
        var sources = new ScenarioSources(Species);
        ClimateBundle.Fill(sources, Species, withScenarios: true, withHistory: true);
        return sources.Build(["ssp245"], 2150).Scenarios[0];
    }
}
