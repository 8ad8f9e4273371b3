using System.Globalization;
using System.Text.Json;
using Stocktake.Climate.Bundle;

namespace Stocktake.Tests;

/// <summary><c>stocktake project</c> as a user meets it: what is printed, and which exit code says what.</summary>
public sealed class ProjectCommandTests
{
    private static readonly IReadOnlyList<string> Members = ClimateBundle.Parameters(ClimateBundle.Species()).Members;

    [Fact]
    public void With_no_file_at_all_every_bundled_scenario_gives_quantiles_of_warming()
    {
        var run = CommandRun.Of("project", "--members", "first:20", "--to", "2100");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("scenario,member,quantile,variable,unit,1750,1751,", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + (8 * 5), lines.Length);
        Assert.StartsWith("ssp119,,5,temperature,K,", lines[1], StringComparison.Ordinal);
        Assert.Contains("Thornhill2021", run.Error, StringComparison.Ordinal);
        Assert.InRange(double.Parse(lines.Single(line => line.StartsWith("ssp245,,50,", StringComparison.Ordinal)).Split(',')[^1], CultureInfo.InvariantCulture), 2.0, 3.2);
    }

    [Fact]
    public void Members_and_variables_are_printed_in_the_order_asked_for()
    {
        var run = CommandRun.Of("project", "ssp126", "--members", $"{Members[700]},{Members[3]}", "--output", "members", "--variables", "concentration:CO2,forcing:Aerosol-cloud interactions", "--from", "2000", "--to", "2001");

        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join('|', line.Split(',').Take(5)));
        Assert.Equal(
            [
                $"ssp126|{Members[700]}||concentration:CO2|ppm", $"ssp126|{Members[3]}||concentration:CO2|ppm",
                $"ssp126|{Members[700]}||forcing:Aerosol-cloud interactions|W/m2", $"ssp126|{Members[3]}||forcing:Aerosol-cloud interactions|W/m2",
            ],
            rows);
    }

    [Fact]
    public void A_summary_has_one_row_a_scenario_with_chances_and_category()
    {
        var run = CommandRun.Of("project", "ssp119", "ssp585", "--members", "first:60", "--output", "summary");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith(",category", lines[0], StringComparison.Ordinal);
        Assert.Matches("^ssp119,60,.*,C[1-4]", lines[1]);
        Assert.Matches("^ssp585,60,.*,C[78]$", lines[2]);
    }

    [Fact]
    public void Json_names_the_run_and_holds_the_numbers_of_the_csv()
    {
        using var json = JsonDocument.Parse(CommandRun.Of("project", "ssp245", "--members", "first:9", "--format", "json", "--from", "2050", "--to", "2060", "--quantiles", "50").Output);
        var csv = CommandRun.Of("project", "ssp245", "--members", "first:9", "--from", "2050", "--to", "2060", "--quantiles", "50").Output.Split('\n')[1].Split(',');

        Assert.Equal("thornhill2021", json.RootElement.GetProperty("run").GetProperty("methane").GetString());
        var values = json.RootElement.GetProperty("series")[0].GetProperty("values");
        Assert.Equal(11, values.GetArrayLength());
        Assert.Equal(double.Parse(csv[5], CultureInfo.InvariantCulture), values[0].GetDouble());
    }

    [Theory]
    [InlineData("--members", "x")]
    [InlineData("--quantiles", "a")]
    [InlineData("--from", "abc")]
    [InlineData("--to", "20x0")]
    [InlineData("--converge", "soon")]
    [InlineData("--threads", "many")]
    [InlineData("--threads", "0")]
    [InlineData("--stochastic", "1.5")]
    public void A_bad_value_is_named_in_one_sentence_without_a_type_of_the_program(string option, string value)
    {
        var run = CommandRun.Of("project", "ssp245", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{value}'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_decade_after_modification_ends_is_told_beside_the_same_decade_without_it()
    {
        var plan = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(plan, "scenario,variable,unit," + string.Join(',', Enumerable.Range(2030, 21)) + "\n*,stratospheric aerosol injection,Mt SO2/yr" + string.Concat(Enumerable.Repeat(",10", 20)) + ",0\n");

        var run = CommandRun.Of("project", "ssp245", "--members", "first:9", "--srm", plan, "--output", "summary");
        File.Delete(plan);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2050", run.Error.Split('\n').Single(line => line.Contains("decade", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--members", "no-such")]
    [InlineData("--members", "first:0")]
    [InlineData("--variables", "heat")]
    [InlineData("--variables", "forcing:Unobtainium")]
    [InlineData("--quantiles", "5,x")]
    [InlineData("--quantiles", "101")]
    [InlineData("--to", "1700")]
    [InlineData("--from", "2200")]
    [InlineData("--output", "everything")]
    [InlineData("--methane", "guess")]
    [InlineData("--shard", "3/2")]
    [InlineData("--frobnicate", "1")]
    public void Wrong_arguments_exit_with_two_and_say_so(string option, string value)
    {
        var run = CommandRun.Of("project", "ssp245", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void An_unknown_scenario_exits_with_two_and_names_those_there_are()
    {
        var run = CommandRun.Of("project", "ssp999");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("ssp119", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--emissions", "scenario,region,variable,unit,1750.5\ns,World,CH4,Mt CH4/yr,x\n", "row 2")]
    [InlineData("--parameters", ",gamma_autocorrelation\n1,2\n", "deep_ocean_efficacy")]
    [InlineData("--forcing", "scenario,variable,region,unit,1750,1751\ns,Solar,World,K,0,0\n", "W/m2")]
    [InlineData("--species", "name,type\nCO2,co2\n", "input_mode")]
    [InlineData("--start-state", "not a state", "state")]
    public void A_wrong_input_exits_with_three_and_names_file_and_place(string option, string text, string place)
    {
        using var file = new TemporaryFile(text);

        var run = CommandRun.Of("project", option, file.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(file.Path, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_exits_with_three() => Assert.Equal(3, CommandRun.Of("project", "--emissions", "no/such/file.csv").ExitCode);

    [Fact]
    public void A_scenario_that_lacks_a_species_exits_with_three_and_names_it()
    {
        using var file = new TemporaryFile("scenario,region,variable,unit," + string.Join(',', Enumerable.Range(1750, 351).Select(year => $"{year}.5")) + "\nmine,World,CH4,Mt CH4/yr," + string.Join(',', Enumerable.Repeat("100", 351)) + "\n");

        var run = CommandRun.Of("project", "--emissions", file.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("CO2 FFI", run.Error, StringComparison.Ordinal);
        Assert.Contains("mine", run.Error, StringComparison.Ordinal);
        Assert.Contains(file.Path, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quantiles")]
    [InlineData("members")]
    [InlineData("summary")]
    public void Merged_shards_give_the_bytes_of_the_whole(string output)
    {
        string[] common = ["project", "ssp126", "ssp370", "--members", "first:100", "--from", "1990", "--to", "2100", "--variables", "temperature"];
        var shards = Enumerable.Range(1, 3).Select(part => new TemporaryFile(CommandRun.Of([.. common, "--shard", $"{part}/3"]).Output)).ToArray();

        var merged = CommandRun.Of(["project", "merge", .. shards.Select(shard => shard.Path), "--output", output]);
        var whole = CommandRun.Of([.. common, "--output", output]);

        Assert.Equal(0, merged.ExitCode);
        Assert.Equal(whole.Output, merged.Output);
        Array.ForEach(shards, shard => shard.Dispose());
    }

    [Fact]
    public void A_stored_state_is_gone_on_from_with_the_same_numbers()
    {
        using var file = new TemporaryFile("");
        var kept = CommandRun.Of("project", "ssp245", "--members", "first:70", "--to", "2025", "--save-state", file.Path);

        var rest = CommandRun.Of("project", "ssp245", "--members", "first:70", "--from", "2025", "--start-state", file.Path);
        var whole = CommandRun.Of("project", "ssp245", "--members", "first:70", "--from", "2025");

        Assert.Equal(0, kept.ExitCode);
        Assert.Equal(whole.Output, rest.Output);
    }

    [Fact]
    public void A_plot_is_drawn_beside_the_table()
    {
        using var file = new TemporaryFile("");

        var terminal = CommandRun.Of("project", "ssp126", "--members", "first:20", "--from", "2000", "--plot");
        var svg = CommandRun.Of("project", "ssp126", "ssp370", "--members", "first:20", "--from", "2000", "--plot", file.Path);

        Assert.Equal((0, 0), (terminal.ExitCode, svg.ExitCode));
        Assert.Contains("▒", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("▒", terminal.Output, StringComparison.Ordinal);
        var drawing = System.Xml.Linq.XDocument.Parse(File.ReadAllText(file.Path));
        Assert.Equal(2, drawing.Descendants().Count(element => element.Name.LocalName == "polyline"));
    }

    [Fact]
    public void An_experiment_is_run_alone_and_gives_warming_above_its_start_where_that_is_asked_for()
    {
        var run = CommandRun.Of("project", "--experiment", "abrupt-4xCO2", "--members", "first:5", "--to", "1900", "--output", "members", "--variables", "temperature_absolute");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"abrupt-4xCO2,{Members[0]},,temperature_absolute,K,0,", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("project", "ssp119", "--experiment", "flat10").ExitCode);
        Assert.Equal(2, CommandRun.Of("project", "--experiment", "flat11").ExitCode);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"stocktake-{Guid.NewGuid():N}.csv");

        public void Dispose() => File.Delete(Path);
    }
}
