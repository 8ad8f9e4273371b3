using System.Globalization;
using System.Text.Json;
using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Mandates;

/// <summary>How far the register had come at an assessment: what came later is what changed.</summary>
/// <param name="Day">The day of the assessment.</param>
/// <param name="Manifestation">The last file taken.</param>
/// <param name="Review">The last decision of a person.</param>
/// <param name="Names">The version of the names by which addressees are resolved.</param>
internal sealed record AssessmentMark(string Day, long Manifestation, long Review, long Names)
{
    /// <summary>The mark of the last assessment; null if there was none.</summary>
    public static async Task<AssessmentMark?> LastAsync(RegisterWriter writer) =>
        await writer.Connection.ExecuteScalarAsync<string?>("SELECT details FROM register_event WHERE kind = 'assessed' ORDER BY id DESC LIMIT 1") is { } details
            ? JsonSerializer.Deserialize<AssessmentMark>(details)
            : null;

    /// <summary>How far it has come now.</summary>
    public static async Task<AssessmentMark> NowAsync(RegisterWriter writer, DateOnly today) => new(
        today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        await writer.Connection.ExecuteScalarAsync<long?>("SELECT max(id) FROM manifestation") ?? 0,
        await writer.Connection.ExecuteScalarAsync<long?>("SELECT max(id) FROM review_entry") ?? 0,
        await writer.Connection.ExecuteScalarAsync<long?>("SELECT value FROM counter WHERE scope = 'actor-names' AND name = 'version'") ?? 0);

    /// <summary>The works whose mandates may have changed since.</summary>
    public static async Task<IReadOnlySet<long>> ChangedWorksAsync(RegisterWriter writer, AssessmentMark since) => (await writer.Connection.QueryAsync<long>(
        """
        SELECT work_id FROM manifestation WHERE id > @Manifestation
        UNION
        SELECT mandate.work_id FROM review_entry JOIN mandate ON mandate.id = review_entry.subject_id
        WHERE review_entry.id > @Review AND review_entry.subject_kind = 'mandate'
        """,
        since)).ToHashSet();
}
