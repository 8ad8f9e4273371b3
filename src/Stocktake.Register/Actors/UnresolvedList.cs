using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Actors;

/// <summary>A name as written that means no actor the register knows.</summary>
/// <param name="Language">ISO 639-2; empty where it is not known.</param>
/// <param name="Written">The words, as first met.</param>
/// <param name="UseCount">How often it was met.</param>
public sealed record UnresolvedItem(string Language, string Written, long UseCount);

/// <summary>Lists names that wait for a person, the most used first.</summary>
public static class UnresolvedList
{
    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="language">Only names in this language, as ISO 639-2; null for all.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<UnresolvedItem>> FindAsync(DbConnection connection, string? language, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var conditions = new Conditions().And("language = @language", "language", language);
        var total = await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM unresolved_name {conditions}", conditions.Values);
        if (after is [var count, var last])
        {
            conditions.And("(use_count < @count OR (use_count = @count AND id > @last))", "count", Number(count));
            conditions.Values.Add("last", Number(last));
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<(long Id, string Language, string Written, long Count)>(
            $"SELECT id, language, written, use_count FROM unresolved_name {conditions} ORDER BY use_count DESC, id LIMIT @limit", conditions.Values)).AsList();
        return new RegisterPage<UnresolvedItem>(
            [.. rows.Take(limit).Select(row => new UnresolvedItem(row.Language, row.Written, row.Count))],
            total,
            true,
            rows.Count > limit ? [Text(rows[limit - 1].Count), Text(rows[limit - 1].Id)] : null);
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
