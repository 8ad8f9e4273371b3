using Stocktake.Register.Facts;

namespace Stocktake.Register.Commitments;

/// <summary>A commitment in a list.</summary>
public sealed record CommitmentItem
{
    /// <summary>The id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Titles by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>pledge target law membership standard.</summary>
    public required string Kind { get; init; }

    /// <summary>stated underWay met lapsed unknown, as of its source.</summary>
    public required string Status { get; init; }

    /// <summary>When it was made; null if not known.</summary>
    public string? Made { get; init; }

    /// <summary>The earliest year in which one of its targets falls due and that is not over; null if there is none.</summary>
    public int? NextYear { get; init; }

    /// <summary>tabulated read entered.</summary>
    public required string Origin { get; init; }

    /// <summary>Where its review stands.</summary>
    public required string Review { get; init; }

    /// <summary>Whether it was invented to show the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>Who made it.</summary>
    public IReadOnlyList<NamedActor> Actors { get; init; } = [];

    /// <summary>Codes of its themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Its targets, rejected ones left out.</summary>
    public IReadOnlyList<TargetItem> Targets { get; init; } = [];

    /// <summary>Where it stands; null where that is not known.</summary>
    public FactSource? Source { get; init; }
}

/// <summary>A target of a commitment.</summary>
public sealed record TargetItem
{
    /// <summary>Its place in the commitment, from 1; its id is the commitment's with <c>#</c> and this.</summary>
    public int Ordinal { get; init; }

    /// <summary>What is measured, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Measures { get; init; }

    /// <summary>decrease increase reach limit phaseOut.</summary>
    public required string Direction { get; init; }

    /// <summary>The value in <see cref="Unit"/>; null where none is stated.</summary>
    public double? Value { get; init; }

    /// <summary>The upper end of a range; null if there is none.</summary>
    public double? ValueHigh { get; init; }

    /// <summary>The unit; null without a value.</summary>
    public string? Unit { get; init; }

    /// <summary>The year it is counted from; null if none is stated.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The year it is due; null if none is stated.</summary>
    public int? DueYear { get; init; }

    /// <summary>Where its review stands.</summary>
    public required string Review { get; init; }

    internal long Id { get; init; }
}
