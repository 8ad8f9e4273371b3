using Dapper;
using Stocktake.Register.Mandates;
using Stocktake.Register.Starter;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Works;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Taking;

/// <summary>
/// Takes documents into the register: reads them ahead while one writer records them in their order, several small ones in a transaction,
/// never half of one. Taking the same documents again changes nothing.
/// </summary>
public static class TakeDocuments
{
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
            await using var reading = new ReadAhead(database, paths, load, options, cancellation);
            await RegisterWriter.WriteAsync(database, options.Clock, LoadStarterAsync, cancellation);
            while (await reading.NextAsync() is { Count: > 0 } batch)
            {
                cancellation.ThrowIfCancellationRequested();
                var documents = batch.Select(one => one.Read).OfType<ReadDocument>().ToList();
                var recorded = documents.Count == 0 ? 0 : await RecordAsync(database, documents, options, cancellation);
                failed.AddRange(batch.Select(one => one.Failed).OfType<UnreadDocument>());
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
}
