using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Register.Search;
using Stocktake.Storage;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Search;

/// <summary>The page of the search.</summary>
internal static class SearchPages
{
    public static void AddSearch(this IServiceCollection services) => services.AddSingleton(provider => new SearchIndex(provider.GetRequiredService<Database>()));

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/search", PageAsync);
        SearchApi.Map(routes);
    }

    private static async Task<IResult> PageAsync(HttpRequest request, Database database, SearchIndex index, CancellationToken cancellation)
    {
        if (!SearchWords.TryRead(request, out var search, out var refusal))
        {
            return Wrong(refusal!.Detail!);
        }

        try
        {
            var found = await index.FindAsync(search, cancellation);
            // The tabs say how many there are of every kind, whichever is chosen.
            var kinds = search.Kinds.Count == 0 ? found : await index.FindAsync(search with { Kinds = [], PageSize = 1, Cursor = null }, cancellation);
            var places = await database.ReadAsync(connection => FoundPlace.OfAsync(connection, found.Hits, RequestLanguage.Of(request)), cancellation);
            return PageResult.Of<SearchResultPage, SearchModel>(new SearchModel(found, kinds, places, null));
        }
        catch (SearchRequestException exception)
        {
            return Wrong(SearchWords.Of(exception.Fault, RequestLanguage.Of(request)));
        }
    }

    // The page itself says what is wrong, so that what was typed is still there to be mended.
    private static PageResult Wrong(string sentence) => PageResult.Of<SearchResultPage, SearchModel>(new SearchModel(null, null, [], sentence), StatusCodes.Status400BadRequest);
}

/// <summary>What the page of the search shows.</summary>
/// <param name="Found">What was found; null where the search cannot be answered.</param>
/// <param name="Kinds">The same search over all kinds, for the counts of the tabs.</param>
/// <param name="Places">The hits with their addresses.</param>
/// <param name="Wrong">What is wrong with the search, in one sentence; null if nothing is.</param>
public sealed record SearchModel(SearchPage? Found, SearchPage? Kinds, IReadOnlyList<FoundPlace> Places, string? Wrong);
