using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Register.Commitments;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>Commitments.</summary>
internal sealed class CommitmentSubject() : ReviewSubject(
    "commitment",
    "commitment",
    [
        new ColumnField("kind", "commitment", "kind", ColumnKind.Word) { Words = CommitmentWords.Kinds },
        new ColumnField("status", "commitment", "status", ColumnKind.Word) { Words = CommitmentWords.Statuses },
        new ColumnField("made", "commitment", "made", ColumnKind.Date) { IsOptional = true },
        new CommitmentActorsField(),
        new ThemesField("commitment_theme", "commitment_id"),
        .. ReviewSubjects.InLanguages(language => new TextField("title", "commitment", "names", language)),
    ])
{
    public override Task CountAsync(RegisterWriter writer, long id, int change) => CommitmentCounters.CountAsync(writer, id, change);
}

/// <summary>The targets of commitments, by the commitment's address with <c>#1</c>, <c>#2</c> … behind it.</summary>
internal sealed class TargetSubject() : ReviewSubject(
    "target",
    "target",
    [
        new ColumnField("direction", "target", "direction", ColumnKind.Word) { Words = CommitmentWords.Directions },
        new ColumnField("value", "target", "value", ColumnKind.Number) { IsOptional = true },
        new ColumnField("valueHigh", "target", "value_high", ColumnKind.Number) { IsOptional = true },
        new ColumnField("unit", "target", "unit", ColumnKind.Unit) { IsOptional = true },
        new ColumnField("baseYear", "target", "base_year", ColumnKind.Year) { IsOptional = true },
        new ColumnField("dueYear", "target", "due_year", ColumnKind.Year) { IsOptional = true },
        .. ReviewSubjects.InLanguages(language => new TextField("measure", "target", "measures", language)),
    ])
{
    public override async Task<long?> FindAsync(DbConnection connection, string address)
    {
        var at = address.LastIndexOf('#');
        return at > 0 && int.TryParse(address.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? await connection.ExecuteScalarAsync<long?>(
                "SELECT t.id FROM target t JOIN commitment c ON c.id = t.commitment_id WHERE c.slug = @slug AND t.ordinal = @ordinal",
                new { slug = address[..at], ordinal })
            : null;
    }

    public override async Task CountAsync(RegisterWriter writer, long id, int change) =>
        await CommitmentCounters.CountAsync(
            writer, await writer.Connection.QuerySingleAsync<long>("SELECT commitment_id FROM target WHERE id = @id", new { id }), change);

    public override async Task<ReviewRefusal?> RefusalAsync(DbConnection connection, long id) =>
        await OrderRefusalAsync(connection, id, "value", "value_high", "range-falls")
        ?? await OrderRefusalAsync(connection, id, "base_year", "due_year", "due-before-base");

    public override Task SettleAsync(RegisterWriter writer, long id, string field) =>
        CommitmentYears.OfTargetAsync(writer, id);
}
