using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Stocktake.Web.Api;

/// <summary>The interface under <c>/api/v1</c> described for programs: OpenAPI 3.1 at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", description =>
    {
        description.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        description.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new() { Title = "Stocktake", Version = "v1", Description = "What is promised, who must do it by when, and what it leads to. Every item names its source." };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json");

    /// <summary>The group that every endpoint for programs belongs to, with the errors that any of them may answer.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string tag) => routes.MapGroup("/api/v1")
        .WithTags(tag)
        .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, typeof(Problem), ["application/problem+json"]));

    /// <summary>Says that the endpoint may refuse a request with this status.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status) => route.Produces<Problem>(status, "application/problem+json");
}
