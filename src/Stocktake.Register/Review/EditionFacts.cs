using System.Data.Common;
using Dapper;
using Stocktake.Register.Mandates;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>A target as it was read in one edition.</summary>
/// <param name="Commitment">Id of its commitment in addresses.</param>
/// <param name="Measures">What is measured, by ISO 639-2 code.</param>
/// <param name="Direction">decrease increase reach limit phaseOut.</param>
/// <param name="Value">How much, in the unit; null where it is not said.</param>
/// <param name="ValueHigh">The upper end of a range; null where there is none.</param>
/// <param name="Unit">The unit; null where it is not said.</param>
/// <param name="BaseYear">Counted from this year; null where it is not said.</param>
/// <param name="DueYear">By this year; null where it is not said.</param>
/// <param name="Quote">The exact words.</param>
public sealed record ReadTarget(
    string Commitment, IReadOnlyDictionary<string, string> Measures, string Direction, double? Value, double? ValueHigh, string? Unit, int? BaseYear, int? DueYear, string Quote);

/// <summary>A fact that was read in an edition, with where its review stands.</summary>
/// <param name="Kind">mandate or target.</param>
/// <param name="Subject">Its id in addresses.</param>
/// <param name="EId">The block in which it stands.</param>
/// <param name="Review">proposed seconded confirmed rejected.</param>
/// <param name="LastEntry">The newest entry of its trail, which a decision must name as seen; 0 where there is none.</param>
/// <param name="Mandate">The mandate; null of a target.</param>
/// <param name="Target">The target; null of a mandate.</param>
public sealed record EditionFact(string Kind, string Subject, string EId, string Review, long LastEntry, MandateItem? Mandate, ReadTarget? Target);

/// <summary>The facts that were read in an edition, for a person to decide about each beside its passage; rejected ones are among them.</summary>
public static class EditionFacts
{
    /// <summary>The facts, mandates first, each kind in the order of the register; none where the edition is not held.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="work">Id of the work in addresses, as it is spelt.</param>
    /// <param name="language">ISO 639-2 code of the edition.</param>
    /// <param name="date">The edition's date; '' where it has none.</param>
    public static async Task<IReadOnlyList<EditionFact>> ReadAsync(DbConnection connection, string work, string language, string date)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var key = new { work, language, date };
        var mandates = (await connection.QueryAsync<(long Id, string Slug, string EId, string Review, long Last)>(
            $"""
            SELECT m.id, m.slug, p.eid, m.review, {LastEntry("mandate", "m.id")}
            FROM work w JOIN edition e ON e.work_id = w.id AND e.language = @language AND e.date = @date
                JOIN mandate_passage p ON p.work_id = e.work_id AND p.edition_id = e.id JOIN mandate m ON m.id = p.mandate_id
            WHERE w.slug = @work ORDER BY m.position, m.id
            """,
            key)).AsList();
        var items = (await MandateItems.OfAsync(connection, [.. mandates.Select(mandate => mandate.Id).Distinct()])).ToDictionary(item => item.Slug, StringComparer.Ordinal);
        var targets = await connection.QueryAsync<TargetRow>(
            $"""
            SELECT t.ordinal AS Ordinal, c.slug AS Commitment, q.eid AS EId, q.quote AS Quote, t.review AS Review, t.measures AS Measures, t.direction AS Direction,
                t.value AS Value, t.value_high AS ValueHigh, t.unit AS Unit, t.base_year AS BaseYear, t.due_year AS DueYear,
                {LastEntry("target", "t.id")} AS LastEntry
            FROM work w JOIN edition e ON e.work_id = w.id AND e.language = @language AND e.date = @date
                JOIN (
                    SELECT id AS target_id, work_id, edition_id, eid, quote FROM target
                    UNION SELECT target_id, work_id, edition_id, eid, quote FROM target_passage) q ON q.work_id = e.work_id AND q.edition_id = e.id
                JOIN target t ON t.id = q.target_id JOIN commitment c ON c.id = t.commitment_id
            WHERE w.slug = @work AND c.review <> 'rejected' ORDER BY t.id
            """,
            key);
        return
        [
            .. mandates.Select(mandate => new EditionFact("mandate", mandate.Slug, mandate.EId, mandate.Review, mandate.Last, items[mandate.Slug], null)),
            .. targets.Select(row => row.ToFact()),
        ];
    }

    private static string LastEntry(string kind, string id) => $"coalesce((SELECT max(r.id) FROM review_entry r WHERE r.subject_kind = '{kind}' AND r.subject_id = {id}), 0)";

    private sealed record TargetRow
    {
        public int Ordinal { get; init; }

        public string Commitment { get; init; } = "";

        public string EId { get; init; } = "";

        public string Quote { get; init; } = "";

        public string Review { get; init; } = "";

        public string Measures { get; init; } = "";

        public string Direction { get; init; } = "";

        public double? Value { get; init; }

        public double? ValueHigh { get; init; }

        public string? Unit { get; init; }

        public int? BaseYear { get; init; }

        public int? DueYear { get; init; }

        public long LastEntry { get; init; }

        public EditionFact ToFact() => new(
            "target",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Commitment}#{Ordinal}"),
            EId,
            Review,
            LastEntry,
            null,
            new ReadTarget(Commitment, TextsByLanguage.Read(Measures), Direction, Value, ValueHigh, Unit, BaseYear, DueYear, Quote));
    }
}
