using Dapper;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Register.Mandates;

/// <summary>The mandates that words find, for lists that are not in the order of the search.</summary>
/// <param name="Ids">Their ids.</param>
/// <param name="AreAll">False where more were found: then these are the <see cref="Most"/> that fit best.</param>
public sealed record MandateSearch(IReadOnlyList<long> Ids, bool AreAll)
{
    /// <summary>As many as are listed at most: who wants to see more is helped by more words.</summary>
    public const int Most = 1000;

    /// <summary>The mandates that the search finds by words as people type them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="index">Its search.</param>
    /// <param name="words">As for <see cref="SearchRequest.Text"/>; without a letter or digit nothing is found.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="SearchRequestException">The words are too long.</exception>
    public static async Task<MandateSearch> FindAsync(Database database, SearchIndex index, string words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(index);
        var slugs = new List<string>();
        var request = new SearchRequest { Text = words, Kinds = [SearchKind.Mandate], PageSize = SearchRequest.LargestPage };
        var isMore = !SearchQuery.Parse(words).IsEmpty;
        while (isMore && slugs.Count < Most)
        {
            var page = await index.FindAsync(request, cancellation);
            slugs.AddRange(page.Hits.Select(hit => hit.Key[(hit.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]));
            request = request with { Cursor = page.Next };
            isMore = page.Next is not null;
        }

        var ids = await database.ReadAsync(
            connection => connection.QueryAsync<long>($"SELECT id FROM mandate WHERE {connection.Among("slug", "slugs")}", new { slugs = slugs.Take(Most).ToArray() }), cancellation);
        return new MandateSearch([.. ids], !isMore);
    }
}
