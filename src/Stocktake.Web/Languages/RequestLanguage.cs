using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Stocktake.Web.Languages;

/// <summary>Which language a request asks for: <c>?lang=</c> before <c>Accept-Language</c> before English.</summary>
internal static class RequestLanguage
{
    /// <summary>Name of the parameter in addresses.</summary>
    public const string Parameter = "lang";

    /// <summary>The language in the address, or null where it names none of the six.</summary>
    public static SiteLanguage? Chosen(HttpRequest request) =>
        request.Query.TryGetValue(Parameter, out var values) ? SiteLanguage.Find(values.ToString()) : null;

    /// <summary>The language to answer in.</summary>
    public static SiteLanguage Of(HttpRequest request) => Chosen(request) ?? Accepted(request) ?? SiteLanguage.English;

    private static SiteLanguage? Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes)
            ? wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => SiteLanguage.Find(wish.Value.Value)).FirstOrDefault(found => found is not null)
            : null;
}
