using Dapper;
using Stocktake.Register.Mandates;
using Stocktake.Register.Starter;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Works;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Taking;

/// <summary>
/// Takes documents into the register: reads them on all cores while one writer records them in their order, several small ones in a transaction,
/// never half of one. Taking the same documents again changes nothing.
/// </summary>
public static class TakeDocuments
{
    // Blocks recorded in one transaction: about thirty resolutions, so that the disk is waited for and parts of the index are joined seldom.
    private const int BlocksOfTransaction = 1800;

    // Read ahead of the writer, for each core.
    private const int AheadOfWriter = 16;

    /// <summary>Takes the documents; when it is stopped, what was recorded until then is whole.</summary>
    /// <param name="database">An open register.</param>
    /// <param name="paths">The documents, in the order in which they are recorded.</param>
    /// <param name="load">Gives the bytes of a path; called on several threads.</param>
    /// <param name="options">How to take them.</param>
    /// <param name="cancellation">Stops after the transaction in progress.</param>
    public static async Task<TakeResult> RunAsync(
        Database database, IReadOnlyList<string> paths, Func<string, LoadedDocument> load, TakeOptions options, CancellationToken cancellation = default)
    {
        var failed = new List<UnreadDocument>();
        var (added, unchanged, done) = (0, 0, 0);
        try
        {
            await RegisterWriter.WriteAsync(database, options.Clock, LoadStarterAsync, cancellation);
            await foreach (var batch in BatchesAsync(database, paths, load, options, cancellation))
            {
                var documents = batch.Select(reading => reading.Read).OfType<ReadDocument>().ToList();
                var recorded = documents.Count == 0 ? 0 : await RecordAsync(database, documents, options, cancellation);
                failed.AddRange(batch.Select(reading => reading.Failed).OfType<UnreadDocument>());
                added += recorded;
                done += batch.Count;
                unchanged = done - added - failed.Count;
                options.Progress?.Invoke(done);
            }

            await RegisterWriter.WriteAsync(database, options.Clock, writer => AssessAsync(writer, options.Clock), cancellation);
            return new TakeResult(added, unchanged, failed, IsStopped: false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new TakeResult(added, unchanged, failed, IsStopped: true);
        }
    }

    private static async Task<bool> LoadStarterAsync(RegisterWriter writer)
    {
        const string Loads = "SELECT count(*) FROM register_event WHERE kind = 'starter'";
        var before = await writer.Connection.ExecuteScalarAsync<long>(Loads);
        await StarterRegister.LoadAsync(writer);
        if (await writer.Connection.ExecuteScalarAsync<long>(Loads) > before)
        {
            await PassageJoining.JoinWaitingAsync(writer);
            await RegisterEntries.PutTabulatedAsync(writer);
        }

        return true;
    }

    private static async Task<bool> AssessAsync(RegisterWriter writer, TimeProvider clock)
    {
        await Assessment.AssessAsync(writer, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await RegisterEntries.PutChangedMandatesAsync(writer);
        return true;
    }

    private static Task<int> RecordAsync(Database database, List<ReadDocument> documents, TakeOptions options, CancellationToken cancellation) =>
        RegisterWriter.WriteAsync(
            database,
            options.Clock,
            async writer =>
            {
                var recorded = 0;
                var taken = new List<TakenEdition>();
                foreach (var document in documents)
                {
                    var (isNew, edition) = await DocumentRecording.RecordAsync(writer, document);
                    recorded += isNew ? 1 : 0;
                    taken.AddRange(edition is null ? [] : [edition]);
                }

                await RegisterEntries.PutTakenAsync(writer, taken);
                return recorded;
            },
            cancellation);

    // Readings in the order of the paths; those that are ready when the writer comes are one batch.
    private static async IAsyncEnumerable<List<DocumentReading>> BatchesAsync(
        Database database,
        IReadOnlyList<string> paths,
        Func<string, LoadedDocument> load,
        TakeOptions options,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var ahead = new Queue<Task<DocumentReading>>();
        var next = 0;
        try
        {
            while (next < paths.Count || ahead.Count > 0)
            {
                while (next < paths.Count && ahead.Count < AheadOfWriter * Environment.ProcessorCount)
                {
                    ahead.Enqueue(ReadAsync(paths[next++]));
                }

                var batch = new List<DocumentReading>();
                var blocks = 0;
                do
                {
                    var reading = await ahead.Dequeue();
                    batch.Add(reading);
                    blocks += reading.Read?.Edition.Blocks.Length ?? 0;
                }
                while (blocks < BlocksOfTransaction && ahead.TryPeek(out var following) && following.IsCompletedSuccessfully);
                cancellation.ThrowIfCancellationRequested();
                yield return batch;
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task<DocumentReading> ReadAsync(string path) => Task.Run(
            async () =>
            {
                await cores.WaitAsync(cancellation);
                try
                {
                    return await DocumentReading.OfAsync(database, path, load, options, cancellation);
                }
                finally
                {
                    cores.Release();
                }
            },
            cancellation);
    }
}
