using System.Text;
using Stocktake.Climate.Bundle;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Tests;

public sealed class EmissionsInputTests
{
    private static readonly SpeciesTable Species = ClimateBundle.Species();

    [Theory]
    [InlineData("CO2 FFI", "Gt CO2/yr", 1.0)]
    [InlineData("CO2 FFI", "Mt CO2/yr", 0.001)]
    [InlineData("CO2 FFI", "MtCO2/yr", 0.001)]
    [InlineData("CO2 FFI", "Gt C/yr", 3.664058)]
    [InlineData("CO2 FFI", "Pg C/yr", 3.664058)]
    [InlineData("CH4", "Tg CH4/yr", 1.0)]
    [InlineData("N2O", "kt N2O/yr", 0.001)]
    [InlineData("N2O", "Mt N2O-N/yr", 1.571107)]
    [InlineData("Sulfur", "Mt S/yr", 1.997786)]
    [InlineData("NOx", "Mt NOx/yr", 1.0)]
    [InlineData("NOx", "Mt N/yr", 3.284501)]
    [InlineData("HFC-4310mee", "kt HFC4310/yr", 1.0)]
    [InlineData("c-C4F8", "kt cC4F8/yr", 1.0)]
    [InlineData("CFC-11", "t CFC11/yr", 0.001)]
    public void A_certain_unit_is_converted(string species, string unit, double factor)
    {
        var table = Read($"scenario,region,variable,unit,1750.5,1751.5\ns,World,{species},{unit},2,4\n");

        Assert.Equal(2 * factor, table.Scenarios[0].Series[species].Values[0], 2e-6 * factor);
        Assert.Equal(factor != 1 || unit.Contains("NOx", StringComparison.Ordinal), table.Notes.Count > 0);
    }

    [Theory]
    [InlineData("CO2 FFI", "Mt CH4/yr")]
    [InlineData("CO2 FFI", "Gt CO2")]
    [InlineData("CO2 FFI", "ppm")]
    [InlineData("N2O", "Mt N/yr")]
    [InlineData("CH4", "Mt CO2-equiv/yr")]
    [InlineData("HFC-32", "kt HFC134a-equiv/yr")]
    [InlineData("CFC-11", "kt CFC12/yr")]
    [InlineData("CH4", "Gwh CH4/yr")]
    public void An_uncertain_unit_is_refused_with_its_row(string species, string unit) =>
        Refused($"scenario,region,variable,unit,1750.5\ns,World,{species},{unit},2\n", "row 2", "unit", species);

    [Theory]
    [InlineData("scenario,region,variable,unit,1750.5,1752.5\ns,World,CH4,Mt CH4/yr,1,2\n", "1752.5", "contiguous")]
    [InlineData("scenario,region,variable,unit,1750.5,1751.5\ns,World,CH4,Mt CH4/yr,1,\n", "row 2", "1751.5")]
    [InlineData("scenario,region,variable,unit,1750.5,1751.5\ns,World,CH4,Mt CH4/yr,1,nan\n", "row 2", "not a number")]
    [InlineData("scenario,region,variable,unit,1750.5,1751.5\ns,World,CH4,Mt CH4/yr,1,1e999\n", "row 2", "not a number")]
    [InlineData("scenario,region,variable,unit,1750.5,1751.5\ns,World,CH4,Mt CH4/yr,1,-1\n", "row 2", "negative")]
    [InlineData("scenario,region,variable,unit,1750.5,1751.5\ns,World,N2O,Mt N2O/yr,1,-1\n", "1751", "negative")]
    [InlineData("scenario,region,variable,unit,1750.5\ns,World,Unobtainium,Mt X/yr,1\n", "row 2", "Unobtainium")]
    [InlineData("scenario,region,variable,unit,1750.5\ns,World,CH4,Mt CH4/yr,1,2\n", "row 2", "fields")]
    [InlineData("scenario,region,variable,unit,1750.5\ns,World,CH4,Mt CH4/yr,1\ns,World,CH4,Mt CH4/yr,1\n", "row 3", "second time")]
    [InlineData("scenario,region,variable,1750.5\ns,World,CH4,1\n", "unit", "column")]
    [InlineData("scenario,region,variable,unit\ns,World,CH4,Mt CH4/yr\n", "years", "heading")]
    [InlineData("scenario,region,variable,unit,1751.5,1750.5\ns,World,CH4,Mt CH4/yr,1,2\n", "1750.5", "ascend")]
    [InlineData("", "empty", "heading")]
    [InlineData("scenario,region,variable,unit,1750.5\ns,World,\"CH4,Mt CH4/yr,1\n", "row 2", "quotation")]
    public void Bad_input_is_refused_with_where_it_is(string text, string where, string what) => Refused(text, where, what);

