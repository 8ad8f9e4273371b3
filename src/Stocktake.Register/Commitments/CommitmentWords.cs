namespace Stocktake.Register.Commitments;

/// <summary>The words that commitments, targets and initiatives are stored with.</summary>
internal static class CommitmentWords
{
    public static IReadOnlyList<string> Kinds { get; } = ["pledge", "target", "law", "membership", "standard"];

    public static IReadOnlyList<string> Statuses { get; } = ["stated", "underWay", "met", "lapsed", "unknown"];

    public static IReadOnlyList<string> Directions { get; } = ["decrease", "increase", "reach", "limit", "phaseOut"];
}
