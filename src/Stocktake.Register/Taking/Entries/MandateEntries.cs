using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>
/// Entries of mandates: what is to be done, in all languages in which it stands, and who is to do it. The names of who is meant, in all languages, and
/// the titles of the document are searched too: a mandate is found in a language in which its text is not held.
/// </summary>
internal static class MandateEntries
{
    private sealed record Row
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public long WorkId { get; init; }

        public required string Document { get; init; }

        public string? Num { get; init; }

        public required string Act { get; init; }

        public required string Status { get; init; }

        public string? Body { get; init; }

        public required string Kind { get; init; }

        public string? Date { get; init; }

        public bool IsSample { get; init; }
    }

    /// <summary>The entries of the mandates <c>m</c> that fit a condition, a constant of the caller, and were not rejected; it may use <c>@recorded</c>.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition, string? recorded = null)
    {
        var mandates = (await connection.QueryAsync<Row>(
            $"""
            SELECT m.id, m.slug, m.work_id AS WorkId, coalesce(w.symbol, w.slug) AS Document, m.num, m.act, m.status, w.body, w.kind, coalesce(m.date, w.date) AS Date,
              m.is_sample AS IsSample
            FROM mandate m JOIN work w ON w.id = m.work_id WHERE m.review <> 'rejected' AND {condition} ORDER BY m.id
            """,
            new { recorded })).ToList();
        var of = Ids.In("mandate_id", [.. mandates.Select(mandate => mandate.Id)]);
        var tasks = (await connection.QueryAsync<(long Id, string Language, string Task)>($"SELECT mandate_id, language, task FROM mandate_passage WHERE {of} ORDER BY mandate_id, language, edition_id"))
            .ToLookup(row => row.Id);
        var addressees = (await connection.QueryAsync<(long Id, string Written, string? Actor)>(
            $"SELECT a.mandate_id, a.written, actor.slug FROM mandate_addressee a LEFT JOIN actor ON actor.id = a.actor_id WHERE {of} ORDER BY a.mandate_id, a.ordinal, a.language"))
            .ToLookup(row => row.Id);
        var themes = (await connection.QueryAsync<(long Id, string Theme)>($"SELECT mandate_id, theme FROM mandate_theme WHERE {of} ORDER BY mandate_id, theme")).ToLookup(row => row.Id, row => row.Theme);
        var names = await ActorEntries.NamesAsync(connection, $"SELECT a.mandate_id, a.actor_id FROM mandate_addressee a WHERE {of} AND a.actor_id IS NOT NULL");
        var titles = (await connection.QueryAsync<(long Id, string Title)>(
            $"SELECT work_id, title FROM work_title WHERE {Ids.In("work_id", [.. mandates.Select(mandate => mandate.WorkId).Distinct()])} ORDER BY work_id, language")).ToLookup(row => row.Id, row => row.Title);
        return mandates.Select(mandate =>
        {
            var languages = tasks[mandate.Id].Select(task => task.Language).Distinct().ToList();
            var words = addressees[mandate.Id].Select(addressee => addressee.Written).Concat(tasks[mandate.Id].Select(task => task.Task)).Where(text => text.Length > 0).Distinct();
            return new SearchEntry($"mandate:{mandate.Slug}", SearchKind.Mandate, mandate.WorkId, $"{mandate.Document} {mandate.Num}".TrimEnd(), string.Join('\n', words))
            {
                Also = string.Join('\n', names[mandate.Id].Concat(titles[mandate.WorkId])),
                Language = languages.Count == 1 ? languages[0] : null,
                Body = mandate.Body,
                DocumentKind = mandate.Kind,
                Year = RegisterEntries.YearOf(mandate.Date),
                Act = mandate.Act,
                Status = mandate.Status,
                Themes = [.. themes[mandate.Id]],
                Addressees = [.. addressees[mandate.Id].Select(addressee => addressee.Actor).OfType<string>().Distinct()],
                IsSample = mandate.IsSample,
            };
        });
    }

    /// <summary>The keys of the entries of a work's mandates.</summary>
    public static async Task<HashSet<string>> KeysAsync(DbConnection connection, long workId) =>
        [.. (await connection.QueryAsync<string>("SELECT slug FROM mandate WHERE work_id = @workId", new { workId })).Select(slug => $"mandate:{slug}")];
}
