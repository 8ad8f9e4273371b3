using Stocktake.Gaps.Exploring;

namespace Stocktake.Web.Gaps;

/// <summary>What the explorer shows.</summary>
/// <param name="Result">Where the levers stand, and what they lead to.</param>
/// <param name="Baselines">The scenarios that can be the baseline.</param>
/// <param name="AsPledged">Values of the levers at which promises are kept.</param>
/// <param name="AsDelivered">Values of the levers at what figures of record show of the promises.</param>
/// <param name="IsMeasured">Whether any promise is measured.</param>
public sealed record ExplorerPageModel(
    ExplorerResult Result, IReadOnlyList<string> Baselines, IReadOnlyDictionary<string, double> AsPledged, IReadOnlyDictionary<string, double> AsDelivered, bool IsMeasured);
