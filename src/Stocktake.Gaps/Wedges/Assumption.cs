using Stocktake.Gaps.Data;
using Stocktake.Register.Facts;

namespace Stocktake.Gaps.Wedges;

/// <summary>What an assumption is about.</summary>
public enum AssumptionKind
{
    /// <summary>What the sector emits without the promise, in the year of the source.</summary>
    Base,

    /// <summary>The level from which cuts are counted.</summary>
    BaseLevel,

    /// <summary>The share of the sector that those who promise hold, per cent.</summary>
    Share,

    /// <summary>The year from which cuts are counted.</summary>
    BaseYear,

    /// <summary>The year from which the promise has effect.</summary>
    From,

    /// <summary>The cut that is reached in <see cref="Assumption.Year"/>, per cent of the base.</summary>
    Cut,

    /// <summary>What is promised as an amount.</summary>
    Amount,

    /// <summary>What one unit of the amount saves in a year.</summary>
    Each,

    /// <summary>The yearly cut, per cent.</summary>
    Rate,

    /// <summary>The year in which an amount or a yearly cut is due.</summary>
    Due,

    /// <summary>How much of the promise is kept, per cent.</summary>
    Delivered,

    /// <summary>How much of the reduction lasts after the last year that the promise names, per cent.</summary>
    Kept,
}

/// <summary>
/// One assumption of a wedge, which the reader can change. It stands on a passage of the register, on a publication, on the baseline, or
/// on a choice of ours with its reason.
/// </summary>
public sealed record Assumption
{
    /// <summary>Its id: <c>{wedge}.{kind}</c>, of a cut with its year.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required AssumptionKind Kind { get; init; }

    /// <summary>The value in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>The end of its range that gives the smaller wedge; the value where it has none.</summary>
    public required double Low { get; init; }

    /// <summary>The end of its range that gives the larger wedge; the value where it has none.</summary>
    public required double High { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The year of a cut or of a published quantity; null where it has none.</summary>
    public int? Year { get; init; }

    /// <summary>The least value that a reader may set.</summary>
    public double Least { get; init; }

    /// <summary>The largest value that a reader may set.</summary>
    public double Most { get; init; }

    /// <summary>Whether the reader set it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>What is quantified, by ISO 639-2 code; null where the kind says it.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>The passage it stands on; null where it stands on none.</summary>
    public FactSource? Passage { get; init; }

    /// <summary>The publication it was taken from; null where it was not.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Whether it is what the baseline emits.</summary>
    public bool IsOfBaseline { get; init; }

    /// <summary>Why we chose it, by ISO 639-2 code; null where a source says it.</summary>
    public IReadOnlyDictionary<string, string>? Why { get; init; }
}
