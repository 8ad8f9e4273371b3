namespace Stocktake.Web.Api;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What it lists; every item has <c>id</c>, <c>self</c> and <c>source</c>.</typeparam>
/// <param name="Items">The items of this part.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="TotalIsExact">Whether that number was counted to the end.</param>
/// <param name="Next">Address of the next part, or null at the end.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long Total, bool TotalIsExact, string? Next);

/// <summary>An error, as RFC 9457 wants it.</summary>
/// <param name="Type"><c>about:blank</c>: the status says what kind it is.</param>
/// <param name="Title">What went wrong.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Instance">Path of the request.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Instance);
