using Stocktake.Climate.Model;
using Stocktake.Climate.Results;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Scenarios;
using Stocktake.Gaps.Wedges;

namespace Stocktake.Gaps.Emissions;

/// <summary>All published pathways, expanded to all species and run through the whole ensemble, and the gaps between them. It depends on nothing in the register.</summary>
public sealed record PathwayAssessment
{
    // The five scenarios that the Sixth Assessment Report projects climate for (IPCC AR6 WG I, box SPM.1); they never cross.
    private static readonly string[] Rungs = ["ssp119", "ssp126", "ssp245", "ssp370", "ssp585"];

    // AR6's shift before categories are assigned needs warming from here on.
    private const int FirstKept = 1995;

    /// <summary>The outcomes, by edition, the oldest first, and by family.</summary>
    public required IReadOnlyList<PathwayOutcome> Outcomes { get; init; }

    /// <summary>The gap of every family against every limit of its edition, in the years of <see cref="PathwayGap.Years"/>.</summary>
    public required IReadOnlyList<PathwayGap> Gaps { get; init; }

    /// <summary>The scenarios between which the pathways are expanded, the lowest first.</summary>
    public required IReadOnlyList<string> Ladder { get; init; }

    /// <summary>Emissions of a year of history, Gt CO2 equivalents.</summary>
    public required Func<int, double> History { get; init; }

    /// <summary>The last year of history.</summary>
    public static int HistoryYear => WedgeSeries.FirstYear - 1;

    /// <summary>The newest edition of which there are a family and a limit.</summary>
    public EmissionsEdition Newest => Gaps[^1].Family.Edition;

    /// <summary>The outcomes of an edition.</summary>
    public IEnumerable<PathwayOutcome> Of(EmissionsEdition edition) => Outcomes.Where(outcome => outcome.Pathway.Edition == edition);

    /// <summary>The families and limits of which nothing of an edition could be confirmed: a family, and of limits which.</summary>
    public IReadOnlyList<(PathwayFamily Family, double? Limit)> Missing(EmissionsEdition edition)
    {
        IEnumerable<(PathwayFamily, double?)> wanted = Enum.GetValues<PathwayFamily>().Where(family => family != PathwayFamily.Limit).Select(family => (family, (double?)null))
            .Concat(EmissionsEdition.Limits.Select(limit => (PathwayFamily.Limit, (double?)limit)));
        return [.. wanted.Except(Of(edition).Select(outcome => (outcome.Pathway.Published.Family, outcome.Pathway.Published.Limit)))];
    }

    internal static ScenarioLadder LadderOf(IEnumerable<Scenario> scenarios) => new([.. scenarios.Where(scenario => Rungs.Contains(scenario.Name))], WedgeSeries.LastYear);

    internal static PathwayAssessment Make(EnsembleModel model, ScenarioLadder ladder)
    {
        EmissionsPathway[] pathways = [.. EmissionsEdition.All.SelectMany(edition => edition.Pathways, (edition, published) => EmissionsPathway.Of(edition, published, ladder)).OfType<EmissionsPathway>()];
        Scenario[] expanded = [.. pathways.Select(pathway => ladder.Expand(pathway.Id, pathway.Sums))];
        var result = model.Run(expanded, new RunSettings { From = FirstKept, To = WedgeSeries.LastYear });
        var summaries = ScenarioSummary.Of(result, PathwayOutcome.ToldLevels);
        return new PathwayAssessment
        {
            Outcomes = [.. pathways.Select((pathway, index) => PathwayOutcome.Of(pathway, expanded[index], result, index, summaries[index]))],
            Gaps = [.. from family in pathways
                       where !family.IsLimit
                       from limit in pathways
                       where limit.IsLimit && limit.Edition == family.Edition
                       from year in PathwayGap.Years
                       select new PathwayGap(family, limit, year)],
            Ladder = ladder.Names,
            History = ladder.History,
        };
    }
}
