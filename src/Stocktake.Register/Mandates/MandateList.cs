using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Mandates;

/// <summary>The order of a list of mandates.</summary>
public enum MandateOrder
{
    /// <summary>The newest work first, its mandates in the order of the text.</summary>
    Newest,

    /// <summary>What falls due first; without a due date last.</summary>
    Due,
}

/// <summary>Which mandates are wanted; null does not filter.</summary>
public sealed record MandateFilter
{
    /// <summary>What a mandate can lack, by the word that filters for it.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Flags = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["no-end"] = "has_no_end",
        ["no-report"] = "has_no_report",
        ["no-addressee"] = "has_no_addressee",
    };

    /// <summary>Theme code.</summary>
    public string? Theme { get; init; }

    /// <summary>Slug of the actor that is addressed.</summary>
    public string? Addressee { get; init; }

    /// <summary>Word of the contract for the act.</summary>
    public string? Act { get; init; }

    /// <summary>open underWay reported done superseded lapsed withdrawn.</summary>
    public string? Status { get; init; }

    /// <summary>Only those due before this date (ISO 8601, as precise as wanted).</summary>
    public string? DueBefore { get; init; }

    /// <summary>Only those due on this date or later.</summary>
    public string? DueFrom { get; init; }

    /// <summary>Reading key of the body that speaks.</summary>
    public string? Body { get; init; }

    /// <summary>proposed seconded confirmed rejected; rejected ones are listed only where they are asked for.</summary>
    public string? Review { get; init; }

    /// <summary>Slug of the work in which they stand.</summary>
    public string? Work { get; init; }

    /// <summary>What they must lack: <c>no-end</c> (nothing says until when), <c>no-report</c> (nobody is asked to report), <c>no-addressee</c> (nobody is addressed); any other word finds none.</summary>
    public string? Flag { get; init; }

    /// <summary>Only those with these ids, as words found them (<see cref="MandateSearch"/>).</summary>
    public IReadOnlyList<long>? Ids { get; init; }

    /// <summary>Whether only overdue ones are wanted.</summary>
    public bool? IsOverdue { get; init; }

    /// <summary>Whether those that were renewed are wanted too; they are counted once otherwise.</summary>
    public bool WithRenewed { get; init; }

    /// <summary>Whether only samples, or none, are wanted.</summary>
    public bool? IsSample { get; init; }
}

/// <summary>Lists mandates.</summary>
public static class MandateList
{
    /// <summary>How many keys the next part is asked for by: date, work, position and id.</summary>
    public const int Keys = 4;

    // Beyond this, a total is not worth the time of counting it.
    private const int CountedAtMost = 10_000;

    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which mandates.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<MandateItem>> FindAsync(
        DbConnection connection, MandateFilter filter, MandateOrder order, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = Where(filter);
        var total = await connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM mandate m JOIN work w ON w.id = m.work_id {conditions} LIMIT {CountedAtMost + 1}) AS counted", conditions.Values);

        // Both orders are by a date and then by the place in the register; '9999' puts what has no due date last.
        var (key, direction, comparison) = order == MandateOrder.Due ? ("coalesce(m.due_date, '9999')", "ASC", ">") : ("coalesce(m.date, '')", "DESC", "<");
        if (after is [var date, var work, var position, var last])
        {
            conditions.And(
                $"""
                ({key} {comparison} @afterDate OR ({key} = @afterDate AND (m.work_id {comparison} @afterWork OR (m.work_id = @afterWork
                    AND (m.position > @afterPosition OR (m.position = @afterPosition AND m.id > @afterId))))))
                """,
                "afterDate",
                date);
            conditions.Values.Add("afterWork", Number(work));
            conditions.Values.Add("afterPosition", Number(position));
            conditions.Values.Add("afterId", Number(last));
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<(long Id, long Work, long Position, string Key)>(
            $"""
            SELECT m.id, m.work_id, m.position, {key} FROM mandate m JOIN work w ON w.id = m.work_id {conditions}
            ORDER BY {key} {direction}, m.work_id {direction}, m.position, m.id LIMIT @limit
            """,
            conditions.Values)).AsList();
        var items = await MandateItems.OfAsync(connection, [.. rows.Take(limit).Select(row => row.Id)]);
        return new RegisterPage<MandateItem>(
            items,
            Math.Min(total, CountedAtMost),
            total <= CountedAtMost,
            rows.Count > limit ? [rows[limit - 1].Key, Text(rows[limit - 1].Work), Text(rows[limit - 1].Position), Text(rows[limit - 1].Id)] : null);
    }

    /// <summary>The conditions of a filter over <c>mandate m</c> and <c>work w</c>.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="withRejected">Whether rejected ones are wanted too where the filter names no review state.</param>
    internal static Conditions Where(MandateFilter filter, bool withRejected = false)
    {
        var conditions = new Conditions()
            .And("EXISTS (SELECT 1 FROM mandate_theme mt WHERE mt.mandate_id = m.id AND mt.theme = @theme)", "theme", filter.Theme)
            .And(
                "EXISTS (SELECT 1 FROM mandate_addressee ma JOIN actor a ON a.id = ma.actor_id WHERE ma.mandate_id = m.id AND a.slug = @addressee)",
                "addressee",
                filter.Addressee)
            .And("m.act = @act", "act", filter.Act)
            .And("m.status = @status", "status", filter.Status)
            .And("m.due_date < @dueBefore", "dueBefore", filter.DueBefore)
            .And("m.due_date >= @dueFrom", "dueFrom", filter.DueFrom)
            .And("w.body = @body", "body", filter.Body)
            .And("w.slug = @work", "work", filter.Work)
            .And("m.is_overdue = @overdue", "overdue", filter.IsOverdue)
            .And("m.is_sample = @sample", "sample", filter.IsSample);
        if (filter.Ids is { } ids)
        {
            conditions.And(Taking.Entries.Ids.In("m.id", ids.ToList()));
        }

        if (filter.Flag is { } flag)
        {
            conditions.And(MandateFilter.Flags.TryGetValue(flag, out var column) ? "m." + column : "1 = 0");
        }

        if (filter.Review is not null || !withRejected)
        {
            _ = filter.Review is null ? conditions.And("m.review <> 'rejected'") : conditions.And("m.review = @review", "review", filter.Review);
        }

        return filter.WithRenewed ? conditions : conditions.And("m.is_current");
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
