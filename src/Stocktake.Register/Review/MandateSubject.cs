using System.Data.Common;
using Dapper;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Mandates;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Mandates. The words of the task are the text's and are not corrected.</summary>
internal sealed class MandateSubject() : ReviewSubject(
    "mandate",
    "mandate",
    [
        new ColumnField("act", "mandate", "act", ColumnKind.Word) { Words = [.. Enum.GetValues<Act>().Select(ContractNames.Of)] },
        new AddresseesField(),
        new DueField(),
        new ColumnField("frequency", "mandate", "frequency", ColumnKind.Word)
        {
            Words = [.. Enum.GetValues<Frequency>().Select(ContractNames.Of)], IsOptional = true,
        },
        new ThemesField("mandate_theme", "mandate_id"),
        new ColumnField(StatusField, "mandate", "status", ColumnKind.Word) { Words = Statuses },
    ])
{
    /// <summary>The field whose corrections are entries of the mandate's life.</summary>
    public const string StatusField = "status";

    /// <summary>The states of a mandate's life.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn"];

    public override async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        var mandate = await writer.Connection.QuerySingleAsync<TalliedMandate>($"SELECT {MandateTally.Columns} FROM mandate WHERE id = @id", new { id });
        MandateTally.Count(writer, mandate, await writer.Connection.QueryAsync<string>("SELECT theme FROM mandate_theme WHERE mandate_id = @id", new { id }), change);
    }

    public override async Task SettleAsync(RegisterWriter writer, long id, string field)
    {
        await writer.Connection.ExecuteAsync(
            """
            UPDATE mandate SET has_no_end = (due_date IS NULL AND due_session IS NULL AND frequency IS NULL),
                has_no_addressee = (NOT EXISTS (SELECT 1 FROM mandate_addressee WHERE mandate_id = mandate.id))
            WHERE id = @id
            """,
            new { id });
    }
}

/// <summary>By when: a date that a person states instead of what was read or computed.</summary>
internal sealed class DueField() : ReviewField("due")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id)
    {
        var due = await connection.QuerySingleAsync<Due>(
            """
            SELECT due_date AS Date, due_basis AS Basis, due_session AS Session, due_event_id AS EventId, due_is_certain AS IsCertain FROM mandate WHERE id = @id
            """,
            new { id });
        return due is { Date: null, Session: null } ? null : Json(due);
    }

    public override Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var text = typed.Trim();
        return Task.FromResult(
            text.Length == 0 ? new CheckedValue(null, null)
            : Foundations.PartialDate.TryParse(text, out _) ? new CheckedValue(Json(new Due { Date = text, Basis = "stated", IsCertain = true }), null)
            : new ReviewRefusal("not-a-date", text));
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        var due = json is null ? new Due() : Of<Due>(json);
        await writer.Connection.ExecuteAsync(
            """
            UPDATE mandate SET due_date = @Date, due_basis = @Basis, due_session = @Session, due_event_id = @EventId, due_is_certain = @IsCertain WHERE id = @id
            """,
            new { id, due.Date, due.Basis, due.Session, due.EventId, due.IsCertain });
    }

    private sealed record Due
    {
        public string? Date { get; init; }

        public string? Basis { get; init; }

        public int? Session { get; init; }

        public long? EventId { get; init; }

        public bool IsCertain { get; init; }
    }
}
