using System.Data.Common;
using Dapper;
using Stocktake.Reading.Output;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>The entries about a fact, oldest first.</summary>
internal static class ReviewTrail
{
    public static async Task<List<ReviewEntry>> OfAsync(DbConnection connection, string kind, long id)
    {
        var rows = await connection.QueryAsync<Row>(
            """
            SELECT id AS Id, action AS Action, field AS Field, old_value AS OldValue, new_value AS NewValue, person AS Person, reason AS Reason,
                recorded AS Recorded, previous_id AS PreviousId
            FROM review_entry WHERE subject_kind = @kind AND subject_id = @id ORDER BY id
            """,
            new { kind, id });
        return await NamedInValues.WithNamesAsync(connection, [.. rows.Select(row => row.ToEntry())]);
    }

    /// <summary>The first entry about each of some facts of a kind, by their numbers; without those about which nobody decided.</summary>
    public static async Task<Dictionary<long, ReviewEntry>> FirstAsync(DbConnection connection, string kind, long[] ids)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT id AS Id, subject_id AS SubjectId, action AS Action, field AS Field, old_value AS OldValue, new_value AS NewValue, person AS Person,
                reason AS Reason, recorded AS Recorded, previous_id AS PreviousId
            FROM review_entry WHERE subject_kind = @kind AND previous_id IS NULL AND {connection.Among("subject_id", "ids")} ORDER BY id
            """,
            new { kind, ids });
        return rows.DistinctBy(row => row.SubjectId).ToDictionary(row => row.SubjectId, row => row.ToEntry());
    }

    /// <summary>Writes an entry after those that are there, and returns it.</summary>
    public static async Task<ReviewEntry> AddAsync(RegisterWriter writer, string kind, long id, IReadOnlyList<ReviewEntry> before, ReviewEntry draft)
    {
        var entry = draft with { Id = await writer.NextIdAsync("review_entry"), Recorded = writer.Recorded, PreviousId = before.Count == 0 ? null : before[^1].Id };
        await writer.Connection.ExecuteAsync(
            """
            INSERT INTO review_entry (id, subject_kind, subject_id, action, field, old_value, new_value, person, reason, recorded, previous_id)
            VALUES (@Id, @kind, @subject, @action, @Field, @OldValue, @NewValue, @Person, @Reason, @Recorded, @PreviousId)
            """,
            new
            {
                entry.Id, kind, subject = id, action = ContractNames.Of(entry.Action), entry.Field, entry.OldValue, entry.NewValue, entry.Person, entry.Reason,
                entry.Recorded, entry.PreviousId,
            });
        return entry;
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long SubjectId { get; init; }

        public string Action { get; init; } = "";

        public string? Field { get; init; }

        public string? OldValue { get; init; }

        public string? NewValue { get; init; }

        public string Person { get; init; } = "";

        public string? Reason { get; init; }

        public string Recorded { get; init; } = "";

        public long? PreviousId { get; init; }

        public ReviewEntry ToEntry() => new()
        {
            Id = Id, Action = ContractNames.Parse<ReviewAction>(Action)!.Value, Field = Field, OldValue = OldValue, NewValue = NewValue, Person = Person,
            Reason = Reason, Recorded = Recorded, PreviousId = PreviousId,
        };
    }
}
