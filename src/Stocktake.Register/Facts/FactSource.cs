using System.Data.Common;
using Dapper;
using Stocktake.Register.Documents;

namespace Stocktake.Register.Facts;

/// <summary>The passage that a fact stands on: a work, held or not, and a place in it.</summary>
public sealed record FactSource
{
    /// <summary>The work.</summary>
    public required DocumentItem Work { get; init; }

    /// <summary>The number, label or heading under which the fact stands; null where <see cref="EId"/> says it exactly.</summary>
    public string? Paragraph { get; init; }

    /// <summary>The page; null if not known.</summary>
    public int? Page { get; init; }

    /// <summary>The language of the edition that holds the passage; null while the text is not held.</summary>
    public string? Language { get; init; }

    /// <summary>The date of that edition, '' where it has none; null while the text is not held.</summary>
    public string? EditionDate { get; init; }

    /// <summary>The block there; null while the text is not held.</summary>
    public string? EId { get; init; }

    /// <summary>The exact words, of facts read from a text; null of tabulated ones.</summary>
    public string? Quote { get; init; }

    /// <summary>Passages by their number.</summary>
    internal static async Task<Dictionary<long, FactSource>> OfPassagesAsync(DbConnection connection, IEnumerable<long?> passages)
    {
        var ids = passages.OfType<long>().Distinct().ToArray();
        return await ReadAsync(
            connection,
            $"""
            SELECT p.id AS Key, p.work_id AS WorkId, p.paragraph AS Paragraph, p.page AS Page, p.eid AS EId, e.language AS Language, e.date AS EditionDate
            FROM passage p LEFT JOIN edition e ON e.work_id = p.work_id AND e.id = p.edition_id WHERE {connection.Among("p.id", "ids")}
            """,
            new { ids });
    }

    /// <summary>Runs a query that gives <c>Key, WorkId</c> and what is known of the place.</summary>
    internal static async Task<Dictionary<long, FactSource>> ReadAsync(DbConnection connection, string sql, object values)
    {
        var rows = (await connection.QueryAsync<Row>(sql, values)).AsList();
        var works = (await connection.QueryAsync<WorkRow>(
            $"{WorkRow.Select} WHERE {connection.Among("w.id", "works")}", new { works = rows.Select(row => row.WorkId).Distinct().ToArray() })).AsList();
        var items = works.Zip(await WorkRow.ItemsAsync(connection, works)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return rows.ToDictionary(row => row.Key, row => new FactSource
        {
            Work = items[row.WorkId], Paragraph = row.Paragraph, Page = row.Page, Language = row.Language, EditionDate = row.EditionDate, EId = row.EId, Quote = row.Quote,
        });
    }

    private sealed record Row
    {
        public long Key { get; init; }

        public long WorkId { get; init; }

        public string? Paragraph { get; init; }

        public int? Page { get; init; }

        public string? Language { get; init; }

        public string? EditionDate { get; init; }

        public string? EId { get; init; }

        public string? Quote { get; init; }
    }
}
