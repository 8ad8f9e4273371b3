using System.Globalization;

namespace Stocktake.Tests;

/// <summary>The table of options of <c>stocktake project</c>, line by line, where no other test looks.</summary>
public sealed class ProjectContractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stocktake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("flat10", 1.0, 3.5)]
    [InlineData("flat10-zec", 0.8, 3.5)]
    [InlineData("flat10-cdr", 0.8, 3.5)]
    [InlineData("1pctCO2", 0.8, 6.0)] // Sixty years after quadrupling, short of equilibrium: twice the assessed 3 K.
    [InlineData("pulse:CO2:1000", 0.1, 1.0)]
    [InlineData("pulse:CH4:1000", 0.01, 0.5)]
    [InlineData("pulse:SF6:1000", 0.0, 0.3)]
    public void Every_experiment_warms_as_much_as_such_experiments_do(string name, double least, double most)
    {
        var run = CommandRun.Of("project", "--experiment", name, "--members", "first:20", "--to", "1950", "--variables", "temperature_absolute", "--quantiles", "50");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Output.Split('\n')[1].Split(',').Skip(5).Select(Number).Max(), least, most);
    }

    // IPCC AR6 WGI, 7.5.5: the transient climate response is very likely 1.2 to 2.4 K at the doubling, in year 70.
    [Fact]
    public void The_median_member_warms_at_the_doubling_by_an_assessed_transient_response()
    {
        var run = CommandRun.Of("project", "--experiment", "1pctCO2", "--from", "1820", "--to", "1820", "--variables", "temperature_absolute", "--quantiles", "50");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(Number(run.Output.Split('\n')[1].Split(',')[5]), 1.2, 2.4);
    }

    [Theory]
    [InlineData("--ghg-forcing", "etminan2016")]
    [InlineData("--ghg-forcing", "myhre1998")]
    [InlineData("--ghg-forcing", "leach2021")]
    [InlineData("--methane", "leach2021")]
    public void Every_method_is_taken_and_named(string option, string method)
    {
        string[] common = ["project", "ssp585", "--members", "first:9", "--quantiles", "50", "--from", "2100"];

        var usual = CommandRun.Of(common);
        var other = CommandRun.Of([.. common, option, method]);

        Assert.Equal(0, other.ExitCode);
        Assert.Contains(method, other.Error, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(usual.Output, other.Output);
        Assert.Equal(Number(usual.Output.Split('\n')[1].Split(',')[5]), Number(other.Output.Split('\n')[1].Split(',')[5]), 0.6);
    }

    [Fact]
    public void Every_variable_has_its_unit()
    {
        const string variables = "temperature,temperature_absolute,forcing,forcing:CO2,forcing:Solar,forcing:HFC-125,concentration:CO2,concentration:CH4,concentration:CFC-11,ohc,toa_imbalance,alpha:CO2,airborne:CH4";

        var run = CommandRun.Of("project", "ssp126", "--members", "first:1", "--variables", variables, "--output", "members", "--from", "2000", "--to", "2002");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "K,K,W/m2,W/m2,W/m2,W/m2,ppm,ppb,ppt,J,W/m2,1,Mt CH4",
            string.Join(',', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[4])));
        Assert.DoesNotContain(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(line => line.Split(',').Skip(5).SkipLast(1)), cell => cell.Length == 0);
    }

    [Fact]
    public void A_concentration_that_is_prescribed_is_kept_and_only_that_gas_is_not_run_from_emissions()
    {
        var file = Write("concentrations.csv", $"scenario,region,variable,unit,{Years(1750, 2101)}\nssp245,World,CO2,ppm,278.3,{string.Join(',', Enumerable.Range(1751, 350).Select(year => year < 1900 ? "280" : "400"))}\n");
        string[] common = ["project", "ssp245", "--members", "first:3", "--output", "members", "--variables", "concentration:CO2,concentration:N2O", "--from", "2000", "--to", "2000"];

        var prescribed = CommandRun.Of([.. common, "--concentrations", file]);
        var emitted = CommandRun.Of(common);

        Assert.Equal(0, prescribed.ExitCode);
        Assert.All(prescribed.Output.Split('\n').Skip(1).Take(3), line => Assert.EndsWith(",400", line, StringComparison.Ordinal));
        Assert.Equal(emitted.Output.Split('\n').Skip(4), prescribed.Output.Split('\n').Skip(4));
    }

    [Theory]
    [InlineData("ssp245,World,CO2,ppm,278.3,0", "row 2, column 1751")]
    [InlineData("ssp245,World,CO2,K,278.3,280", "row 2, column unit")]
    [InlineData("ssp245,World,BC,ppm,278.3,280", "row 2, column variable")]
    [InlineData("ssp245,World,CO2,ppm,278.3,", "row 2, column 1751")]
    [InlineData("other,World,CO2,ppm,278.3,280", "ssp245")]
    public void Wrong_concentrations_exit_with_three_and_name_their_place(string row, string place)
    {
        var file = Write("concentrations.csv", $"scenario,region,variable,unit,1750,1751\n{row}\n");

        var run = CommandRun.Of("project", "ssp245", "--members", "first:2", "--concentrations", file);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_begins_after_1750_is_joined_to_history_or_refused()
    {
        var file = Write("late.csv", "Model,Scenario,Region,Variable,Unit,2015,2030,2100\nm,mine,World,Emissions|CO2|Energy and Industrial Processes,Mt CO2/yr,40000,,0\n");
        string[] common = ["project", "--members", "first:2", "--emissions", file, "--infill", "lead-quantile", "--variables", "concentration:CO2", "--quantiles", "50", "--from", "2050", "--to", "2050"];

        var ratio = CommandRun.Of(common);
        var offset = CommandRun.Of([.. common, "--harmonize", "offset", "--converge", "2030"]);
        var none = CommandRun.Of([.. common, "--harmonize", "none"]);
        var refused = CommandRun.Of([.. common, "--history", "none"]);

        Assert.Equal((0, 0, 0, 3), (ratio.ExitCode, offset.ExitCode, none.ExitCode, refused.ExitCode));
        Assert.Contains("by ratio fading to 2050: CO2 FFI", ratio.Error, StringComparison.Ordinal);
        Assert.Contains("by offset fading to 2030: CO2 FFI", offset.Error, StringComparison.Ordinal);
        Assert.Contains("not harmonized", none.Error, StringComparison.Ordinal);
        Assert.Contains("Mt CO2/yr read as Gt CO2/yr, factor 0.001 (CO2 FFI)", ratio.Error, StringComparison.Ordinal);
        Assert.Contains("infilled by", ratio.Error, StringComparison.Ordinal);
        Assert.Contains("2015", refused.Error, StringComparison.Ordinal);
        Assert.Equal(3, new[] { ratio, offset, none }.Select(run => run.Output).Distinct().Count());
    }

    [Fact]
    public void Notes_and_refusals_follow_the_locale_and_what_a_program_reads_does_not()
    {
        var file = Write("late.csv", "Model,Scenario,Region,Variable,Unit,2015,2030,2100\nm,mine,World,Emissions|CO2|Energy and Industrial Processes,Mt CO2/yr,40000,,0\n");
        var bad = Write("bad.csv", "Model,Scenario,Region,Variable,Unit,2015,2100\nm,mine,World,Emissions|CH4,Mt CH4/yr,300,many\n");
        string[] common = ["project", "--members", "first:2", "--emissions", file, "--infill", "lead-quantile", "--quantiles", "50", "--from", "2050", "--to", "2050", "--format", "json"];

        var english = CommandRun.Of(common);
        var chinese = CommandRun.In("zh-CN", common);
        var refused = CommandRun.In("zh-CN", "project", "--emissions", bad);
        var drawn = CommandRun.In("zh-CN", "project", "ssp126", "--members", "first:2", "--plot");

        Assert.Equal((0, 0, 3, 0), (english.ExitCode, chinese.ExitCode, refused.ExitCode, drawn.ExitCode));
        Assert.Contains("情景“mine”：在 2015 年按比例与历史衔接，至 2050 年消退：CO2 FFI 由 40 至 ", chinese.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}：Mt CO2/yr 读作 Gt CO2/yr，系数 0.001（CO2 FFI）。", chinese.Error, StringComparison.Ordinal);
        Assert.Equal(english.Output, chinese.Output);
        Assert.Equal($"{bad}，第 2 行，2100 列：“many”不是数。", refused.Error.TrimEnd());
        Assert.Contains("相对 1850–1900 年的升温（K）", drawn.Error, StringComparison.Ordinal);
        Assert.Contains("─ 中位数", drawn.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Forcing_of_a_scenario_that_the_file_does_not_hold_is_the_bundled_one_and_that_is_said()
    {
        var file = Write("forcing.csv", $"Scenario,Variable,Region,Unit,{Years(1750, 2101)}\nssp245,Solar,World,W/m2,{string.Join(',', Enumerable.Repeat("0.5", 351))}\n");
        string[] common = ["project", "ssp245", "ssp126", "--members", "first:1", "--output", "members", "--variables", "forcing:Solar", "--from", "2050", "--to", "2050"];

        var run = CommandRun.Of([.. common, "--forcing", file]);
        var bundled = CommandRun.Of(common);

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(bundled.Output.Split('\n')[1], run.Output.Split('\n')[1]);
        Assert.Equal(bundled.Output.Split('\n')[2], run.Output.Split('\n')[2]);
        Assert.Contains("holds no Solar for scenario 'ssp126'; the bundled series is used", run.Error, StringComparison.Ordinal);
        Assert.Contains("holds no Volcanic for scenario 'ssp245'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_that_of_its_seed()
    {
        string[] common = ["project", "ssp245", "--members", "first:5", "--output", "members", "--from", "2000", "--to", "2010"];

        var first = CommandRun.Of([.. common, "--stochastic", "7"]).Output;

        Assert.Equal(first, CommandRun.Of([.. common, "--stochastic", "7", "--threads", "1"]).Output);
        Assert.NotEqual(first, CommandRun.Of([.. common, "--stochastic", "8"]).Output);
        Assert.NotEqual(first, CommandRun.Of(common).Output);
    }

    [Fact]
    public void A_kept_state_has_the_same_bytes_each_time_and_no_part_of_it_stays_behind()
    {
        var (first, second) = (Path.Combine(_folder, "first"), Path.Combine(_folder, "second"));

        CommandRun.Of("project", "ssp245", "--members", "first:9", "--to", "2025", "--save-state", first);
        CommandRun.Of("project", "ssp245", "--members", "first:9", "--to", "2025", "--save-state", second, "--threads", "1");

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(["first", "second"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_said_in_one_sentence()
    {
        var run = CommandRun.Of("project", "ssp245", "--members", "first:2", "--plot", Path.Combine(_folder, "no", "such", "folder.svg"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("folder.svg", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static string Years(int first, int end) => string.Join(',', Enumerable.Range(first, end - first));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
