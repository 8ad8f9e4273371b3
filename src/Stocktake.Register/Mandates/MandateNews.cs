using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>A mandate as news.</summary>
/// <param name="Mandate">The mandate.</param>
/// <param name="Recorded">When it was recorded (UTC, ISO 8601).</param>
/// <param name="Changed">When its status changed last (UTC, ISO 8601).</param>
public sealed record MandateNewsItem(MandateItem Mandate, string Recorded, string Changed);

/// <summary>What is new among mandates, and what falls due next.</summary>
public static class MandateNews
{
    /// <summary>Current mandates, those recorded last first.</summary>
    public static Task<IReadOnlyList<MandateNewsItem>> NewestAsync(DbConnection connection, int limit) =>
        FindAsync(connection, "ORDER BY m.id DESC", new { limit });

    /// <summary>Current mandates that are open or under way and fall due on a day or later, the nearest first.</summary>
    public static Task<IReadOnlyList<MandateNewsItem>> DueAsync(DbConnection connection, DateOnly from, int limit) => FindAsync(
        connection,
        "AND m.status IN ('open', 'underWay') AND m.due_date >= @from ORDER BY m.due_date, m.id",
        new { from = from.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), limit });

    private static async Task<IReadOnlyList<MandateNewsItem>> FindAsync(DbConnection connection, string which, object values)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = (await connection.QueryAsync<(long Id, string Recorded, string Changed)>(
            $"""
            SELECT m.id, (SELECT min(s.recorded) FROM mandate_status s WHERE s.mandate_id = m.id), (SELECT max(s.recorded) FROM mandate_status s WHERE s.mandate_id = m.id)
            FROM mandate m WHERE m.is_current AND m.review <> 'rejected' AND EXISTS (SELECT 1 FROM mandate_status s WHERE s.mandate_id = m.id) {which} LIMIT @limit
            """,
            values)).AsList();
        var items = await MandateItems.OfAsync(connection, [.. rows.Select(row => row.Id)]);
        return [.. rows.Zip(items, (row, item) => new MandateNewsItem(item, row.Recorded, row.Changed))];
    }
}
