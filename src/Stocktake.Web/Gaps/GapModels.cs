using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Overlaps;
using Stocktake.Register.Commitments;

namespace Stocktake.Web.Gaps;

/// <summary>What the page of the gaps shows.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Baselines">The scenarios that can be the baseline.</param>
public sealed record GapsModel(GapAssessment Assessment, IReadOnlyList<string> Baselines)
{
    /// <summary>The emissions gaps against the newest edition.</summary>
    public IReadOnlyList<EmissionsGap> Emissions { get; } = EmissionsGap.Newest(Assessment);

    /// <summary>Whether two promises may hold the same tonne, by their places among the promises.</summary>
    public bool Overlap(int first, int second) => first != second && JoinedWedges.Overlap(Assessment.Together.Wedges[first], Assessment.Together.Wedges[second]);
}

/// <summary>What the page of a chain shows.</summary>
/// <param name="Subject">The commitment or figure that it begins with.</param>
/// <param name="Assessment">The assessment of it alone.</param>
/// <param name="Detail">The commitment with its passages; null where a figure of record stands instead.</param>
/// <param name="Baselines">The scenarios that can be the baseline.</param>
public sealed record ChainModel(string Subject, GapAssessment Assessment, CommitmentDetail? Detail, IReadOnlyList<string> Baselines);
