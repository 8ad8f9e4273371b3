using System.Diagnostics;
using System.Globalization;
using Stocktake.Cli.Calibrate;
using Stocktake.Cli.Reading;
using Stocktake.Foundations;
using Stocktake.Register.Taking;
using Stocktake.Storage;

namespace Stocktake.Cli.Taking;

/// <summary>One run of <c>stocktake take</c>.</summary>
internal static class TakeRun
{
    public static Task<int> RunAsync(TakeOrder order, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunAsync(order.Database, error, async database =>
        {
            var watch = Stopwatch.StartNew();
            var (files, missing) = Files(order.Paths);
            var result = await TakeAsync(database, files, order.Language, error, cancellation);
            result = result with { Failed = [.. missing, .. result.Failed] };
            foreach (var failure in result.Failed)
            {
                error.WriteLine(failure.Message);
            }

            if (result.IsStopped)
            {
                error.WriteLine(Texts.Get("take.stopped", result.Read, files.Count));
                return CommandLine.NotAllRead;
            }

            var standing = await StandingQuery.ReadAsync(database, OfReader(), DateOnly.FromDateTime(DateTime.UtcNow), cancellation);
            if (order.AsJson)
            {
                TakeReport.Write(result, standing, watch.Elapsed, output);
            }
            else
            {
                StandingSummary.Print(result, standing, database.Address.Display, Terminal.Of(output));
            }

            // A package that is not installed is no fault of the documents: contracts/take.md.
            return result.Failed.All(failure => failure.MissingPackage is not null) ? CommandLine.Done : CommandLine.NotAllRead;
        }, cancellation);

    /// <summary>The language of the register's texts that a reader of these messages is shown.</summary>
    public static Language OfReader() =>
        Language.TryParse(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var language) ? language : Language.English;

    private static (List<string> Files, List<UnreadDocument> Missing) Files(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        var missing = new List<UnreadDocument>();
        foreach (var path in paths)
        {
            if (InputFiles.Expand(path) is not { } found)
            {
                missing.Add(new UnreadDocument(path, Texts.Sentence("input.missing", path), null));
            }
            else if (found.Count == 0)
            {
                missing.Add(new UnreadDocument(path, Texts.Sentence("input.no-files", path), null));
            }
            else
            {
                files.AddRange(found);
            }
        }

        return (files, missing);
    }

    private static async Task<TakeResult> TakeAsync(Database database, List<string> files, Language? language, TextWriter error, CancellationToken cancellation)
    {
        using var bar = new ProgressBar(error, files.Count);
        return await TakeDocuments.RunAsync(
            database,
            files,
            path =>
            {
                var (bytes, unreadable) = InputFiles.Load(path);
                return new LoadedDocument(bytes, unreadable);
            },
            new TakeOptions { Language = language, Progress = done => bar.Report(done) },
            cancellation);
    }
}
