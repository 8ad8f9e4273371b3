using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Stocktake.Web.Api;

/// <summary>Which form of an answer a request wants: JSON, or CSV by <c>Accept: text/csv</c> or, for links, <c>?format=csv</c>.</summary>
internal static class Negotiation
{
    public static bool WantsCsv(HttpRequest request)
    {
        if (request.Query.TryGetValue("format", out var format))
        {
            return format == "csv";
        }

        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wishes)
            && Best(wishes, "text/csv") is > 0 and var csv
            && csv > Best(wishes, "application/json");
    }

    private static double Best(IList<MediaTypeHeaderValue> wishes, string type) =>
        wishes.Where(wish => wish.MediaType == type).Select(wish => wish.Quality ?? 1).DefaultIfEmpty(0).Max();
}
