using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Hosting;

/// <summary>Answers that say what went wrong and what to do, and nothing about the inside: problem details for programs, a page for people.</summary>
internal static class ErrorAnswers
{
    /// <summary>The statuses with words of their own; others take those of the hundred they belong to.</summary>
    private static readonly int[] Worded = [400, 403, 404, 405, 406, 413, 414, 415, 429, 500, 503, 504];

    /// <summary>Catches what is thrown, and gives a body to every answer of 400 and above that has none.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            // A request that is wrong is the reader's matter, not the log's.
            SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
            ExceptionHandler = context => WriteAsync(context, context.Response.StatusCode),
        });
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    /// <summary>Writes the answer of a status; <paramref name="detail"/> is a sentence for this case, already in the reader's language.</summary>
    public static Task WriteAsync(HttpContext context, int status, string? detail = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";

        // A limit that is no number is refused before a list reads it.
        detail ??= status == StatusCodes.Status400BadRequest ? PageRequest.LimitFault(context.Request, out _) : null;
        return IsForPrograms(context.Request)
            ? WriteProblemAsync(context, status, detail)
            : PageResult.Of<ErrorPage, ErrorModel>(new ErrorModel(status, detail), status).ExecuteAsync(context);
    }

    /// <summary>The key of the words of a status.</summary>
    public static string KeyOf(int status) =>
        string.Create(CultureInfo.InvariantCulture, $"error.{(Worded.Contains(status) ? status : status < 500 ? 400 : 500)}");

    /// <summary>Whether a program asks rather than a person.</summary>
    public static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static async Task WriteProblemAsync(HttpContext context, int status, string? detail)
    {
        var language = RequestLanguage.Of(context.Request).Contents;
        var problem = new Problem(
            "about:blank", WebTexts.Get(language, KeyOf(status) + ".title"), status, detail ?? WebTexts.Get(language, KeyOf(status) + ".text"), context.Request.Path);
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, WebJson.Site.Problem);
        context.Response.Headers.ContentLanguage = language.Tag;
        await TaggedAnswer.WriteAsync(context, body, "application/problem+json");
    }
}

/// <summary>Refuses a request: the sentence stands on the error page or in the problem details.</summary>
/// <param name="Status">Status of 400 and above.</param>
/// <param name="Detail">What is wrong and what to do, in the reader's language; null for the words of the status.</param>
internal sealed record Refusal(int Status, string? Detail = null) : IResult, IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    public Task ExecuteAsync(HttpContext httpContext) => ErrorAnswers.WriteAsync(httpContext, Status, Detail);
}
