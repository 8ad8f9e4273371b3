namespace Stocktake.Web.Components;

/// <summary>One number among those that sum up where things stand.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The number as text, by the culture, or the words for what is not known.</param>
/// <param name="Address">The list of what was counted, or null.</param>
/// <param name="Note">A few words under it, e.g. a range; or null.</param>
public sealed record SummaryNumber(string Label, string Value, string? Address = null, string? Note = null);
