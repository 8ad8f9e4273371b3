using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Api;

/// <summary>Answers with a list: JSON, or its items as CSV where the request wants that.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="page">The part of the list.</param>
/// <param name="pageDescription">How the part is written.</param>
/// <param name="itemDescription">How an item is written.</param>
/// <param name="fileName">Name of the file that a download makes, without its ending.</param>
internal sealed class ListResult<T>(ListPage<T> page, JsonTypeInfo<ListPage<T>> pageDescription, JsonTypeInfo<T> itemDescription, string fileName) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ListPage<T>), ["application/json", "text/csv"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        if (page.Next is { } next)
        {
            headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (!Negotiation.WantsCsv(httpContext.Request))
        {
            return TaggedAnswer.WriteAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(page, pageDescription), "application/json; charset=utf-8");
        }

        headers.ContentDisposition = $"attachment; filename=\"{fileName}.csv\"";
        return TaggedAnswer.WriteAsync(httpContext, CsvTable.Write(page.Items, itemDescription), "text/csv; charset=utf-8; header=present");
    }
}

/// <summary>Answers with one thing as JSON.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="value">The thing.</param>
/// <param name="description">How it is written.</param>
internal sealed class ItemResult<T>(T value, JsonTypeInfo<T> description) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) =>
        TaggedAnswer.WriteAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, description), "application/json; charset=utf-8");
}

/// <summary>Answers with a file that was made for the request.</summary>
/// <param name="body">Its bytes.</param>
/// <param name="contentType">What it is.</param>
/// <param name="fileName">What a download is called.</param>
internal sealed class FileResult(byte[] body, string contentType, string fileName) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return TaggedAnswer.WriteAsync(httpContext, body, contentType);
    }
}

/// <summary>Answers with JSON that is there already.</summary>
/// <param name="utf8">The JSON.</param>
internal sealed class RawJsonResult(byte[] utf8) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => TaggedAnswer.WriteAsync(httpContext, utf8, "application/json; charset=utf-8");
}
