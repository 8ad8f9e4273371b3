using System.Diagnostics;
using System.Globalization;

namespace Stocktake.Cli.Calibrate;

/// <summary>A line on the terminal that says how far a long task is and how long it will take; nothing where errors go to a file, and nothing in the
/// first second.</summary>
internal sealed class ProgressBar(TextWriter error, long total) : IProgress<long>, IDisposable
{
    private const int Width = 40;

    private readonly bool _isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _first = -1;
    private bool _isDrawn;

    public void Report(long value)
    {
        // What an earlier run did says nothing about the speed of this one.
        _first = _first < 0 ? value : _first;
        if (!_isShown || _clock.Elapsed < TimeSpan.FromSeconds(1))
        {
            return;
        }

        var share = (double)value / total;
        var filled = (int)(share * Width);
        var left = value > _first ? _clock.Elapsed * ((double)(total - value) / (value - _first)) : TimeSpan.Zero;
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {share:P0}  {left:mm\\:ss} "));
        _isDrawn = true;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_isDrawn)
        {
            error.Write("\r" + new string(' ', Width + 20) + "\r");
        }
    }
}
