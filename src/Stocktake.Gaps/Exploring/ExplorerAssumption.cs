using Stocktake.Gaps.Data;

namespace Stocktake.Gaps.Exploring;

/// <summary>What the reader may assume otherwise: a published base value of a lever, or how the scenario's emissions go on.</summary>
public sealed record ExplorerAssumption
{
    // How far a reader may go where nothing is published about it: half as much, or twice.
    private const double Farthest = 2;

    // Growth up to this year, the middle of the century, in which the levers reach their values unless told otherwise.
    internal const int GrowthYear = 2050;

    /// <summary>Its id, the parameter of the address.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The species whose emissions grow otherwise, by so many per cent in 2050 and after, in a straight line from 2024; null where it is a base value.</summary>
    public string? Species { get; init; }

    /// <summary>The value as published; 0 for a growth.</summary>
    public double Value { get; init; }

    /// <summary>The lower end of the published range; the value where none is published.</summary>
    public double Low { get; init; }

    /// <summary>The upper end of the published range; the value where none is published.</summary>
    public double High { get; init; }

    /// <summary>The least value that a reader may set.</summary>
    public double Least { get; init; } = -50;

    /// <summary>The largest value that a reader may set.</summary>
    public double Most { get; init; } = 50;

    /// <summary>The unit.</summary>
    public string Unit { get; init; } = "%";

    /// <summary>Where a base value was published; null for a growth, which is the reader's own.</summary>
    public Publication? Publication { get; init; }

    /// <summary>A base value.</summary>
    internal static ExplorerAssumption Of(Quantity quantity) => new()
    {
        Id = quantity.Id, Names = quantity.Names, Value = quantity.Value, Low = quantity.Low ?? quantity.Value, High = quantity.High ?? quantity.Value,
        Least = Math.Min(quantity.Value / Farthest, quantity.Low ?? quantity.Value), Most = Math.Max(quantity.Value * Farthest, quantity.High ?? quantity.Value), Unit = quantity.Unit, Publication = quantity.Source,
    };
}
