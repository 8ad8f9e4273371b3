using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Stocktake.Web.Hosting;

/// <summary>Writes a whole body with its entity tag, or only says that the reader's copy is still good.</summary>
internal static class TaggedAnswer
{
    /// <summary>Writes the body; on a GET or HEAD whose <c>If-None-Match</c> holds its tag, 304 and nothing else.</summary>
    /// <remarks>
    /// The tag is weak, since one body travels in several encodings. Readers may keep a copy but must ask whether it is still good. An answer that
    /// says of itself that it must not be kept (<c>no-store</c>) has no tag.
    /// </remarks>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        var response = context.Response;
        var mayBeKept = response.StatusCode == StatusCodes.Status200OK && response.GetTypedHeaders().CacheControl is not { NoStore: true };
        if (mayBeKept && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 16))}\"", isWeak: true);
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = response.Headers.CacheControl.Count == 0 ? "no-cache" : response.Headers.CacheControl;
            response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Language, Cookie");
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
