namespace Stocktake.Register.Works;

/// <summary>The kinds of works: those that are read from texts, and those that texts name.</summary>
internal static class WorkWords
{
    public static IReadOnlyList<string> Kinds { get; } =
        ["resolution", "decision", "note", "report", "letter", "treaty", "protocol", "agreement", "plan", "other"];
}
