using Stocktake.Gaps.Exploring;

namespace Stocktake.Web.Explorer;

/// <summary>What the explorer shows.</summary>
/// <param name="Result">Where the levers stand, and what they lead to.</param>
/// <param name="View">What else the address says.</param>
/// <param name="Baselines">The scenarios that can be the baseline.</param>
/// <param name="Promises">Values of the levers at which promises are kept, and at what figures of record show of them.</param>
/// <param name="Problems">What of the address could not be done, one sentence each; all else is shown.</param>
public sealed record ExplorerPageModel(ExplorerResult Result, ExplorerView View, IReadOnlyList<string> Baselines, ExplorerPromises Promises, IReadOnlyList<string> Problems);

/// <summary>Where levers stand for what is promised.</summary>
/// <param name="AsPledged">Values at which promises are kept.</param>
/// <param name="AsDelivered">Values at what figures of record show of the promises.</param>
/// <param name="IsMeasured">Whether any promise is measured.</param>
public sealed record ExplorerPromises(IReadOnlyDictionary<string, double> AsPledged, IReadOnlyDictionary<string, double> AsDelivered, bool IsMeasured);

/// <summary>Scenarios beside each other.</summary>
/// <param name="View">What the address says.</param>
/// <param name="Scenarios">Those that could be run, by their parameters.</param>
/// <param name="Problems">What was wrong with the others, one sentence each.</param>
public sealed record ExplorerCompareModel(ExplorerView View, IReadOnlyList<(string Slot, SavedScenario Saved, ExplorerResult Result)> Scenarios, IReadOnlyList<string> Problems);
