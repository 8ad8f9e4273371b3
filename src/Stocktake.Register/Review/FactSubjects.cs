using System.Data.Common;
using Dapper;
using Stocktake.Register.Figures;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Works;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Initiatives.</summary>
internal sealed class InitiativeSubject() : ReviewSubject(
    "initiative",
    "initiative",
    [
        new ColumnField("kind", "initiative", "kind", ColumnKind.Word) { Words = InitiativeWords.Kinds },
        new ColumnField("status", "initiative", "status", ColumnKind.Word) { Words = InitiativeWords.Statuses },
        new ColumnField("from", "initiative", "from_date", ColumnKind.Date) { IsOptional = true },
        new ColumnField("to", "initiative", "to_date", ColumnKind.Date) { IsOptional = true },
        new InitiativeActorsField(InitiativeWords.Roles),
        new ThemesField("initiative_theme", "initiative_id"),
        new AreasField(),
        .. ReviewSubjects.InLanguages(language => new TextField("title", "initiative", "names", language)),
        .. ReviewSubjects.InLanguages(language => new TextField("what", "initiative", "descriptions", language)),
    ])
{
    public override Task CountAsync(RegisterWriter writer, long id, int change) => InitiativeCounters.CountAsync(writer, id, change);

    public override async Task<ReviewRefusal?> RefusalAsync(DbConnection connection, long id)
    {
        var (from, to) = await connection.QuerySingleAsync<(string?, string?)>("SELECT from_date, to_date FROM initiative WHERE id = @id", new { id });
        var common = Math.Min(from?.Length ?? 0, to?.Length ?? 0);

        // Dates are compared as far as both are precise: from 2020-03 to 2020 is a span.
        return common > 0 && string.CompareOrdinal(from![..common], to![..common]) > 0 ? new ReviewRefusal("ends-before") : null;
    }
}

/// <summary>Figures of record.</summary>
internal sealed class FigureSubject() : ReviewSubject(
    "figure",
    "figure",
    [
        new ColumnField("value", "figure", "value", ColumnKind.Number),
        new ColumnField("unit", "figure", "unit", ColumnKind.Unit),
        new ColumnField("date", "figure", "date", ColumnKind.Date),
        .. ReviewSubjects.InLanguages(language => new TextField("measure", "figure", "names", language)),
    ])
{
    public override Task CountAsync(RegisterWriter writer, long id, int change) => FigureCounters.CountAsync(writer, id, change);
}

/// <summary>What works say of themselves.</summary>
internal sealed class WorkSubject() : ReviewSubject(
    "work",
    "work",
    [
        new ColumnField("kind", "work", "kind", ColumnKind.Word) { Words = WorkWords.Kinds },
        new ColumnField("date", "work", "date", ColumnKind.Date) { IsOptional = true },
        new BodyField(),
        .. ReviewSubjects.InLanguages(language => new WorkTitleField(language)),
    ])
{
    public override async Task CountAsync(RegisterWriter writer, long id, int change)
    {
        var row = await writer.Connection.QuerySingleAsync<Row>(
            "SELECT body AS Body, kind AS Kind, is_held AS IsHeld, is_sample AS IsSample FROM work WHERE id = @id", new { id });
        if (row.IsHeld)
        {
            // As taking counts works: a rejected work has a text all the same, and stays.
            writer.Count("documents-kind", row.Kind, row.IsSample, change);
            if (row.Body is { } body)
            {
                writer.Count("documents-body", body, row.IsSample, change);
            }
        }
    }

    private sealed record Row
    {
        public string? Body { get; init; }

        public string Kind { get; init; } = "";

        public bool IsHeld { get; init; }

        public bool IsSample { get; init; }
    }
}

/// <summary>The body that speaks in a work: a key that an actor of the register has.</summary>
internal sealed class BodyField() : ReviewField("body")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) =>
        await connection.ExecuteScalarAsync<string?>("SELECT body FROM work WHERE id = @id", new { id }) is { } body ? Json(body) : null;

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var body = typed.Trim();
        if (body.Length == 0)
        {
            return new CheckedValue(null, null);
        }

        var bodies = await connection.QueryAsync<string>("SELECT DISTINCT reading_body FROM actor WHERE reading_body IS NOT NULL ORDER BY reading_body");
        return bodies.Contains(body, StringComparer.Ordinal) ? new CheckedValue(Json(body), null) : new ReviewRefusal("unknown-word", body, Name, string.Join(' ', bodies));
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json) => await writer.Connection.ExecuteAsync(
        "UPDATE work SET body = @body, actor_id = coalesce((SELECT min(actor.id) FROM actor WHERE actor.reading_body = @body), actor_id) WHERE id = @id",
        new { id, body = json is null ? null : Of<string>(json) });
}
