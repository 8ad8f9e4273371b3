using System.Data.Common;
using Dapper;
using Stocktake.Register.Commitments;
using Stocktake.Register.Facts;
using Stocktake.Register.Figures;
using Stocktake.Register.Review;

namespace Stocktake.Register.Initiatives;

/// <summary>An initiative with all that is known of it.</summary>
public sealed record InitiativeDetail
{
    /// <summary>As it stands in lists.</summary>
    public required InitiativeItem Item { get; init; }

    /// <summary>The passages that ask for it.</summary>
    public IReadOnlyList<FactSource> AskedFor { get; init; } = [];

    /// <summary>Ids of the mandates that it answers, where their texts are held.</summary>
    public IReadOnlyList<string> Mandates { get; init; } = [];

    /// <summary>The commitments that it serves.</summary>
    public IReadOnlyList<CommitmentItem> Commitments { get; init; } = [];

    /// <summary>Figures of record about it.</summary>
    public IReadOnlyList<FigureItem> Figures { get; init; } = [];

    /// <summary>What persons decided about it, oldest first.</summary>
    public IReadOnlyList<ReviewEntry> Trail { get; init; } = [];

    /// <summary>The initiative of an address; null if there is none.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id in the address.</param>
    public static async Task<InitiativeDetail?> FindAsync(DbConnection connection, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var row = await connection.QuerySingleOrDefaultAsync<InitiativeRow>($"{InitiativeRow.Select} WHERE i.slug = @slug", new { slug });
        if (row is null)
        {
            return null;
        }

        var passages = (await connection.QueryAsync<long?>(
            "SELECT passage_id FROM initiative_passage WHERE initiative_id = @Id ORDER BY passage_id", new { row.Id })).AsList();
        var commitments = await connection.QueryAsync<CommitmentRow>(
            $"""
            {CommitmentRow.Select} JOIN initiative_commitment l ON l.commitment_id = c.id
            WHERE l.initiative_id = @Id AND c.review <> 'rejected' ORDER BY c.id
            """,
            new { row.Id });
        return new InitiativeDetail
        {
            Item = (await InitiativeRow.ItemsAsync(connection, [row]))[0],
            AskedFor = [.. (await FactSource.OfPassagesAsync(connection, passages)).OrderBy(pair => pair.Key).Select(pair => pair.Value)],
            Mandates = (await connection.QueryAsync<string>(
                """
                SELECT m.slug FROM initiative_mandate l JOIN mandate m ON m.id = l.mandate_id
                WHERE l.initiative_id = @Id AND m.review <> 'rejected' ORDER BY m.work_id, m.position
                """,
                new { row.Id })).AsList(),
            Commitments = await CommitmentRow.ItemsAsync(connection, commitments.AsList()),
            Figures = await FigureItem.OfSubjectAsync(connection, "initiative", slug),
            Trail = await ReviewTrail.OfAsync(connection, "initiative", row.Id),
        };
    }
}
