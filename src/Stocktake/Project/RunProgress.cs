using System.Diagnostics;

namespace Stocktake.Cli.Project;

/// <summary>Says how far a run is, on a terminal only, and only when it takes more than a second.</summary>
internal sealed class RunProgress(TextWriter error) : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly bool _isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private TimeSpan _last;
    private int _written;

    public void Report(double value)
    {
        lock (_lock)
        {
            if (_isTerminal && _watch.Elapsed > Patience && _watch.Elapsed - _last > Interval)
            {
                var line = Texts.Get("project.progress", (int)(value * 100));
                error.Write("\r" + line);
                (_last, _written) = (_watch.Elapsed, line.Length);
            }
        }
    }

    public void Dispose()
    {
        if (_written > 0)
        {
            error.Write("\r" + new string(' ', _written) + "\r");
            _written = 0;
        }
    }
}
