using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Stocktake.Web.Frame;

/// <summary>The sections of the site, in the order of its navigation. A section is offered as soon as its page is mapped, so no link leads nowhere.</summary>
internal sealed class Navigation(EndpointDataSource endpoints)
{
    private static readonly (string Key, string Address)[] All =
    [
        ("home", "/"), ("documents", "/documents"), ("mandates", "/mandates"), ("commitments", "/commitments"), ("initiatives", "/initiatives"),
        ("actors", "/actors"), ("themes", "/themes"), ("pathways", "/pathways"), ("gaps", "/gaps"), ("explorer", "/explorer"), ("reports", "/reports"), ("search", "/search"), ("about", "/about"), ("upload", "/upload"),
    ];

    private readonly Lazy<(string Key, string Address)[]> _mapped = new(() =>
    {
        var paths = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => Plain(endpoint.RoutePattern)).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(section => paths.Contains(section.Address))];
    });

    /// <summary>Key (as in <c>nav.KEY</c>) and address of every section that has a page.</summary>
    public IReadOnlyList<(string Key, string Address)> Sections => _mapped.Value;

    private static string Plain(RoutePattern pattern) => "/" + pattern.RawText?.Trim('/');
}
