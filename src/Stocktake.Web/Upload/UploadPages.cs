using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Register.Documents;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Upload;

/// <summary>What the page of uploads shows.</summary>
/// <param name="Taken">What was read from the files that were sent.</param>
/// <param name="Failed">Files that could not be read, each with one sentence.</param>
/// <param name="Wrong">What is wrong with what was sent as a whole, in one sentence; null if nothing is.</param>
/// <param name="Progress">How many of how many files are done; null where nothing is being read.</param>
public sealed record UploadModel(IReadOnlyList<TakenFile> Taken, IReadOnlyList<UnreadDocument> Failed, string? Wrong, (int Done, int Total)? Progress = null);

/// <summary>Takes documents that a person at this machine sends from a page.</summary>
internal static class UploadPages
{
    /// <summary>Largest file, bytes: a resolution with pictures is below this.</summary>
    public const long FileBytes = 50L * 1024 * 1024;

    /// <summary>Most files at once.</summary>
    public const int Files = 20;

    // Names, boundaries and the token of the form.
    private const long FormBytes = 1024 * 1024;

    // Many large files come slowly.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    public static void AddUpload(this IServiceCollection services) => services.AddSingleton<UploadRuns>();

    public static void MapUpload(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/upload", PageAsync).AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        routes.MapGetAndHead("/upload/reading/{id}", ReadingAsync).AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        routes.MapPost("/upload", TakeAsync).AddEndpointFilter<LoopbackOnly>().WithRequestTimeout(Timeout).ExcludeFromDescription();
    }

    private static async Task<PageResult> PageAsync(HttpRequest request, Database database)
    {
        var hashes = request.Query["files"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Take(Files).ToArray();
        return Page(await FindAsync(database, hashes, request), [], null);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, UploadRuns runs, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var reader = RequestLanguage.Of(context.Request).Contents;
        if (!context.Request.HasFormContentType)
        {
            return new Refusal(StatusCodes.Status415UnsupportedMediaType);
        }

        // The limits are raised here alone, after it is known that a person at this machine asks and before anything is read.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = (Files * FileBytes) + FormBytes;
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = FileBytes, ValueLengthLimit = (int)FormBytes }, cancellation);
        }
        catch (InvalidDataException)
        {
            return Page([], [], WebTexts.Get(reader, "upload.too-large", FileBytes / (1024 * 1024)), StatusCodes.Status413PayloadTooLarge);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(reader, "upload.token"));
        }

        var files = form.Files.Where(file => file.FileName.Length > 0).ToList();
        if (files.Count is 0 or > Files)
        {
            return Page([], [], WebTexts.Get(reader, files.Count == 0 ? "upload.no-file" : "upload.too-many", Files, files.Count), StatusCodes.Status400BadRequest);
        }

        return SeeOther(context, $"/upload/reading/{runs.Start(await SentFiles.KeepAsync(files, cancellation))}");
    }

    // While the reading goes on, the page asks for itself again; then it leads to what was read, or says what could not be.
    private static async Task<IResult> ReadingAsync(HttpContext context, Database database, UploadRuns runs, string id)
    {
        if (runs.Find(id) is not { } run)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = "no-store";
        if (!run.Reading.IsCompleted)
        {
            return PageResult.Of<UploadPage, UploadModel>(new UploadModel([], [], null, (run.Done, run.Total)));
        }

        return run.Result is not { IsStopped: false } result
                ? Page([], [], WebTexts.Get(RequestLanguage.Of(context.Request).Contents, "upload.broken"), StatusCodes.Status500InternalServerError)
            : result.Failed.Count > 0
                ? Page(await FindAsync(database, run.Hashes, context.Request), result.Failed, null)
            : SeeOther(context, $"/upload?files={string.Join(',', run.Hashes)}");
    }

    private static IResult SeeOther(HttpContext context, string address)
    {
        var language = RequestLanguage.Chosen(context.Request) is { } chosen ? $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{RequestLanguage.Parameter}={chosen.Code}" : null;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address + language;
        return Results.Empty;
    }

    private static Task<IReadOnlyList<TakenFile>> FindAsync(Database database, IReadOnlyList<string> hashes, HttpRequest request) =>
        hashes.Count == 0
            ? Task.FromResult<IReadOnlyList<TakenFile>>([])
            : database.ReadAsync(connection => TakenFiles.FindAsync(connection, hashes, RequestLanguage.Of(request).Contents.Language.Code));

    private static PageResult Page(IReadOnlyList<TakenFile> taken, IReadOnlyList<UnreadDocument> failed, string? wrong, int status = StatusCodes.Status200OK) =>
        PageResult.Of<UploadPage, UploadModel>(new UploadModel(taken, failed, wrong), status);
}
