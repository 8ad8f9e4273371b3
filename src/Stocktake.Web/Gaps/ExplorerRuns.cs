using Stocktake.Gaps.Exploring;

namespace Stocktake.Web.Gaps;

/// <summary>
/// Runs for readers who move levers. As many run at once as there are cores, and few wait: whoever comes when the line is full is told to try again,
/// so that it never grows. A reader who moves on ends the run of the last move (the request is aborted), so the newest move wins.
/// </summary>
public sealed class ExplorerRuns : IDisposable
{
    // A run takes some hundredths of a second: this many waiting runs are about half a second.
    private const int MostWaiting = 40;

    private readonly Lazy<ExplorerModel> _model = new(ExplorerModel.Load);
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);
    private int _waiting;

    /// <summary>The model.</summary>
    public ExplorerModel Model => _model.Value;

    /// <summary>Runs the levers; null where too many are waiting already.</summary>
    /// <param name="state">Where the levers stand.</param>
    /// <param name="cancellation">Ends the run: the reader has moved on.</param>
    /// <exception cref="Stocktake.Gaps.GapInputException">A lever or a value cannot be.</exception>
    /// <exception cref="OperationCanceledException">The reader has moved on.</exception>
    public async Task<ExplorerResult?> RunAsync(ExplorerState state, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            await _cores.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await Task.Run(() => Model.Run(state, cancellation), cancellation);
        }
        finally
        {
            _cores.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _cores.Dispose();
}
