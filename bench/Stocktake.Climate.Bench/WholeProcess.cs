using System.Diagnostics;
using System.Globalization;

namespace Stocktake.Climate.Bench;

/// <summary>
/// The command as a user starts it, from the input files to printed quantiles: wall and processor time, the best of several, and the largest
/// resident memory, as the kernel counts it. Takes the command that <c>eng/publish</c> compiled ahead of time, else the one built beside
/// this program; needs Linux for the memory.
/// </summary>
internal static class WholeProcess
{
    private const int Repetitions = 5;

    public static string Measure(string inputs)
    {
        string[] places = ["artifacts/publish/stocktake.dll", "src/Stocktake/bin/Release/net10.0/stocktake.dll"];
        if (Array.Find(places, place => File.Exists(InRepository(place))) is not { } command)
        {
            return "  \"whole process\": \"not measured: run eng/publish first\"";
        }

        string Input(string name) => Path.Combine(inputs, "inputs", name);
        string[] arguments =
        [
            InRepository(command), "project", "--to", "2100", "--emissions", Input("ssp_emissions_1750-2499.csv"), "--forcing", Input("volcanic_solar_ssp.csv"),
            "--parameters", Input("calibrated_constrained_parameters_calibration1.4.1.csv"), "--species", Input("species_configs_properties_calibration1.4.1.csv"),
        ];
        var runs = Enumerable.Range(0, Repetitions).Select(_ => Run(arguments)).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  \"whole process, from files to printed quantiles, 8 scenarios\": {{ \"command\": \"{command}\", \"wall_ms\": {runs.Min(run => run.Wall):F0}, \"processor_ms\": {runs.Min(run => run.Processor):F0}, \"largest_memory_mb\": {runs.Max(run => run.Memory):F0} }}");
    }

    private static string InRepository(string place) => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../..", place));

    private static (double Wall, double Processor, double Memory) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (processor, memory) = (0.0, 0.0);
        using (new Timer(_ => (processor, memory) = Larger((processor, memory), Used(process.Id)), null, 0, 5))
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }

        return (clock.Elapsed.TotalMilliseconds, processor, memory);
    }

    private static (double, double) Larger((double, double) left, (double, double) right) => (Math.Max(left.Item1, right.Item1), Math.Max(left.Item2, right.Item2));

    // Processor time in ms (fields 14 and 15, hundredths of a second) and the high mark of resident memory in MB.
    private static (double Processor, double Memory) Used(int process)
    {
        try
        {
            var status = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            var ticks = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
            return ((Number(ticks[11]) + Number(ticks[12])) * 10, status is null ? 0 : Number(status.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) / 1024);
        }
        catch (IOException)
        {
            return (0, 0); // It has ended.
        }
    }
}
