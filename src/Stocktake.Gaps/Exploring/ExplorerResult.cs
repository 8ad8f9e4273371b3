using Stocktake.Climate.Interventions;
using Stocktake.Gaps.Warming;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Exploring;

/// <summary>What levers lead to: the world with them beside the world without, and beside the scenario before anything was assumed of it.</summary>
/// <param name="State">Where the levers stood.</param>
/// <param name="Original">The scenario as it is, through all members.</param>
/// <param name="Assumed">The same with the reader's assumptions, no lever moved; the original where nothing is assumed.</param>
/// <param name="Scenario">With the assumptions and the levers.</param>
/// <param name="Removal">What removal comes to, one entry a plan; empty where none is planned.</param>
/// <param name="Change">What the levers change in 2100 in the world of the assumptions, member by member, K.</param>
public sealed record ExplorerResult(ExplorerState State, ExplorerWorld Original, ExplorerWorld Assumed, ExplorerWorld Scenario, IReadOnlyList<RemovalOutcome> Removal, WarmingRange Change)
{
    /// <summary>The first year of every series.</summary>
    public static int FirstYear => WedgeSeries.FirstYear;

    /// <summary>The last year of every series.</summary>
    public static int LastYear => WedgeSeries.LastYear;

    /// <summary>The baseline that is shown beside the scenario: the modified one where the reader took it, else the scenario as it is.</summary>
    public ExplorerWorld Baseline => State.IsModified ? Assumed : Original;

    /// <summary>What the assumptions change in 2100 without any lever, K: the difference of the medians.</summary>
    public double AssumptionChange => Assumed.Warming.Median[^1] - Original.Warming.Median[^1];

    /// <summary>What assumptions and levers change in 2100 together, K: the difference of the medians.</summary>
    public double WholeChange => Scenario.Warming.Median[^1] - Original.Warming.Median[^1];

    /// <summary>The world with the levers, or the baseline that is shown.</summary>
    public ExplorerWorld Of(bool withLevers) => withLevers ? Scenario : Baseline;
}
