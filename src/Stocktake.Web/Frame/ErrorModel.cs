namespace Stocktake.Web.Frame;

/// <summary>What an error page shows.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence for this case in the reader's language, or null for the words of the status.</param>
public sealed record ErrorModel(int Status, string? Detail);
