namespace Stocktake.Web;

/// <summary>How the site is set up.</summary>
public sealed record StocktakeWebOptions
{
    /// <summary>Requests that one client may make at once before it must wait; answers that are kept do not count.</summary>
    public int RequestsAtOnce { get; init; } = 240;

    /// <summary>Requests a second that one client may go on making.</summary>
    public int RequestsPerSecond { get; init; } = 60;

    /// <summary>How long one answer may take before it is given up with status 504.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether answers are kept and sent again; off only where a test must see every request worked on.</summary>
    public bool KeepsAnswers { get; init; } = true;
}
