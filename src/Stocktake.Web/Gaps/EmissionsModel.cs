using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;

namespace Stocktake.Web.Gaps;

/// <summary>What the page of published pathways shows.</summary>
/// <param name="Pathways">All pathways.</param>
/// <param name="Edition">The edition that is shown.</param>
/// <param name="Assessment">The newest assessment of the register, whose promises are laid against the pathways; null until one is made.</param>
public sealed record EmissionsModel(PathwayAssessment Pathways, EmissionsEdition Edition, GapAssessment? Assessment)
{
    /// <summary>What the pathways of the edition lead to.</summary>
    public IReadOnlyList<PathwayOutcome> Outcomes { get; } = [.. Pathways.Of(Edition)];

    /// <summary>The gaps of the edition by family and limit, each for the years of <see cref="PathwayGap.Years"/>.</summary>
    public IReadOnlyList<IReadOnlyList<PathwayGap>> Gaps { get; } =
        [.. Pathways.Gaps.Where(gap => gap.Family.Edition == Edition).GroupBy(gap => (gap.Family, gap.Limit), (_, gaps) => (IReadOnlyList<PathwayGap>)[.. gaps])];

    /// <summary>The baseline with and without the promises against the limits of the edition.</summary>
    public IReadOnlyList<EmissionsGap> Promises { get; } = Assessment is null ? [] : [.. EmissionsGap.Of(Assessment).Where(gap => gap.Level.Edition == Edition.Edition)];
}
