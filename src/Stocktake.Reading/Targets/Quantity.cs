namespace Stocktake.Reading.Targets;

/// <summary>A quantity in a text.</summary>
/// <param name="Start">First character of its number or word.</param>
/// <param name="End">After its unit.</param>
/// <param name="Value">In <paramref name="Unit"/>; null for a state that has no number, such as net zero.</param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Unit">A unit of the reading contract or the word as written; null without a value.</param>
/// <param name="Direction">What the word itself says, as "halve" does; null for a mere number.</param>
internal sealed record Quantity(int Start, int End, double? Value, double? High, string? Unit, TargetDirection? Direction = null)
{
    /// <summary>Whether it is counted for each year.</summary>
    public bool IsYearly { get; init; }
}
