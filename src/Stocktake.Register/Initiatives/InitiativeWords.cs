namespace Stocktake.Register.Initiatives;

/// <summary>The words that initiatives are stored with.</summary>
internal static class InitiativeWords
{
    public static IReadOnlyList<string> Kinds { get; } =
        ["programme", "project", "partnership", "fund", "platform", "alliance", "campaign", "network", "report", "mission", "course", "standard"];

    public static IReadOnlyList<string> Statuses { get; } = ["planned", "active", "completed", "unknown"];

    public static IReadOnlyList<string> Roles { get; } = ["lead", "partner", "funder", "host", "beneficiary", "member"];

    public static IReadOnlyList<string> MoneyRoles { get; } = ["budget", "mobilized", "pledged"];
}
