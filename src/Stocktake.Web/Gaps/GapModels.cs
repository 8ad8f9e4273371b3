using System.Data.Common;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Emissions;
using Stocktake.Gaps.Overlaps;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;
using Stocktake.Register.Facts;

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
/// <param name="Passages">Where its words stand, in every language that is held, each with the words and with the blocks around it.</param>
/// <param name="Baselines">The scenarios that can be the baseline.</param>
public sealed record ChainModel(string Subject, GapAssessment Assessment, IReadOnlyList<QuotedBlock> Passages, IReadOnlyList<string> Baselines);

/// <summary>A block from which facts were read, in its context.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Quotes">The words of the facts.</param>
/// <param name="Context">The block between its neighbours; empty where the text is not held.</param>
public sealed record QuotedBlock(FactSource Passage, IReadOnlyList<string> Quotes, IReadOnlyList<ContextBlock> Context)
{
    /// <summary>The blocks from which the targets of a commitment were read, each once.</summary>
    internal static async Task<IReadOnlyList<QuotedBlock>> OfAsync(DbConnection connection, CommitmentDetail? commitment)
    {
        var blocks = new List<QuotedBlock>();
        foreach (var group in (commitment?.Targets ?? []).SelectMany(target => target.Passages).GroupBy(passage => (passage.Work.Slug, passage.EditionDate, passage.Language, passage.EId)))
        {
            blocks.Add(new QuotedBlock(group.First(), [.. group.Select(passage => passage.Quote).OfType<string>().Distinct()], await PassageContext.FindAsync(connection, group.First())));
        }

        return blocks;
    }
}
