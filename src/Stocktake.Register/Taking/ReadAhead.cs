using Stocktake.Storage;

namespace Stocktake.Register.Taking;

/// <summary>
/// Reads documents ahead of the one writer, on all cores but the one that it needs, which it lends while it waits; and goes on while it writes. Readings come in the order of the paths; no more than a bounded
/// number is held at once.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    // Blocks recorded in one transaction: about thirty resolutions, so that the disk is waited for and parts of the index are joined seldom.
    private const int BlocksOfTransaction = 1800;

    // Read ahead of the writer, for each core.
    private const int AheadOfWriter = 16;

    private readonly Queue<Task<DocumentReading>> ahead = new();
    private readonly SemaphoreSlim cores = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly IReadOnlyList<string> paths;
    private readonly Func<string, Task<DocumentReading>> read;
    private int next;
    private int owed;

    /// <summary>Begins to read.</summary>
    public ReadAhead(Database database, IReadOnlyList<string> paths, Func<string, LoadedDocument> load, TakeOptions options, CancellationToken cancellation)
    {
        this.paths = paths;
        read = path => Task.Run(
            async () =>
            {
                await cores.WaitAsync(cancellation);
                try
                {
                    return await DocumentReading.OfAsync(database, path, load, options, cancellation);
                }
                finally
                {
                    GiveBack();
                }
            },
            cancellation);
        Refill();
    }

    /// <summary>The next readings: waits for one, and takes with it those that are ready; none when all were given.</summary>
    public async Task<IReadOnlyList<DocumentReading>> NextAsync()
    {
        var batch = new List<DocumentReading>();
        var blocks = 0;
        while (ahead.TryPeek(out var first) && (batch.Count == 0 || (blocks < BlocksOfTransaction && first.IsCompletedSuccessfully)))
        {
            if (!first.IsCompleted)
            {
                cores.Release();
                await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                TakeBack();
            }

            var reading = await ahead.Dequeue();
            batch.Add(reading);
            blocks += reading.Read?.Edition.Blocks.Length ?? 0;
        }

        Refill();
        return batch;
    }

    /// <summary>Waits for what is being read.</summary>
    public async ValueTask DisposeAsync()
    {
        await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cores.Dispose();
    }

    // The core that the writer lent: at once where it is free, else from the reader that is done next.
    private void TakeBack()
    {
        if (!cores.Wait(0, CancellationToken.None))
        {
            Interlocked.Increment(ref owed);
        }
    }

    private void GiveBack()
    {
        for (var debt = Volatile.Read(ref owed); debt > 0; debt = Volatile.Read(ref owed))
        {
            if (Interlocked.CompareExchange(ref owed, debt - 1, debt) == debt)
            {
                return;
            }
        }

        cores.Release();
    }

    private void Refill()
    {
        while (next < paths.Count && ahead.Count < AheadOfWriter * Environment.ProcessorCount)
        {
            ahead.Enqueue(read(paths[next++]));
        }
    }
}
