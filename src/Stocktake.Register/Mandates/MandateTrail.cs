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
    // Below the limit of 999 values in one statement of older SQLite libraries.
    private const int AtOnce = 500;

    /// <summary>The columns of <see cref="Row"/>.</summary>
    public const string Columns = "mandate_id, ordinal, status, since, reason, work_id, edition_id, eid, initiative_id, review_entry_id, recorded";

    /// <summary>The row of an entry.</summary>
    public static object?[] Row(TrailEntry entry, int ordinal, string recorded) =>
    [
        entry.MandateId, ordinal, entry.Status, entry.Since, entry.Reason, entry.WorkId, entry.EditionId, entry.EId, entry.InitiativeId, entry.ReviewEntryId, recorded,
    ];

    /// <summary>Adds entries after those that are there, in their order; the caller sets the status of the mandates.</summary>
    public static async Task AddAsync(RegisterWriter writer, IReadOnlyCollection<TrailEntry> entries)
    {
        var last = new Dictionary<long, long>();
        foreach (var ids in entries.Select(entry => entry.MandateId).Distinct().Chunk(AtOnce))
        {
            foreach (var (id, ordinal) in await writer.Connection.QueryAsync<(long, long)>(
                $"SELECT mandate_id, max(ordinal) FROM mandate_status WHERE {writer.Connection.Among("mandate_id", nameof(ids))} GROUP BY mandate_id", new { ids }))
            {
                last[id] = ordinal;
            }
        }

        await writer.InsertAsync("mandate_status", Columns, [.. entries.Select(entry => Row(entry, Next(entry.MandateId), writer.Recorded))]);

        int Next(long id) => checked((int)(last[id] = last.GetValueOrDefault(id) + 1));
    }
}