    [Fact]
    public void The_iamc_template_may_have_gaps_which_are_filled_linearly()
    {
        var table = Read("Model,Scenario,Region,Variable,Unit,2015,2020,2030\nm,s,World,Emissions|HFC|HFC125,kt HFC125/yr,10,,40\nm,s,World,Emissions|CO2|Energy and Industrial Processes,Mt CO2/yr,1000,2000,3000\n");

        var hfc = table.Scenarios[0].Series["HFC-125"];
        Assert.Equal(2015, hfc.FirstYear);
        Assert.Equal(22, hfc[2021], 1e-12);
        Assert.Equal(2.5, table.Scenarios[0].Series["CO2 FFI"][2025], 1e-12);
    }

    [Fact]
    public void Sums_and_sectors_are_left_out_and_said_so()
    {
        var table = Read("model,scenario,region,variable,unit,2015\nm,s,World,Emissions|CO2,Mt CO2/yr,1\nm,s,World,Emissions|CH4|AFOLU,Mt CH4/yr,1\nm,s,World,Emissions|F-Gases,Mt CO2-equiv/yr,1\nm,s,World,Emissions|CH4,Mt CH4/yr,300\nm,s,China,Emissions|CH4,Mt CH4/yr,60\n");

        Assert.Equal(["CH4"], table.Scenarios[0].Series.Keys);
        Assert.Contains(table.Notes, note => note.English.Contains("Emissions|CO2", StringComparison.Ordinal) && note.English.Contains("Emissions|F-Gases", StringComparison.Ordinal));
        Assert.Contains(table.Notes, note => note.English.Contains("1 rows of other regions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Harmonization.Ratio)]
    [InlineData(Harmonization.Offset)]
    public void A_harmonized_series_begins_at_history_and_ends_as_given(Harmonization method)
    {
        var notes = new List<Sentence>();
        var history = new EmissionsTable("history", [("h", new() { ["CH4"] = new(1750, [.. Enumerable.Repeat(300.0, 271)]) })], []);

        var join = new HistoryJoin(history, method, 2050, notes);

        var joined = join.Complete("input", "s", "CH4", new YearlySeries(2015, [.. Enumerable.Repeat(330.0, 86)]));
        join.Report();

        Assert.Equal(300, joined[2015 - 1750], 1e-9);
        Assert.Equal(330, joined[2050 - 1750], 1e-9);
        Assert.Equal(330, joined[^1], 1e-9);
        Assert.InRange(joined[2030 - 1750], 300, 330);
        Assert.Single(notes);
    }

    [Fact]
    public void Input_that_begins_after_1750_is_refused_without_history()
    {
        var sources = new ScenarioSources(Species);
        sources.ReadEmissions(Encoding.UTF8.GetBytes("model,scenario,region,variable,unit,2015,2100\nm,s,World,Emissions|CH4,Mt CH4/yr,300,100\n"), "input");
        ClimateBundle.Fill(sources, Species, withScenarios: false, withHistory: false);

        var failure = Assert.Throws<ClimateInputException>(() => sources.Build([], 2100));

        Assert.Contains("2015", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_species_is_infilled_only_when_asked_and_then_said_so()
    {
        // The fossil CO2 of a bundled scenario must bring back that scenario's place among the others.
        var bundled = new ScenarioSources(Species);
        ClimateBundle.Fill(bundled, Species, withScenarios: true, withHistory: true);
        var highest = bundled.Build(["ssp585"], 2100).Scenarios[0];
        var years = string.Join(',', Enumerable.Range(1750, 351));
        var text = $"model,scenario,region,variable,unit,{years}\nm,mine,World,CO2 FFI,Gt CO2/yr,{string.Join(',', highest.Emissions["CO2 FFI"].Take(351).Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))}\n";
        var sources = new ScenarioSources(Species) { Infill = true };
        sources.ReadEmissions(Encoding.UTF8.GetBytes(text), "input");
        ClimateBundle.Fill(sources, Species, withScenarios: false, withHistory: true);

        var built = sources.Build([], 2100);

        Assert.All(Species.EmittedNames, species => Assert.Contains(species, built.Scenarios[0].Emissions.Keys));
        Assert.Equal(50, Assert.Single(built.Notes, note => note.English.Contains("infilled", StringComparison.Ordinal)).English.Split(',').Length);
        Assert.Equal(highest.Emissions["CH4"][100], built.Scenarios[0].Emissions["CH4"][100], 1e-9);
        Assert.InRange(built.Scenarios[0].Emissions["CH4"][2090 - 1750], 300, 900);
    }

    private static EmissionsTable Read(string text) => EmissionsReader.Read(Encoding.UTF8.GetBytes(text), "input.csv", Species);

    private static void Refused(string text, params string[] words)
    {
        var failure = Assert.Throws<ClimateInputException>(() => Read(text));
        Assert.Contains("input.csv", failure.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.OrdinalIgnoreCase));
    }
}
