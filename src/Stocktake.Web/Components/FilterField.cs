namespace Stocktake.Web.Components;

/// <summary>One field of a filter form.</summary>
/// <param name="Name">Name of the parameter in the address.</param>
/// <param name="Label">Its label.</param>
public sealed record FilterField(string Name, string Label)
{
    /// <summary>Values to choose from, as value, text and, where known, how many; empty for a field to write in.</summary>
    public IReadOnlyList<(string Value, string Text, long? Count)> Choices { get; init; } = [];

    /// <summary>What stands for no choice; the words for any where null.</summary>
    public string? Unchosen { get; init; }

    /// <summary>Type of a field to write in: <c>search</c>, <c>text</c>, <c>date</c> or <c>number</c>.</summary>
    public string Type { get; init; } = "text";
}
