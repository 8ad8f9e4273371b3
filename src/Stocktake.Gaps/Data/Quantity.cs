namespace Stocktake.Gaps.Data;

/// <summary>A published quantity.</summary>
/// <param name="Id">Its id in the tables.</param>
/// <param name="Names">What it is, by ISO 639-2 code.</param>
/// <param name="Value">The value in <paramref name="Unit"/>.</param>
/// <param name="Low">Lower end of its range; the value where none is published.</param>
/// <param name="High">Upper end of its range; the value where none is published.</param>
/// <param name="Unit">The unit, that of the model where it is an emission.</param>
/// <param name="Year">The year that it is of.</param>
/// <param name="Source">Where it was published.</param>
internal sealed record Quantity(string Id, Dictionary<string, string> Names, double Value, double? Low, double? High, string Unit, int Year, Publication Source);

/// <summary>A sector and the one that it belongs to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Within">The larger one; null for the whole.</param>
/// <param name="Names">Its name by ISO 639-2 code.</param>
internal sealed record SectorDefinition(string Id, string? Within, Dictionary<string, string> Names);

/// <summary>Why a target cannot be expressed in emissions.</summary>
/// <param name="Target"><c>{commitment}#{target}</c>.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Why">One sentence by ISO 639-2 code.</param>
internal sealed record UnexpressedDefinition(string Target, string Reason, Dictionary<string, string> Why);
