using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Facts;
using Stocktake.Register.Figures;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Review;

namespace Stocktake.Register.Commitments;

/// <summary>A commitment with all that is known of it.</summary>
public sealed record CommitmentDetail
{
    /// <summary>As it stands in lists.</summary>
    public required CommitmentItem Item { get; init; }

    /// <summary>Its targets, each with its passages and its track.</summary>
    public IReadOnlyList<TargetDetail> Targets { get; init; } = [];

    /// <summary>Figures of record about it, then those about its maker that measure one of its targets.</summary>
    public IReadOnlyList<FigureItem> Figures { get; init; } = [];

    /// <summary>What is being done for it.</summary>
    public IReadOnlyList<InitiativeItem> Initiatives { get; init; } = [];

    /// <summary>What persons decided about it, oldest first; of its targets see <see cref="TargetDetail.Trail"/>.</summary>
    public IReadOnlyList<ReviewEntry> Trail { get; init; } = [];

    /// <summary>The commitment of an address; null if there is none.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id in the address.</param>
    /// <param name="today">The day on which tracks are judged.</param>
    public static async Task<CommitmentDetail?> FindAsync(DbConnection connection, string slug, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var row = await connection.QuerySingleOrDefaultAsync<CommitmentRow>($"{CommitmentRow.Select} WHERE c.slug = @slug", new { slug });
        if (row is null)
        {
            return null;
        }

        var item = (await CommitmentRow.ItemsAsync(connection, [row]))[0];
        var figures = (await FigureItem.OfCommitmentsAsync(connection, row.Id))[row.Id].ToList();
        var about = await FigureItem.OfSubjectAsync(connection, "commitment", slug);
        var initiatives = await connection.QueryAsync<InitiativeRow>(
            $"""
            {InitiativeRow.Select} JOIN initiative_commitment l ON l.initiative_id = i.id
            WHERE l.commitment_id = @Id AND i.review <> 'rejected' ORDER BY i.id
            """,
            new { row.Id });
        var targets = new List<TargetDetail>();
        foreach (var target in item.Targets)
        {
            targets.Add(new TargetDetail
            {
                Item = target,
                Passages = await PassagesAsync(connection, target.Id),
                Track = CommitmentTrack.Of(target, PartialDate.TryParse(item.Made, out var made) ? made.Year : null, figures, today),
                Trail = await ReviewTrail.OfAsync(connection, "target", target.Id),
            });
        }

        return new CommitmentDetail
        {
            Item = item, Targets = targets, Figures = [.. about, .. figures.Where(figure => item.Targets.Any(target => Yardstick.IsAbout(figure, target)) && about.All(other => other.Slug != figure.Slug))],
            Initiatives = await InitiativeRow.ItemsAsync(connection, initiatives.AsList()),
            Trail = await ReviewTrail.OfAsync(connection, "commitment", row.Id),
        };
    }

    private static async Task<IReadOnlyList<FactSource>> PassagesAsync(DbConnection connection, long target) => [.. (await FactSource.ReadAsync(
        connection,
        """
        SELECT t.id * 0 AS Key, t.work_id AS WorkId, t.eid AS EId, t.quote AS Quote, e.language AS Language, e.date AS EditionDate
        FROM target t JOIN edition e ON e.work_id = t.work_id AND e.id = t.edition_id WHERE t.id = @target
        UNION ALL
        SELECT p.edition_id, p.work_id, p.eid, p.quote, e.language, e.date
        FROM target_passage p JOIN edition e ON e.work_id = p.work_id AND e.id = p.edition_id WHERE p.target_id = @target
        """,
        new { target })).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}

/// <summary>A target with its passages and its track.</summary>
public sealed record TargetDetail
{
    /// <summary>As it stands in lists.</summary>
    public required TargetItem Item { get; init; }

    /// <summary>Where it stands in texts, in every language that is held; empty of a tabulated one whose text is not held.</summary>
    public IReadOnlyList<FactSource> Passages { get; init; } = [];

    /// <summary>Its path against what is recorded.</summary>
    public required CommitmentTrack Track { get; init; }

    /// <summary>What persons decided about it, oldest first.</summary>
    public IReadOnlyList<ReviewEntry> Trail { get; init; } = [];
}
