using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Initiatives;

/// <summary>Which initiatives are wanted; null does not filter.</summary>
public sealed record InitiativeFilter
{
    /// <summary>ISO 3166-1 alpha-3 code, M49 code of a region, or <c>world</c>; only initiatives that name it themselves.</summary>
    public string? Area { get; init; }

    /// <summary>Code of a theme.</summary>
    public string? Theme { get; init; }

    /// <summary>planned active completed unknown.</summary>
    public string? Status { get; init; }

    /// <summary>Id of an actor that has a part in it.</summary>
    public string? Actor { get; init; }

    /// <summary>Kind of initiative.</summary>
    public string? Kind { get; init; }

    /// <summary>proposed seconded confirmed rejected. Rejected ones are shown only when they are asked for.</summary>
    public string? Review { get; init; }

    /// <summary>Whether only samples, or none, are wanted.</summary>
    public bool? IsSample { get; init; }
}

/// <summary>Lists initiatives, newest beginning first, those without a date last.</summary>
public static class InitiativeList
{
    /// <summary>How many keys the next part is asked for by: date and id.</summary>
    public const int Keys = 2;

    // Beyond this, a total is not worth the time of counting it.
    private const int CountedAtMost = 10_000;

    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which initiatives.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<InitiativeItem>> FindAsync(DbConnection connection, InitiativeFilter filter, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = Where(filter);
        var total = await connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM initiative i {conditions} LIMIT {CountedAtMost + 1}) counted", conditions.Values);
        if (after is [var date, var last])
        {
            conditions.And("(coalesce(i.from_date, ''), i.id) < (@afterDate, @afterId)", "afterDate", date);
            conditions.Values.Add("afterId", long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<InitiativeRow>(
            $"{InitiativeRow.Select} {conditions} ORDER BY coalesce(i.from_date, '') DESC, i.id DESC LIMIT @limit", conditions.Values)).AsList();
        var items = await InitiativeRow.ItemsAsync(connection, [.. rows.Take(limit)]);
        IReadOnlyList<string>? next = rows.Count > limit
            ? [rows[limit - 1].FromDate ?? "", rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)]
            : null;
        return new RegisterPage<InitiativeItem>(items, Math.Min(total, CountedAtMost), total <= CountedAtMost, next);
    }

    private static Conditions Where(InitiativeFilter filter)
    {
        var conditions = new Conditions()
            .And("i.is_sample = @sample", "sample", filter.IsSample)
            .And("i.status = @status", "status", filter.Status)
            .And("i.kind = @kind", "kind", filter.Kind)
            .And("EXISTS (SELECT 1 FROM initiative_area r WHERE r.initiative_id = i.id AND r.area = @area)", "area", filter.Area)
            .And("EXISTS (SELECT 1 FROM initiative_theme t WHERE t.initiative_id = i.id AND t.theme = @theme)", "theme", filter.Theme)
            .And(
                "EXISTS (SELECT 1 FROM initiative_actor p JOIN actor a ON a.id = p.actor_id WHERE p.initiative_id = i.id AND a.slug = @actor)",
                "actor",
                filter.Actor);
        return filter.Review is { } review
            ? conditions.And("i.review = @review", "review", review)
            : conditions.And("i.review <> @rejected", "rejected", "rejected");
    }
}
