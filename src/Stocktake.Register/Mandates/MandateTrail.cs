using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>An entry about the life of a mandate.</summary>
/// <param name="MandateId">The mandate.</param>
/// <param name="Status">open underWay reported done superseded lapsed withdrawn.</param>
/// <param name="Since">The date in the world; null if not known.</param>
/// <param name="Reason">adopted renewed dropped expired reported linked person.</param>
internal sealed record TrailEntry(long MandateId, string Status, string? Since, string Reason)
{
    public long? WorkId { get; init; }

    public long? EditionId { get; init; }

    public string? EId { get; init; }

    public long? InitiativeId { get; init; }

    public long? ReviewEntryId { get; init; }
}

/// <summary>Writes the life of mandates: entries are only ever added.</summary>
internal static class MandateTrail
{
    /// <summary>The columns of <see cref="Row"/>.</summary>
    public const string Columns = "mandate_id, ordinal, status, since, reason, work_id, edition_id, eid, initiative_id, review_entry_id, recorded";

    /// <summary>The row of an entry.</summary>
    public static object?[] Row(TrailEntry entry, int ordinal, string recorded) =>
    [
        entry.MandateId, ordinal, entry.Status, entry.Since, entry.Reason, entry.WorkId, entry.EditionId, entry.EId, entry.InitiativeId, entry.ReviewEntryId, recorded,
    ];

    /// <summary>Adds an entry after those that are there; the caller sets the mandate's status.</summary>
    public static async Task AddAsync(RegisterWriter writer, TrailEntry entry)
    {
        var last = await writer.Connection.ExecuteScalarAsync<long?>("SELECT max(ordinal) FROM mandate_status WHERE mandate_id = @MandateId", new { entry.MandateId }) ?? 0;
        await writer.InsertAsync("mandate_status", Columns, [Row(entry, (int)last + 1, writer.Recorded)]);
    }
}
