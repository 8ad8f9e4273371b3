using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Upload;

/// <summary>Sent files that are being read, or were: the reading goes on while its page is asked for again and again.</summary>
internal sealed class UploadRun(IReadOnlyList<string> names)
{
    private int _done;

    /// <summary>How many files there are.</summary>
    public int Total => names.Count;

    /// <summary>How many of them are done.</summary>
    public int Done { get => Volatile.Read(ref _done); set => Volatile.Write(ref _done, value); }

    /// <summary>What became of them; null while the reading goes on, and where it broke off.</summary>
    public TakeResult? Result { get; set; }

    /// <summary>SHA-256 of the files that were read, in the order of the form.</summary>
    public IReadOnlyList<string> Hashes { get; set; } = [];

    /// <summary>Ends with the reading, however it ends.</summary>
    public Task Reading { get; set; } = Task.CompletedTask;
}

/// <summary>Reads sent files behind the pages.</summary>
internal sealed partial class UploadRuns(Database database, TimeProvider clock, IOutputCacheStore answers, IHostApplicationLifetime host, ILogger<UploadRuns> log)
{
    // As many as one person could still want to see.
    private const int Kept = 50;

    private readonly ConcurrentDictionary<string, UploadRun> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Begins to read files; they are removed when that is done.</summary>
    /// <returns>The id by which the reading is found; nobody can guess it.</returns>
    public string Start(SentFiles files)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var run = new UploadRun(files.Names);
        run.Reading = Task.Run(() => ReadAsync(run, files));
        _runs[id] = run;
        _order.Enqueue(id);
        if (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            _runs.TryRemove(oldest, out _);
        }

        return id;
    }

    /// <summary>A reading that was begun; null where there is none.</summary>
    public UploadRun? Find(string id) => _runs.GetValueOrDefault(id);

    private async Task ReadAsync(UploadRun run, SentFiles files)
    {
        try
        {
            using (files)
            {
                var options = new TakeOptions { Clock = clock, Progress = done => run.Done = done };
                var result = await TakeDocuments.RunAsync(database, files.Names, files.Load, options, host.ApplicationStopping);
                (run.Hashes, run.Result) = (files.HashesWithout(result.Failed.Select(failed => failed.Path)), result);
            }

            await answers.EvictByTagAsync(AnswerCaching.DataTag, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever it is, the page says that the reading broke off, and the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogBroken(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sent documents could not be read")]
    private partial void LogBroken(Exception exception);
}
