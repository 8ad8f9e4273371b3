using System.Collections.Concurrent;
using Stocktake.Gaps.Exploring;

namespace Stocktake.Web.Explorer;

/// <summary>What became of a move.</summary>
public enum MoveOutcome
{
    /// <summary>It was run.</summary>
    Run,

    /// <summary>Too many moves were waiting.</summary>
    Busy,

    /// <summary>The same reader made a newer move.</summary>
    Superseded,
}

/// <summary>
/// Runs for readers who move levers. Each run uses one thread, as many run at once as there are cores, and few wait: whoever comes when the
/// line is full is told to try again, so that it never grows. A newer move of the same reader takes the place of an older one, whether
/// that waits or runs.
/// </summary>
public sealed class ExplorerRuns : IDisposable
{
    // A run takes about a hundredth of a second on one core: on two cores the last in a full line waits for about a tenth of one.
    internal const int MostWaiting = 24;

    // Answers to the same address are kept, some ten kilobytes each.
    private const int KeptAnswers = 256;

    private readonly Lazy<ExplorerModel> _model = new(ExplorerModel.Load);
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _newest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private int _waiting;

    /// <summary>The model.</summary>
    public ExplorerModel Model => _model.Value;

    /// <summary>The answer that is kept under a key, or null.</summary>
    public byte[]? Kept(string key) => _answers.GetValueOrDefault(key);

    /// <summary>Keeps an answer, which must follow from its key alone.</summary>
    public void Keep(string key, byte[] answer)
    {
        if (_answers.Count >= KeptAnswers)
        {
            _answers.Clear();
        }

        _answers[key] = answer;
    }

    /// <summary>Runs the levers.</summary>
    /// <param name="reader">Who moves them, as the page named itself; null for somebody whose moves are not told apart.</param>
    /// <param name="state">Where the levers stand.</param>
    /// <param name="cancellation">Ends the run: the reader is gone.</param>
    /// <returns>What became of it, and the result where it was run.</returns>
    /// <exception cref="Stocktake.Gaps.GapInputException">A lever or a value cannot be.</exception>
    /// <exception cref="OperationCanceledException">The reader is gone.</exception>
    public async Task<(MoveOutcome Outcome, ExplorerResult? Result)> RunAsync(string? reader, ExplorerState state, CancellationToken cancellation)
    {
        using var newer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (reader is not null)
        {
            TakePlace(reader, newer);
        }

        try
        {
            return await WaitAndRunAsync(state, newer.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (MoveOutcome.Superseded, null);
        }
        finally
        {
            if (reader is not null)
            {
                _newest.TryRemove(KeyValuePair.Create(reader, newer));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _cores.Dispose();

    private void TakePlace(string reader, CancellationTokenSource newer)
    {
        CancellationTokenSource? older = null;
        _newest.AddOrUpdate(reader, newer, (_, before) =>
        {
            older = before;
            return newer;
        });
        try
        {
            older?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just been answered.
        }
    }

    private async Task<(MoveOutcome, ExplorerResult?)> WaitAndRunAsync(ExplorerState state, CancellationToken cancellation)
    {
        if (!_cores.Wait(0, CancellationToken.None))
        {
            try
            {
                if (Interlocked.Increment(ref _waiting) > MostWaiting)
                {
                    return (MoveOutcome.Busy, null);
                }

                await _cores.WaitAsync(cancellation);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        try
        {
            return (MoveOutcome.Run, await Task.Run(() => Model.Run(state, cancellation), cancellation));
        }
        finally
        {
            _cores.Release();
        }
    }
}
