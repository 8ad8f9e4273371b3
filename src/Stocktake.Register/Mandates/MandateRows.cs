using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>Reads and writes rows of mandates.</summary>
internal static class MandateRows
{
    /// <summary>The columns of <see cref="Of"/>.</summary>
    public const string Inserted =
        "id, slug, work_id, position, paragraph, num, verb_ordinal, act, by_actor_id, date, due_session, due_date, due_basis, due_event_id, due_is_certain, "
        + "frequency, status, is_overdue, chain_id, renews_id, is_current, has_no_end, has_no_report, has_no_addressee, is_sample, review, reading";

    private const string Columns =
        """
        id AS Id, slug AS Slug, work_id AS WorkId, position AS Position, paragraph AS Paragraph, num AS Num, verb_ordinal AS VerbOrdinal, act AS Act,
        by_actor_id AS ByActorId, date AS Date, due_session AS DueSession, due_date AS DueDate, due_basis AS DueBasis, due_event_id AS DueEventId,
        due_is_certain AS DueIsCertain, frequency AS Frequency, status AS Status, is_overdue AS IsOverdue, chain_id AS ChainId, renews_id AS RenewsId,
        is_current AS IsCurrent, has_no_end AS HasNoEnd, has_no_report AS HasNoReport, has_no_addressee AS HasNoAddressee, is_sample AS IsSample,
        review AS Review, reading AS Reading
        """;

    public static async Task<List<RecordedMandate>> OfWorkAsync(RegisterWriter writer, long workId) =>
        (await writer.Connection.QueryAsync<RecordedMandate>($"SELECT {Columns} FROM mandate WHERE work_id = @workId", new { workId })).AsList();

    /// <summary>The row of a mandate.</summary>
    public static object?[] Of(RecordedMandate mandate) =>
    [
        mandate.Id, mandate.Slug, mandate.WorkId, mandate.Position, mandate.Paragraph, mandate.Num, mandate.VerbOrdinal, mandate.Act, mandate.ByActorId, mandate.Date,
        mandate.DueSession, mandate.DueDate, mandate.DueBasis, mandate.DueEventId, mandate.DueIsCertain, mandate.Frequency, mandate.Status, mandate.IsOverdue,
        mandate.ChainId, mandate.RenewsId, mandate.IsCurrent, mandate.HasNoEnd, mandate.HasNoReport, mandate.HasNoAddressee, mandate.IsSample, mandate.Review, mandate.Reading,
    ];

    public static Task UpdateAsync(RegisterWriter writer, RecordedMandate mandate) => writer.Connection.ExecuteAsync(
        """
        UPDATE mandate SET position = @Position, num = @Num, act = @Act, by_actor_id = @ByActorId, date = @Date, due_session = @DueSession,
            due_date = @DueDate, due_basis = @DueBasis, due_event_id = @DueEventId, due_is_certain = @DueIsCertain, frequency = @Frequency,
            has_no_end = @HasNoEnd, has_no_report = @HasNoReport, has_no_addressee = @HasNoAddressee, reading = @Reading
        WHERE id = @Id
        """,
        mandate);

    /// <summary>Takes out a mandate that no reading holds any more and about which no person decided anything.</summary>
    public static async Task DeleteAsync(RegisterWriter writer, long id)
    {
        foreach (var table in new[] { "mandate_passage", "mandate_addressee", "mandate_theme", "mandate_status", "initiative_mandate" })
        {
            await writer.Connection.ExecuteAsync($"DELETE FROM {table} WHERE mandate_id = @id", new { id });
        }

        await writer.Connection.ExecuteAsync("UPDATE mandate SET renews_id = NULL WHERE renews_id = @id", new { id });
        await writer.Connection.ExecuteAsync("DELETE FROM mandate WHERE id = @id", new { id });
    }
}
