using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>How many mandates fall due in a month, or in a year of which no month is known.</summary>
/// <param name="Period"><c>2026-09</c> or <c>2030</c>.</param>
/// <param name="Status">Where they stand.</param>
/// <param name="Count">How many.</param>
public sealed record DuePeriod(string Period, string Status, long Count);

/// <summary>What falls due when.</summary>
public static class MandateTimeline
{
    /// <summary>Counts by period and status under a filter, in the order of time; the mandates of a period are the list by due date.</summary>
    public static async Task<IReadOnlyList<DuePeriod>> ReadAsync(DbConnection connection, MandateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = MandateList.Where(filter).And("m.due_date IS NOT NULL");
        return [.. (await connection.QueryAsync<(string Period, string Status, long Count)>(
            $"""
            SELECT substr(m.due_date, 1, 7) AS period, m.status, count(*) FROM mandate m JOIN work w ON w.id = m.work_id {conditions}
            GROUP BY substr(m.due_date, 1, 7), m.status ORDER BY period, m.status
            """,
            conditions.Values)).Select(row => new DuePeriod(row.Period, row.Status, row.Count))];
    }
}
