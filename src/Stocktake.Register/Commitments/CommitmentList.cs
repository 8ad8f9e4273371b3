using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Commitments;

/// <summary>Which commitments are wanted; null does not filter.</summary>
public sealed record CommitmentFilter
{
    /// <summary>Code of a theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Id of an actor.</summary>
    public string? Actor { get; init; }

    /// <summary>stated underWay met lapsed unknown.</summary>
    public string? Status { get; init; }

    /// <summary>proposed seconded confirmed rejected. Rejected ones are shown only when they are asked for.</summary>
    public string? Review { get; init; }

    /// <summary>A year in which one of its targets falls due.</summary>
    public int? Year { get; init; }

    /// <summary>Whether only samples, or none, are wanted.</summary>
    public bool? IsSample { get; init; }
}

/// <summary>Lists commitments: what falls due next comes first, what has no year last.</summary>
public static class CommitmentList
{
    /// <summary>How many keys the next part is asked for by: year and id.</summary>
    public const int Keys = 2;

    // Beyond this, a total is not worth the time of counting it.
    private const int CountedAtMost = 10_000;

    private const int NoYear = 10_000;

    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which commitments.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<CommitmentItem>> FindAsync(DbConnection connection, CommitmentFilter filter, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = Where(filter);
        var total = await connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM commitment c {conditions} LIMIT {CountedAtMost + 1}) counted", conditions.Values);
        if (after is [var year, var last])
        {
            conditions.And($"(coalesce(c.next_year, {NoYear}), c.id) > (@afterYear, @afterId)", "afterYear", (int)Number(year));
            conditions.Values.Add("afterId", Number(last));
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<CommitmentRow>(
            $"{CommitmentRow.Select} {conditions} ORDER BY coalesce(c.next_year, {NoYear}), c.id LIMIT @limit", conditions.Values)).AsList();
        var items = await CommitmentRow.ItemsAsync(connection, [.. rows.Take(limit)]);
        IReadOnlyList<string>? next = rows.Count > limit
            ? [(rows[limit - 1].NextYear ?? NoYear).ToString(CultureInfo.InvariantCulture), rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)]
            : null;
        return new RegisterPage<CommitmentItem>(items, Math.Min(total, CountedAtMost), total <= CountedAtMost, next);
    }

    private static long Number(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Conditions Where(CommitmentFilter filter)
    {
        var conditions = new Conditions()
            .And("c.is_sample = @sample", "sample", filter.IsSample)
            .And("c.status = @status", "status", filter.Status)
            .And("EXISTS (SELECT 1 FROM commitment_theme t WHERE t.commitment_id = c.id AND t.theme = @theme)", "theme", filter.Theme)
            .And(
                "EXISTS (SELECT 1 FROM commitment_actor p JOIN actor a ON a.id = p.actor_id WHERE p.commitment_id = c.id AND a.slug = @actor)",
                "actor",
                filter.Actor)
            .And("EXISTS (SELECT 1 FROM target t WHERE t.commitment_id = c.id AND t.review <> 'rejected' AND t.due_year = @year)", "year", filter.Year);
        return filter.Review is { } review
            ? conditions.And("c.review = @review", "review", review)
            : conditions.And("c.review <> @rejected", "rejected", "rejected");
    }
}
