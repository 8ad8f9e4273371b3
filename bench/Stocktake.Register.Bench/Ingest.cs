using System.Diagnostics;
using System.Globalization;
using Stocktake.Reading;
using Stocktake.Register.Taking;

namespace Stocktake.Register.Bench;

/// <summary>
/// Documents a second from text files to a register that is assessed and can be searched, as <c>stocktake take FOLDER</c> takes them, and as a ratio
/// against the baseline of the same round: reading the same files on all cores and keeping nothing. The starter register is loaded before the clock runs.
/// The first round pays for the compilation of the program; the others do not.
/// </summary>
internal static class Ingest
{
    private const int Rounds = 10;

    public static async Task<int> RunAsync(string folder, string? address)
    {
        var files = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToList();
        Console.WriteLine($"{files.Count} documents, {Environment.ProcessorCount} cores, times of the clock and of the processors in milliseconds a document\n");
        Console.WriteLine("| round | starter register, s | reading alone, documents/s | processor | taking, documents/s | processor | taking ÷ reading alone |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        for (var round = 1; round <= (address is null ? Rounds : 1); round++)
        {
            var place = address is null ? Directory.CreateTempSubdirectory("stocktake-bench-") : null;
            try
            {
                await RoundAsync(round, files, address ?? Path.Combine(place!.FullName, "register.db"));
            }
            finally
            {
                place?.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static async Task RoundAsync(int round, List<string> files, string address)
    {
        var reading = await TimedAsync(() => Task.Run(() => Parallel.ForEach(files, file => DocumentReader.Read(File.ReadAllBytes(file), file))));
        await using var database = await RegisterDatabase.OpenAsync(address);
        var starter = await TimedAsync(() => TakeAsync([]));
        var taking = await TimedAsync(() => TakeAsync(files));
        double[] columns =
        [
            starter.Seconds, files.Count / reading.Seconds, 1000 * reading.Processor / files.Count,
            files.Count / taking.Seconds, 1000 * taking.Processor / files.Count, reading.Seconds / taking.Seconds,
        ];
        Console.WriteLine($"| {round} | {string.Join(" | ", columns.Select(column => column.ToString("0.00", CultureInfo.InvariantCulture)))} |");

        Task TakeAsync(List<string> paths) => TakeDocuments.RunAsync(database, paths, path => new LoadedDocument(File.ReadAllBytes(path), null), new TakeOptions());
    }

    private static async Task<(double Seconds, double Processor)> TimedAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        await action();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
