using Stocktake.Climate.Calibration;
using Stocktake.Cli;
using Stocktake.Cli.Calibrate;

namespace Stocktake.Tests;

/// <summary><c>stocktake calibrate</c> as a user meets it.</summary>
public sealed class CalibrateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--prior", "many")]
    [InlineData("--members", "0")]
    [InlineData("--threads", "-1")]
    [InlineData("--seed", "x")]
    public void A_bad_number_is_named_in_one_sentence(string option, string value)
    {
        var run = CommandRun.Of("calibrate", Path.Combine(_folder, "out.csv"), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{value}'", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_prior_too_small_for_the_posterior_leaves_no_file()
    {
        var output = Path.Combine(_folder, "out.csv");

        var run = CommandRun.Of("calibrate", output, "--prior", "64", "--members", "50");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("too few to draw 50", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_stopped_calibration_says_so_and_leaves_no_file()
    {
        var output = Path.Combine(_folder, "out.csv");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var error = new StringWriter();

        var code = CalibrationRun.Run(new CalibrationRecipe(), output, work: null, threads: 1, error, stopped.Token);

        Assert.Equal(CalibrationRun.Interrupted, code);
        Assert.Contains("nothing was written", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_report_needs_a_file_with_a_recipe()
    {
        var file = Path.Combine(_folder, "members.csv");
        File.WriteAllText(file, "member,a\n1,2\n");

        var run = CommandRun.Of("calibrate", "report", file, Path.Combine(_folder, "figures"));

        Assert.Equal(CommandLine.WrongInput, run.ExitCode);
        Assert.Contains("has no recipe", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "figures")));
    }
}
