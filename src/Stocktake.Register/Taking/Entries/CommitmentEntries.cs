using System.Data.Common;
using Dapper;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>Entries of commitments: title, what their targets measure, the words in which they stand, and who promised, by all names.</summary>
internal static class CommitmentEntries
{
    private sealed record Row
    {
        public long Id { get; init; }

        public required string Slug { get; init; }

        public required string Status { get; init; }

        public string? Made { get; init; }

        public long? WorkId { get; init; }

        public required string Names { get; init; }

        public bool IsSample { get; init; }
    }

    /// <summary>The entries of the commitments <c>c</c> that fit a condition, a constant of the caller, and were not rejected.</summary>
    public static async Task<IEnumerable<SearchEntry>> OfAsync(DbConnection connection, string condition)
    {
        var commitments = (await connection.QueryAsync<Row>(
            $"SELECT c.id, c.slug, c.status, c.made, c.instrument_id AS WorkId, c.names, c.is_sample AS IsSample FROM commitment c WHERE c.review <> 'rejected' AND {condition} ORDER BY c.id")).ToList();
        var of = Ids.In("commitment_id", [.. commitments.Select(commitment => commitment.Id)]);
        var targets = (await connection.QueryAsync<(long Id, string Measures, string? Quote)>($"SELECT commitment_id, measures, quote FROM target WHERE {of} ORDER BY commitment_id, ordinal")).ToLookup(row => row.Id);
        var actors = (await connection.QueryAsync<(long Id, string Written, string? Actor)>(
            $"SELECT a.commitment_id, a.written, actor.slug FROM commitment_actor a LEFT JOIN actor ON actor.id = a.actor_id WHERE {of} ORDER BY a.commitment_id, a.ordinal")).ToLookup(row => row.Id);
        var themes = (await connection.QueryAsync<(long Id, string Theme)>($"SELECT commitment_id, theme FROM commitment_theme WHERE {of} ORDER BY commitment_id, theme")).ToLookup(row => row.Id, row => row.Theme);
        var known = await ActorEntries.NamesAsync(connection, $"SELECT a.commitment_id, a.actor_id FROM commitment_actor a WHERE {of} AND a.actor_id IS NOT NULL");
        return commitments.Select(commitment =>
        {
            var names = RegisterEntries.Texts(commitment.Names);
            var words = names.Select(name => name.Text)
                .Concat(targets[commitment.Id].SelectMany(target => RegisterEntries.Texts(target.Measures).Select(measure => measure.Text).Append(target.Quote ?? "")))
                .Concat(actors[commitment.Id].Select(actor => actor.Written)).Where(text => text.Length > 0).Distinct();
            return new SearchEntry($"commitment:{commitment.Slug}", SearchKind.Commitment, commitment.WorkId ?? 0, RegisterEntries.Leading(names), string.Join('\n', words))
            {
                Also = string.Join('\n', known[commitment.Id]),
                Year = RegisterEntries.YearOf(commitment.Made),
                Status = commitment.Status,
                Themes = [.. themes[commitment.Id]],
                Addressees = [.. actors[commitment.Id].Select(actor => actor.Actor).OfType<string>().Distinct()],
                IsSample = commitment.IsSample,
            };
        });
    }

    /// <summary>The keys of the entries of the commitments that a work states.</summary>
    public static async Task<HashSet<string>> KeysAsync(DbConnection connection, long workId) =>
        [.. (await connection.QueryAsync<string>("SELECT slug FROM commitment WHERE instrument_id = @workId", new { workId })).Select(slug => $"commitment:{slug}")];
}
