using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Hosting;

/// <summary>
/// Keeps answers to GET and HEAD, compressed, by everything they depend on: address, language, form, colours and encoding.
/// Whoever changes data evicts <see cref="DataTag"/>.
/// </summary>
internal sealed class AnswerCaching : IOutputCachePolicy
{
    /// <summary>Tag of every answer drawn from data that can change while the site runs.</summary>
    public const string DataTag = "data";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public static void Add(IServiceCollection services)
    {
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 64 * 1024 * 1024;
            cache.MaximumBodySize = 2 * 1024 * 1024;
            cache.AddBasePolicy(new AnswerCaching());
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/csv", "text/plain", "text/javascript", "image/svg+xml", "application/json", "application/problem+json", "application/xml", "application/atom+xml"];
        });
        // A kept answer is compressed once and sent often, but the first reader must not wait for the last per cent: quality 4 of 11.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isCacheable = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Headers.Authorization.Count == 0
            && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, isCacheable, isCacheable, isCacheable);
        context.ResponseExpirationTimeSpan = Kept;
        context.Tags.Add(DataTag);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = RequestLanguage.Of(request).Code;
        // A person at this machine is shown where to decide; see LoopbackOnly.
        context.CacheVaryByRules.VaryByValues["local"] = LoopbackOnly.IsLocal(context.HttpContext) ? "local" : "";
        context.CacheVaryByRules.VaryByValues["theme"] = PageContext.ThemeOf(request) ?? "";
        context.CacheVaryByRules.VaryByValues["form"] = Negotiation.WantsCsv(request) ? "csv" : "";
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(request.Headers.AcceptEncoding);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static string EncodingOf(StringValues accepted)
    {
        var text = accepted.ToString();
        return text.Contains("br", StringComparison.Ordinal) ? "br" : text.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}
