namespace Stocktake.Web.Frame;

/// <summary>A step on the way to a page.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its address on this site.</param>
public sealed record Crumb(string Name, string Address);

/// <summary>A file that a page offers.</summary>
/// <param name="Name">What it is called, e.g. <c>CSV</c>.</param>
/// <param name="Address">Its address on this site.</param>
public sealed record Download(string Name, string Address);
