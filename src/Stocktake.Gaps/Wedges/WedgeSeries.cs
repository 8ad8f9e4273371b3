namespace Stocktake.Gaps.Wedges;

/// <summary>Reductions of one species year by year, in the model's unit, from <see cref="FirstYear"/> on: with the low, middle and high values of the assumptions.</summary>
/// <param name="Low">With every assumption at the end that gives the smaller wedge.</param>
/// <param name="Central">With every assumption at its value.</param>
/// <param name="High">With every assumption at the end that gives the larger wedge.</param>
public sealed record WedgeSeries(IReadOnlyList<double> Low, IReadOnlyList<double> Central, IReadOnlyList<double> High)
{
    /// <summary>The first year: the one after the history that is held.</summary>
    public const int FirstYear = 2025;

    /// <summary>The last year.</summary>
    public const int LastYear = 2100;

    /// <summary>How many years there are.</summary>
    public const int Years = LastYear - FirstYear + 1;

    /// <summary>The series of an end or the middle.</summary>
    public IReadOnlyList<double> this[WedgeEnd end] => end switch { WedgeEnd.Low => Low, WedgeEnd.High => High, _ => Central };
}

/// <summary>The middle or an end of the range of a wedge.</summary>
public enum WedgeEnd
{
    /// <summary>Every assumption at the end that gives the smaller wedge.</summary>
    Low,

    /// <summary>Every assumption at its value.</summary>
    Central,

    /// <summary>Every assumption at the end that gives the larger wedge.</summary>
    High,
}
