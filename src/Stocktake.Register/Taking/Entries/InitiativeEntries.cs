using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of initiatives: title and description.</summary>
internal static class InitiativeEntries
{
    private sealed record Row
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Status { get; init; }

        public string? FromDate { get; init; }

        public required string Names { get; init; }

        public required string Descriptions { get; init; }

        public bool IsSample { get; init; }
    }

    /// <summary>The entries of the initiatives <c>i</c> that fit a condition, a constant of the caller, and were not rejected.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition)
    {
        var initiatives = (await connection.QueryAsync<Row>(
            $"SELECT i.id, i.slug, i.status, i.from_date AS FromDate, i.names, i.descriptions, i.is_sample AS IsSample FROM initiative i WHERE i.review <> 'rejected' AND {condition} ORDER BY i.id")).ToList();
        var of = Ids.In("initiative_id", [.. initiatives.Select(initiative => initiative.Id)]);
        var actors = (await connection.QueryAsync<(long Id, string Slug)>($"SELECT a.initiative_id, actor.slug FROM initiative_actor a JOIN actor ON actor.id = a.actor_id WHERE {of} ORDER BY 1, 2")).ToLookup(row => row.Id, row => row.Slug);
        var themes = (await connection.QueryAsync<(long Id, string Theme)>($"SELECT initiative_id, theme FROM initiative_theme WHERE {of} ORDER BY 1, 2")).ToLookup(row => row.Id, row => row.Theme);
        var areas = (await connection.QueryAsync<(long Id, string Area)>($"SELECT initiative_id, area FROM initiative_area WHERE {of} ORDER BY 1, 2")).ToLookup(row => row.Id, row => row.Area);
        return initiatives.Select(initiative =>
        {
            var names = RegisterEntries.Texts(initiative.Names);
            return new SearchEntry(
                $"initiative:{initiative.Slug}", SearchKind.Initiative, 0, RegisterEntries.Leading(names),
                string.Join('\n', names.Concat(RegisterEntries.Texts(initiative.Descriptions)).Select(text => text.Text)))
            {
                Year = RegisterEntries.YearOf(initiative.FromDate),
                Status = initiative.Status,
                Themes = [.. themes[initiative.Id]],
                Addressees = [.. actors[initiative.Id].Distinct()],
                Areas = [.. areas[initiative.Id]],
                IsSample = initiative.IsSample,
            };
        });
    }
}
