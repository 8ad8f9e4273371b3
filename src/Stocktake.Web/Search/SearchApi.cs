using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Stocktake.Register.Search;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Search;

/// <summary>Something found, as programs read it.</summary>
/// <param name="Id">Kind and id of the entry.</param>
/// <param name="Self">Its address on this site.</param>
/// <param name="Source">Title, best passage and address.</param>
/// <param name="Kind">document block mandate commitment initiative actor.</param>
/// <param name="Title">The line above it.</param>
/// <param name="Snippet">The best passage; what was searched for stands between <c>[[</c> and <c>]]</c>.</param>
/// <param name="Language">Language of the words; null where they stand in several.</param>
/// <param name="Score">BM25; without text the year.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record SearchEntryAnswer(string Id, string Self, Source Source, string Kind, string Title, string Snippet, string? Language, double Score, bool IsSample);

/// <summary>The search for programs.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapApi("search").MapGetAndHead("/search", FindAsync).Refuses(StatusCodes.Status400BadRequest)
        .WithSummary("Searches texts, mandates, commitments, initiatives and actors in six languages, the best first").WithName("search");

    private static async Task<IResult> FindAsync(
        HttpRequest request, Database database, SearchIndex index, CancellationToken cancellation, string? q = null, string? kind = null, string? body = null, string? document = null,
        string? language = null, string? theme = null, string? addressee = null, string? act = null, string? status = null, string? area = null, string? year = null, string? from = null,
        string? to = null, string? sample = null, string? limit = null, string? after = null)
    {
        if (!SearchWords.TryRead(request, out var search, out var refusal))
        {
            return refusal!;
        }

        try
        {
            var found = await index.FindAsync(search, cancellation);
            var places = await database.ReadAsync(connection => FoundPlace.OfAsync(connection, found.Hits, RequestLanguage.Of(request)), cancellation);
            var next = found.Next is null ? null : QueryHelpers.AddQueryString(
                request.PathBase + request.Path,
                request.Query.Where(pair => pair.Key != "after").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())).Append(KeyValuePair.Create("after", (string?)found.Next)));
            return new ListResult<SearchEntryAnswer>(
                new ListPage<SearchEntryAnswer>([.. places.Select(Entry)], found.Total, found.TotalIsExact, next), WebJson.Site.ListPageSearchEntryAnswer, WebJson.Site.SearchEntryAnswer, "search");
        }
        catch (SearchRequestException exception)
        {
            return new Refusal(StatusCodes.Status400BadRequest, SearchWords.Of(exception.Fault, RequestLanguage.Of(request)));
        }
    }

    private static SearchEntryAnswer Entry(FoundPlace place)
    {
        var hit = place.Hit;
        return new SearchEntryAnswer(
            hit.Key, place.Address, new PassageSource(place.Name, null, string.Concat(hit.Snippet.Select(part => part.Text)), place.Address), SearchWords.Kinds[(int)hit.Kind], place.Name,
            string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[[{part.Text}]]" : part.Text)), place.Language, hit.Score, place.IsSample);
    }
}
