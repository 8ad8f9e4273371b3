using System.Diagnostics;
using System.Globalization;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Search.Bench;

/// <summary>
/// Fills a database with invented blocks, in our index and in the database's own full-text index as the baseline, asks both the queries of the log
/// and prints tables in Markdown. "First" is the first time a query is asked, after others have warmed the program up, so that its postings come from
/// the database; "best" is the best of that and three more. Processor time is that of this process: on PostgreSQL the server's comes on top.
/// </summary>
internal static class Measure
{
    private const int PageSize = 20;
    private const int Repetitions = 3;

    public static async Task<int> RunAsync(string address, int blocks)
    {
        await using var database = await Database.OpenAsync(address, [SearchIndex.Module, Baseline.Module], Console.Error.WriteLine);
        var baseline = new Baseline(database);
        await Filling.RunAsync(database, baseline, blocks);
        var index = new SearchIndex(database);
        var log = QueryLog.Read();
        foreach (var (_, text) in log.Where((_, number) => number % 7 == 0))
        {
            await index.FindAsync(Request($"{text} zzz"));
        }

        var answers = new List<Answer>();
        foreach (var (kind, text) in log)
        {
            var (first, page) = await TimedAsync(() => index.FindAsync(Request(text)));
            var best = await BestAsync(first, () => index.FindAsync(Request(text)));
            var later = page.Next is null ? null : await BestAsync(Cost.Most, () => index.FindAsync(Request(text) with { Cursor = page.Next }));
            var (own, _) = await TimedAsync(() => baseline.FindAsync(text, PageSize));
            answers.Add(new Answer(kind, page.Total, first, best, later, await BestAsync(own, () => baseline.FindAsync(text, PageSize))));
        }

        Print(database.Dialect, blocks, answers);
        return 0;
    }

    private static SearchRequest Request(string text) => new() { Text = text, PageSize = PageSize };

    private static async Task<Cost> BestAsync<T>(Cost so, Func<Task<T>> action)
    {
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var (cost, _) = await TimedAsync(action);
            so = new Cost(Math.Min(so.Milliseconds, cost.Milliseconds), Math.Min(so.Processor, cost.Processor));
        }

        return so;
    }

    private static async Task<(Cost Cost, T Result)> TimedAsync<T>(Func<Task<T>> action)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var result = await action();
        return (new Cost(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds), result);
    }

    private static void Print(Dialect dialect, int blocks, List<Answer> answers)
    {
        var own = dialect == Dialect.Sqlite ? "FTS5 bm25" : "ts_rank";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{dialect}, {blocks} blocks, milliseconds; baseline {own}\n"));
        Console.WriteLine("| queries | number | largest total | first p50 | first p95 | best p50 | best p95 | processor p95 (best) | later page ÷ first | baseline best p50 | baseline best p95 | p95 ÷ baseline |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var kind in answers.Select(answer => answer.Class).Distinct().Append("all").ToList())
        {
            var chosen = answers.Where(answer => kind == "all" || answer.Class == kind).ToList();
            var later = chosen.Where(answer => answer.Later is not null).Select(answer => answer.Later!.Milliseconds / answer.Best.Milliseconds).DefaultIfEmpty().ToList();
            var (best, baseline) = (At(chosen.Select(answer => answer.Best.Milliseconds), 0.95), At(chosen.Select(answer => answer.Baseline.Milliseconds), 0.95));
            double[] columns =
            [
                At(chosen.Select(answer => answer.First.Milliseconds), 0.5), At(chosen.Select(answer => answer.First.Milliseconds), 0.95),
                At(chosen.Select(answer => answer.Best.Milliseconds), 0.5), best, At(chosen.Select(answer => answer.Best.Processor), 0.95),
                At(later, 0.5), At(chosen.Select(answer => answer.Baseline.Milliseconds), 0.5), baseline, best / baseline,
            ];
            Console.WriteLine($"| {kind} | {chosen.Count} | {chosen.Max(answer => answer.Total)} | {string.Join(" | ", columns.Select(column => column.ToString("0.00", CultureInfo.InvariantCulture)))} |");
        }
    }

    private static double At(IEnumerable<double> values, double share) => values.Order().ToList() is var ordered
        ? ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Count) - 1)]
        : 0;

    /// <summary>What one query took, in milliseconds of the clock and of this process's processor time.</summary>
    private sealed record Cost(double Milliseconds, double Processor)
    {
        public static readonly Cost Most = new(double.MaxValue, double.MaxValue);
    }

    /// <summary>How one query was answered.</summary>
    private sealed record Answer(string Class, long Total, Cost First, Cost Best, Cost? Later, Cost Baseline);
}
