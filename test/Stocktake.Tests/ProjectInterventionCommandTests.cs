using System.Globalization;
using System.Text.Json;

namespace Stocktake.Tests;

/// <summary>Interventions, attribution and budgets through the command.</summary>
public sealed class ProjectInterventionCommandTests : IDisposable
{
    private const string Members = "first:20";

    private readonly string _folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Removal_is_printed_with_and_without_and_says_what_it_takes()
    {
        var plan = Write("removal.csv", "scenario,method,start,ramp,amount,unit\n*,direct air capture,2030,10,20,Gt CO2/yr\n*,afforestation,2030,10,99,Gt CO2/yr\n");

        var run = CommandRun.Of("project", "ssp245", "--members", Members, "--removal", plan, "--output", "summary");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["scenario", "ssp245", "ssp245 with removal"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[0]));
        Assert.Contains("direct air capture removes 1310 Gt CO2 by 2100", run.Error, StringComparison.Ordinal);
        Assert.Contains("energy 258 EJ", run.Error, StringComparison.Ordinal);
        Assert.Contains("held at its ceiling", run.Error, StringComparison.Ordinal);
        Assert.Contains("net zero CO2 from 20", run.Error, StringComparison.Ordinal);
        Assert.Contains("(without removal: not reached)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_temperature_is_held_and_the_plan_that_was_found_gives_the_same_table()
    {
        var plan = Write("target.csv", "scenario,method,start,ramp,amount,unit,end\n*,stratospheric aerosol injection,2030,10,1.4,K,2079\n");
        var found = Path.Combine(_folder, "found.csv");

        var held = CommandRun.Of("project", "ssp245", "--members", Members, "--srm", plan, "--save-srm", found, "--quantiles", "50");
        var again = CommandRun.Of("project", "ssp245", "--members", Members, "--srm", found, "--quantiles", "50");

        Assert.Equal((0, 0), (held.ExitCode, again.ExitCode));
        Assert.Equal(held.Output, again.Output);
        var with = held.Output.Split('\n').Single(line => line.StartsWith("ssp245 with solar modification,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(1.4, double.Parse(with[5 + (2070 - 1750)], CultureInfo.InvariantCulture), 0.02);
        Assert.Contains("held within", held.Error, StringComparison.Ordinal);
        Assert.Contains("ozone", held.Error, StringComparison.Ordinal);
        Assert.Contains("half of the median cooling", held.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Removal_and_modification_are_printed_each_and_together()
    {
        var removal = Write("removal.csv", "scenario,method,start,amount,unit\nssp245,direct air capture,2030,10,Gt CO2/yr\n");
        var solar = Write("solar.csv", "scenario,method,start,amount,unit\nssp245,cirrus thinning,2030,1,W/m2\n");

        var run = CommandRun.Of("project", "ssp245", "ssp126", "--members", "first:2", "--removal", removal, "--srm", solar, "--quantiles", "50");

        Assert.Equal(
            ["ssp245", "ssp245 with solar modification", "ssp245 with removal", "ssp245 with removal with solar modification", "ssp126"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void A_reader_can_put_another_constant_in_place_of_a_published_one()
    {
        var plan = Write("plan.csv", "scenario,method,start,amount,unit\n*,stratospheric aerosol injection,2030,20,Mt SO2/yr\n");
        var weak = Write("weak.csv", "constant,value\ninjection limit,20\n");
        string[] common = ["project", "ssp245", "--members", "first:3", "--srm", plan, "--variables", "forcing:Stratospheric aerosol injection", "--quantiles", "50", "--from", "2100"];

        double Forcing(params string[] more) => double.Parse(CommandRun.Of([.. common, .. more]).Output.Split('\n')[2].Split(',')[5], CultureInfo.InvariantCulture);

        Assert.Equal(20.0 / 65, Forcing("--srm-constants", weak) / Forcing(), 1e-9);
    }

    [Fact]
    public void Attribution_prints_a_series_for_each_species_and_actor()
    {
        var share = Write("share.csv", "scenario,region,variable,unit,2000,2001,2002\nsomewhere,World,CO2 FFI,Gt CO2/yr,5,5,5\n");

        var run = CommandRun.Of("project", "ssp245", "--members", Members, "--output", "attribution", "--share", share, "--quantiles", "50", "--from", "2030", "--to", "2031");

        Assert.Equal(0, run.ExitCode);
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToDictionary(line => line.Split(',')[3], line => double.Parse(line.Split(',')[5], CultureInfo.InvariantCulture));
        Assert.True(rows["temperature:CO2 FFI"] > rows["temperature:somewhere"]);
        Assert.InRange(rows["temperature:somewhere"], 0.004, 0.015); // 15 Gt CO2 at about 0.45 K per 1,000 Gt.
        Assert.True(rows["temperature:Sulfur"] < 0);
        Assert.Contains("temperature:interaction", rows.Keys);
    }

    [Fact]
    public void Budgets_are_printed_as_csv_json_and_table()
    {
        string[] common = ["project", "ssp119", "--members", Members, "--output", "budget", "--levels", "1.7", "--chances", "50,67"];

        var csv = CommandRun.Of(common);
        var json = CommandRun.Of([.. common, "--format", "json"]);
        var table = CommandRun.Of([.. common, "--format", "table"]);

        var rows = csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("scenario,level,chance_below,from,warming_so_far_p50,", rows[0], StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(json.Output);
        Assert.Equal(double.Parse(rows[1].Split(',')[^1], CultureInfo.InvariantCulture), parsed.RootElement.GetProperty("budgets")[0].GetProperty("budget_gtco2").GetDouble());
        Assert.Contains("67 %", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chances_can_be_asked_for_other_levels_and_years()
    {
        var run = CommandRun.Of("project", "ssp245", "--members", Members, "--output", "summary", "--levels", "1.25,2", "--by", "2050");

        Assert.Contains(",chance_above_1.25_by_2050,chance_above_2.0_by_2050,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_table_is_aligned_and_complete()
    {
        var lines = CommandRun.Of("project", "ssp119", "ssp585", "--members", Members, "--output", "summary", "--format", "table").Output.Split('\n');

        Assert.Equal(lines[0].Length, lines[2].Length);
        Assert.Equal(lines[2].Length, lines[3].Length);
        Assert.Matches("^ssp585 .*100 % .* C[78] ", lines[3]);
    }

    [Theory]
    [InlineData("--format", "table")]
    [InlineData("--share", "x.csv")]
    [InlineData("--srm-constants", "x.csv")]
    [InlineData("--save-srm", "x.csv")]
    [InlineData("--levels", "hot")]
    [InlineData("--chances", "100")]
    [InlineData("--by", "later")]
    [InlineData("--output", "attribution", "--shard", "1/2")]
    [InlineData("--output", "budget", "--plot")]
    [InlineData("--output", "budget", "--budget-from", "2100")]
    public void Options_that_do_not_go_together_exit_with_two(params string[] options) => Assert.Equal(2, CommandRun.Of(["project", "ssp245", "--members", "first:2", .. options]).ExitCode);

    [Theory]
    [InlineData("--removal", "scenario,method,start,amount,unit\n*,BECCS,2030,lots,Gt CO2/yr\n", "row 2, column amount")]
    [InlineData("--srm", "scenario,method,start,amount,unit\n*,cirrus thinning,2030,1,K/yr\n", "row 2, column unit")]
    [InlineData("--removal", "scenario,variable,unit,2030\n*,BECCS,Gt CO2/yr,x\n", "row 2, column 2030")]
    public void A_wrong_plan_exits_with_three_and_names_file_row_and_column(string option, string text, string place)
    {
        var plan = Write("plan.csv", text);

        var run = CommandRun.Of("project", "ssp245", "--members", "first:2", option, plan);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(plan, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plot_that_swallowed_a_scenario_says_so()
    {
        var run = CommandRun.Of("project", "--members", "first:2", "--plot", "ssp245");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ssp245", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("ssp245"));
    }

    [Fact]
    public void Input_of_one_s_own_is_vetted()
    {
        var years = string.Join(',', Enumerable.Range(1750, 351));
        var text = $"scenario,region,variable,unit,{years}\nlow,World,CO2 FFI,Gt CO2/yr,{string.Join(',', Enumerable.Repeat("9", 351))}\n";

        var run = CommandRun.Of("project", "--members", "first:2", "--emissions", Write("own.csv", text), "--infill", "lead-quantile");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("CO2 FFI in 2015 is 0.", run.Error, StringComparison.Ordinal);
        Assert.Contains("The Kyoto gases of 2015 cannot be summed", run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
