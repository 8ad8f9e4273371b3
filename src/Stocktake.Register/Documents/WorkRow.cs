using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>A row of <c>work</c>, as lists show it.</summary>
internal sealed class WorkRow
{
    /// <summary>Gives rows of this form; conditions on <c>w</c> may follow.</summary>
    public const string Select =
        "SELECT w.id AS Id, w.slug AS Slug, w.symbol AS Symbol, w.body AS Body, w.kind AS Kind, w.date AS Date, w.is_held AS IsHeld, w.is_sample AS IsSample, w.cited_count AS CitedCount FROM work w";

    public long Id { get; set; }

    public string Slug { get; set; } = string.Empty;

    public string? Symbol { get; set; }

    public string? Body { get; set; }

    public string Kind { get; set; } = string.Empty;

    public string? Date { get; set; }

    public bool IsHeld { get; set; }

    public bool IsSample { get; set; }

    public long CitedCount { get; set; }

    /// <summary>The items of rows, in their order, with titles, languages and counts.</summary>
    public static async Task<IReadOnlyList<DocumentItem>> ItemsAsync(DbConnection connection, IReadOnlyList<WorkRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Id).ToArray();
        var titles = (await connection.QueryAsync<(long WorkId, string Language, string Title)>(
            $"SELECT work_id, language, title FROM work_title WHERE {connection.Among("work_id", "ids")}", new { ids })).ToLookup(title => title.WorkId);
        var languages = (await connection.QueryAsync<(long WorkId, string Language)>(
            $"SELECT DISTINCT work_id, language FROM edition WHERE {connection.Among("work_id", "ids")} ORDER BY work_id, language", new { ids })).ToLookup(edition => edition.WorkId);
        var mandates = (await connection.QueryAsync<(long WorkId, long Count)>(
            $"SELECT work_id, count(*) FROM mandate WHERE {connection.Among("work_id", "ids")} AND review <> 'rejected' GROUP BY work_id", new { ids })).ToDictionary(count => count.WorkId, count => count.Count);
        return [.. rows.Select(row => new DocumentItem
        {
            Slug = row.Slug,
            Symbol = row.Symbol,
            Titles = titles[row.Id].ToDictionary(title => title.Language, title => title.Title, StringComparer.Ordinal),
            Body = row.Body,
            Kind = row.Kind,
            Date = row.Date,
            IsHeld = row.IsHeld,
            IsSample = row.IsSample,
            Languages = [.. languages[row.Id].Select(edition => edition.Language)],
            MandateCount = mandates.GetValueOrDefault(row.Id),
            CitedCount = row.CitedCount,
        })];
    }
}
