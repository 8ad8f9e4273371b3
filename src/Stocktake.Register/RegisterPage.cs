namespace Stocktake.Register;

/// <summary>A part of a list, in the list's order.</summary>
/// <param name="Items">The items, at most as many as were asked for.</param>
/// <param name="Total">How many the whole list has under the same filters.</param>
/// <param name="TotalIsExact">False where counting stopped: the list has at least <paramref name="Total"/>.</param>
/// <param name="Next">The keys of the last item by which the list is ordered: given back, the list goes on after it. Null at its end.</param>
public sealed record RegisterPage<T>(IReadOnlyList<T> Items, long Total, bool TotalIsExact, IReadOnlyList<string>? Next);
