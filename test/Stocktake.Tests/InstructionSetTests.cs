using System.Diagnostics;
using System.Globalization;

namespace Stocktake.Tests;

/// <summary>The same run in a process that may not use vector instructions.</summary>
public sealed class InstructionSetTests
{
    private const double Bar = 1e-12; // Of the largest magnitude of a series.

    [Fact]
    public async Task Every_variable_is_the_same_with_and_without_vector_instructions()
    {
        string[] arguments =
        [
            "project", "ssp585", "ssp119", "--shard", "1/1", "--members", "all", "--from", "2250", "--to", "2300", "--variables",
            "temperature,concentration:CO2,concentration:CH4,forcing,toa_imbalance,ohc,alpha:CO2,airborne:CO2",
        ];

        var plain = Rows(await WithoutVectors(arguments));
        var vector = Rows(CommandRun.Of(arguments).Output);

        Assert.Equal(1 + (2 * 8 * 1000), vector.Length);
        Assert.Equal(vector.Length, plain.Length);
        for (var row = 1; row < vector.Length; row++)
        {
            Assert.Equal(vector[row][..5], plain[row][..5]);
            var (expected, actual) = (Numbers(vector[row]), Numbers(plain[row]));
            var largest = expected.Max(Math.Abs);
            Assert.All(expected.Zip(actual), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= Bar * largest, $"{string.Join(',', vector[row][..5])}: {pair}"));
        }
    }

    private static async Task<string> WithoutVectors(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Stocktake.Cli.CommandLine).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableHWIntrinsic"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static string[][] Rows(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(','))];

    // The scaling of lifetimes has no value on the last bound.
    private static double[] Numbers(string[] row) => [.. row.Skip(5).Where(cell => cell.Length > 0).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
}
