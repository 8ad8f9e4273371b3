using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of works: symbol and titles.</summary>
internal static class WorkEntries
{
    private sealed record Row
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public string? Symbol { get; init; }

        public string? Body { get; init; }

        public required string Kind { get; init; }

        public string? Date { get; init; }

        public bool IsSample { get; init; }
    }

    /// <summary>The entries of the works <c>w</c> that fit a condition, a constant of the caller.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition)
    {
        var works = (await connection.QueryAsync<Row>(
            $"SELECT w.id, w.slug, w.symbol, w.body, w.kind, w.date, w.is_sample AS IsSample FROM work w WHERE {condition} ORDER BY w.id")).ToList();
        var titles = (await connection.QueryAsync<(long Id, string Language, string Title)>(
            $"SELECT t.work_id, t.language, t.title FROM work_title t JOIN work w ON w.id = t.work_id WHERE {condition} ORDER BY t.work_id, t.language"))
            .ToLookup(title => title.Id, title => (title.Language, title.Title));
        return works.Select(work =>
        {
            var known = titles[work.Id].ToList();
            var title = RegisterEntries.Leading(known);
            return new SearchEntry($"document:{work.Slug}", SearchKind.Document, work.Id, title.Length > 0 ? title : work.Symbol ?? work.Slug, string.Join('\n', known.Select(text => text.Title).Prepend(work.Symbol)))
            {
                Language = known.Count == 1 ? known[0].Language : null,
                Body = work.Body,
                DocumentKind = work.Kind,
                Year = RegisterEntries.YearOf(work.Date),
                IsSample = work.IsSample,
            };
        });
    }
}
