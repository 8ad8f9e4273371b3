namespace Stocktake.Gaps.Data;

/// <summary>A publication that a figure was taken from.</summary>
/// <param name="Title">Authors, title and place in it.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="Licence">Under which licence the figure may be shown.</param>
public sealed record Publication(string Title, string Address, string Licence);
