using System.Diagnostics;
using System.Globalization;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Search.Bench;

/// <summary>Fills an empty database and prints how fast: whole in bulk, then fifty entries a transaction as documents are taken.</summary>
internal static class Filling
{
    private const int Bulk = 20_000;
    private const int EntriesOfWork = 50;
    private const int Works = 200;

    public static async Task RunAsync(Database database, Baseline baseline, int blocks)
    {
        if (!await baseline.IsEmptyAsync())
        {
            return;
        }

        Console.WriteLine("| filling | entries/s | entries a second of processor time | the same of the baseline | ÷ |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        await CompareAsync(
            $"{blocks} in bulk", blocks, () => PutAsync(database, 0, blocks, Bulk), async () =>
            {
                await PutBaselineAsync(baseline, 0, blocks, Bulk);
                await baseline.FinishAsync();
            });
        await CompareAsync(
            $"then {Works} works of {EntriesOfWork}, one transaction each",
            Works * EntriesOfWork,
            () => PutAsync(database, blocks, Works * EntriesOfWork, EntriesOfWork),
            () => PutBaselineAsync(baseline, blocks, Works * EntriesOfWork, EntriesOfWork));
    }

    // The processor time is that of this process, to which a server's must be added; a machine that does other work, too, leaves it as it is.
    private static async Task CompareAsync(string what, int entries, Func<Task> ours, Func<Task> theirs)
    {
        var (seconds, processor) = await TimedAsync(ours);
        var (_, baseline) = await TimedAsync(theirs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {entries / seconds:0} | {entries / processor:0} | {entries / baseline:0} | {baseline / processor:0.00} |"));
    }

    private static async Task<(double Seconds, double Processor)> TimedAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        await action();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static async Task PutAsync(Database database, int first, int count, int atOnce)
    {
        foreach (var numbers in Enumerable.Range(first, count).Chunk(atOnce))
        {
            await database.WriteAsync(connection => SearchIndex.PutAsync(connection, numbers.Select(Blocks.Of)));
        }
    }

    private static async Task PutBaselineAsync(Baseline baseline, int first, int count, int atOnce)
    {
        foreach (var numbers in Enumerable.Range(first, count).Chunk(atOnce))
        {
            await baseline.PutAsync([.. numbers.Select(number => ((long)number + 1, Blocks.Of(number)))]);
        }
    }
}
