using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Stocktake.Register.Actors;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Review;

/// <summary>The page on which a person at this machine says whose name a name is: <c>/review/name?language=eng&amp;name=…</c>.</summary>
internal static class NamePages
{
    private const string Path = "/review/name";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync).AddEndpointFilter<LoopbackOnly>();
        routes.MapPost(Path, AssignAsync).AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<OwnForm>();
    }

    /// <summary>The address of the page of a name.</summary>
    public static string Address(string language, string name) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?> { ["language"] = language, ["name"] = name });

    private static async Task<IResult> ShowAsync(HttpRequest request, Database database) =>
        await PageAsync(request, database, ReviewInput.Empty(ReviewPages.PersonOf(request)), null, StatusCodes.Status200OK);

    private static async Task<IResult> AssignAsync(HttpContext context, Database database, TimeProvider clock, IOutputCacheStore kept)
    {
        var input = ReviewInput.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        var (actor, kind) = (input.Text("actor"), input.Text("newKind"));
        if (actor.Length == 0 == (kind.Length == 0))
        {
            return await PageAsync(context.Request, database, input, new ReviewRefusal("choose"), StatusCodes.Status400BadRequest);
        }

        var (language, name) = Wanted(context.Request);
        var assigned = await NameAssignment.AssignAsync(
            database, clock, new NameAssignment(name, language, actor.Length > 0 ? actor : null, kind, input.Person, input.Reason), context.RequestAborted);
        if (assigned.Refusal is { } refusal)
        {
            return await PageAsync(context.Request, database, input, refusal, StatusCodes.Status400BadRequest);
        }

        await kept.EvictByTagAsync(AnswerCaching.DataTag, context.RequestAborted);
        ReviewPages.Remember(context, input.Person);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        var chosen = RequestLanguage.Chosen(context.Request) is { } reader ? $"&{RequestLanguage.Parameter}={reader.Code}" : null;
        context.Response.Headers.Location = $"/review?kind=name&assigned={assigned.Resolved}{chosen}";
        return Results.Empty;
    }

    private static async Task<IResult> PageAsync(HttpRequest request, Database database, ReviewInput input, ReviewRefusal? refusal, int status)
    {
        var (language, name) = Wanted(request);
        var (actors, uses) = await database.ReadAsync(async connection => (await ActorNameList.ReadAsync(connection), await NameUses.FindAsync(connection, language, name)));
        return uses.Count == 0 && refusal is null
            ? new Refusal(StatusCodes.Status404NotFound)
            : PageResult.Of<NamePage, NameModel>(new NameModel(language, name, input, refusal, uses, actors), status);
    }

    private static (string Language, string Name) Wanted(HttpRequest request) => (request.Query["language"].ToString(), request.Query["name"].ToString());
}

/// <summary>What the page of a name shows.</summary>
/// <param name="Language">ISO 639-2 code.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Refusal">Why it was not taken; null where nothing was refused.</param>
/// <param name="Uses">Mandates that are addressed to it.</param>
/// <param name="Actors">The actors to choose from.</param>
public sealed record NameModel(string Language, string Name, ReviewInput Input, ReviewRefusal? Refusal, IReadOnlyList<MandateItem> Uses, IReadOnlyList<ActorName> Actors);
