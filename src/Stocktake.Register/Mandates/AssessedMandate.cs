using System.Data.Common;
using Dapper;
using Stocktake.Foundations;

namespace Stocktake.Register.Mandates;

/// <summary>A mandate as the assessment sees it.</summary>
internal sealed record AssessedMandate
{
    public long Id { get; init; }

    public long WorkId { get; init; }

    public string Paragraph { get; init; } = "";

    public string? Date { get; init; }

    public string? DueDate { get; init; }

    public string? DueBasis { get; init; }

    public string? Frequency { get; init; }

    public string Status { get; init; } = "";

    public bool IsOverdue { get; init; }

    public bool IsCurrent { get; init; }

    public long ChainId { get; init; }

    public long? RenewsId { get; init; }

    /// <summary>The date of the one event it was bound to; null where it recurs or the date was stated without an event.</summary>
    public PartialDate? OnlyEvent =>
        DueBasis is "session" or "conference" or "relative" && Frequency is null or "once" && PartialDate.TryParse(DueDate, out var due) ? due : null;

    public static async Task<List<AssessedMandate>> AllAsync(DbConnection connection) => (await connection.QueryAsync<AssessedMandate>(
        """
        SELECT id AS Id, work_id AS WorkId, paragraph AS Paragraph, date AS Date, due_date AS DueDate, due_basis AS DueBasis, frequency AS Frequency,
            status AS Status, is_overdue AS IsOverdue, is_current AS IsCurrent, chain_id AS ChainId, renews_id AS RenewsId
        FROM mandate ORDER BY id
        """)).AsList();
}
