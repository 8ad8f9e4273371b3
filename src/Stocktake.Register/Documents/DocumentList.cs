using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>Which documents are wanted; null does not filter.</summary>
public sealed record DocumentFilter
{
    /// <summary>Reading key of the body, e.g. <c>unga</c>.</summary>
    public string? Body { get; init; }

    /// <summary>Kind of work.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO 639-2 code of an edition that must be held.</summary>
    public string? Language { get; init; }

    /// <summary>Year of adoption or issue.</summary>
    public int? Year { get; init; }

    /// <summary>Whether the text is held; works that are only cited or tabulated otherwise.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>Whether only samples, or none, are wanted.</summary>
    public bool? IsSample { get; init; }
}

/// <summary>A document in a list.</summary>
public sealed record DocumentItem
{
    /// <summary>The id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The symbol; null where it has none.</summary>
    public string? Symbol { get; init; }

    /// <summary>Titles by ISO 639-2 code.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>Reading key of the body that speaks.</summary>
    public string? Body { get; init; }

    /// <summary>Kind of work.</summary>
    public required string Kind { get; init; }

    /// <summary>Date of adoption or issue, as precise as known.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the text is held.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it was invented to show the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>Languages of the editions that are held, in the order of their codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Mandates read from it; renewed ones too.</summary>
    public long MandateCount { get; init; }

    /// <summary>Held works that cite it.</summary>
    public long CitedCount { get; init; }
}

/// <summary>Lists documents, newest first.</summary>
public static class DocumentList
{
    /// <summary>How many keys <see cref="RegisterPage{T}.Next"/> has: date and id.</summary>
    public const int Keys = 2;

    // Beyond this, a total is not worth the time of counting it.
    private const int CountedAtMost = 10_000;

    /// <summary>A part of the list.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<DocumentItem>> FindAsync(DbConnection connection, DocumentFilter filter, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = Where(filter);
        var total = await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM (SELECT 1 FROM work w {conditions} LIMIT {CountedAtMost + 1}) counted", conditions.Values);
        if (after is [var date, var last])
        {
            conditions.And("(coalesce(w.date, ''), w.id) < (@afterDate, @afterId)", "afterDate", date);
            conditions.Values.Add("afterId", long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<WorkRow>(
            $"{WorkRow.Select} {conditions} ORDER BY coalesce(w.date, '') DESC, w.id DESC LIMIT @limit", conditions.Values)).AsList();
        var items = await WorkRow.ItemsAsync(connection, [.. rows.Take(limit)]);
        var next = rows.Count > limit ? new[] { rows[limit - 1].Date ?? string.Empty, rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture) } : null;
        return new RegisterPage<DocumentItem>(items, Math.Min(total, CountedAtMost), total <= CountedAtMost, next);
    }

    private static Conditions Where(DocumentFilter filter) => new Conditions()
        .And("w.is_held = @held", "held", filter.IsHeld)
        .And("w.is_sample = @sample", "sample", filter.IsSample)
        .And("w.body = @body", "body", filter.Body)
        .And("w.kind = @kind", "kind", filter.Kind)
        .And("w.date LIKE @year", "year", filter.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}%") : null)
        .And("EXISTS (SELECT 1 FROM edition e WHERE e.work_id = w.id AND e.language = @language)", "language", filter.Language);
}
