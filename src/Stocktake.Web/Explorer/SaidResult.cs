using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Stocktake.Web.Explorer;

/// <summary>Refuses a move with one sentence for the page's script to show.</summary>
/// <param name="status">Status of 400 and above.</param>
/// <param name="sentence">What is wrong and what to do, in the reader's language.</param>
internal sealed class SaidResult(int status, string sentence) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("said", sentence);
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
