using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Stocktake.Web.Hosting;

/// <summary>The style sheet, the script and the icon, from the assembly, under addresses that change with their content so that readers keep them for good.</summary>
internal static class SiteAssets
{
    private static readonly FrozenDictionary<string, (byte[] Body, string ContentType, string Address)> Files = Load();

    /// <summary>The address of a file by its name, e.g. <c>site.css</c>.</summary>
    public static string Address(string name) => Files[name].Address;

    public static void MapSiteAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{hash}/{name}", [HttpMethods.Get, HttpMethods.Head], static async (HttpContext context) =>
        {
            if (!Files.TryGetValue((string)context.Request.RouteValues["name"]!, out var file) || file.Address != context.Request.Path.Value)
            {
                await ErrorAnswers.WriteAsync(context, StatusCodes.Status404NotFound);
                return;
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            await TaggedAnswer.WriteAsync(context, file.Body, file.ContentType);
        }).ExcludeFromDescription().DisableRateLimiting();
        routes.MapGet("/favicon.ico", static () => Results.Redirect(Address("icon.svg"))).ExcludeFromDescription().DisableRateLimiting();
        routes.MapGet("/robots.txt", static () => Results.Text("User-agent: *\nAllow: /\n")).ExcludeFromDescription();
    }

    private static FrozenDictionary<string, (byte[] Body, string ContentType, string Address)> Load()
    {
        const string Prefix = "assets/";
        var assembly = typeof(SiteAssets).Assembly;
        var files = new Dictionary<string, (byte[], string, string)>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var body = new byte[stream.Length];
            stream.ReadExactly(body);
            var name = resource[Prefix.Length..];
            var type = Path.GetExtension(name) switch { ".css" => "text/css", ".js" => "text/javascript", _ => "image/svg+xml" };
            files[name] = (body, type, $"/assets/{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 6))}/{name}");
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
