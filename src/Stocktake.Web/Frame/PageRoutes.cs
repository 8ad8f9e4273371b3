using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Stocktake.Web.Frame;

/// <summary>Puts pages at their addresses.</summary>
internal static class PageRoutes
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers GET, and HEAD with the same head and no body.</summary>
    public static RouteHandlerBuilder MapGetAndHead(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) =>
        routes.MapMethods(pattern, GetAndHead, handler);
}
