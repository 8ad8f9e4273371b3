using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Actors;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Review;

/// <summary>What waits for review, and the page on which a person at this machine decides about one fact.</summary>
internal static class ReviewPages
{
    /// <summary>Name of the cookie that keeps what the person is called, so that it is typed once.</summary>
    private const string PersonCookie = "reviewer";

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/review", QueueAsync);
        routes.MapGet("/review/{kind}/{id}", ShowAsync).AddEndpointFilter<LoopbackOnly>();
        routes.MapPost("/review/{kind}/{id}", DecideAsync).AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<OwnForm>();
        EditionReviewPages.Map(routes);
        NamePages.Map(routes);
    }

    /// <summary>The address of the page on which one decides about a fact.</summary>
    public static string Address(string kind, string subject) => $"/review/{kind}/{Uri.EscapeDataString(subject)}";

    /// <summary>What the person at this machine called themselves last; empty where that is not known.</summary>
    public static string PersonOf(HttpRequest request) => request.Cookies[PersonCookie] is { } name ? Uri.UnescapeDataString(name) : "";

    /// <summary>Keeps what the person is called.</summary>
    public static void Remember(HttpContext context, string person) => context.Response.Cookies.Append(
        PersonCookie,
        Uri.EscapeDataString(person),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });

    private static async Task<IResult> QueueAsync(HttpRequest request, Database database)
    {
        var kind = request.Query["kind"].ToString() is { Length: > 0 } wanted ? wanted : WaitingFacts.Kinds[0];
        if (!WaitingFacts.Kinds.Contains(kind))
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        if (!PageRequest.TryRead(request, WaitingFacts.Keys, out var page, out var refusal))
        {
            return refusal;
        }

        var isSample = request.Query["sample"].ToString() switch { "yes" => true, "no" => (bool?)false, _ => null };
        var waiting = await database.ReadAsync(connection => WaitingFacts.FindAsync(connection, kind, isSample, page.After, page.Limit));
        return PageResult.Of<ReviewQueuePage, ReviewQueueModel>(new ReviewQueueModel(kind, waiting, LoopbackOnly.IsLocal(request.HttpContext)));
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, Database database, string kind, string id)
    {
        var input = ReviewInput.Empty(PersonOf(request));
        return await ModelAsync(request, database, kind, id, input, null) is { } model
            ? PageResult.Of<ReviewFactPage, ReviewFactModel>(model)
            : new Refusal(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> DecideAsync(HttpContext context, Database database, TimeProvider clock, IOutputCacheStore kept, string kind, string id)
    {
        var input = ReviewInput.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        if (input.Decision(kind, id) is not { } decision)
        {
            return await RefusedAsync(context, database, kind, id, input, new ReviewRefusal("unknown-action"));
        }

        var outcome = await ReviewDecisions.DecideAsync(database, clock, decision, context.RequestAborted);
        if (outcome.Refusal is { } refusal)
        {
            return await RefusedAsync(context, database, kind, id, input, refusal);
        }

        await kept.EvictByTagAsync(AnswerCaching.DataTag, context.RequestAborted);
        Remember(context, input.Person);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        var language = RequestLanguage.Chosen(context.Request) is { } chosen ? $"&{RequestLanguage.Parameter}={chosen.Code}" : null;
        var taken = outcome.IsNew ? Reading.Output.ContractNames.Of(decision.Field == "status" && kind == "mandate" ? ReviewAction.StatusChanged : decision.Action) : "same";
        context.Response.Headers.Location = $"{Address(kind, id)}?taken={taken}{(outcome.AliasOf is null ? null : $"&also={outcome.AlsoResolved}")}{language}#trail";
        return Results.Empty;
    }

    private static async Task<IResult> RefusedAsync(HttpContext context, Database database, string kind, string id, ReviewInput input, ReviewRefusal refusal)
    {
        if (await ModelAsync(context.Request, database, kind, id, input, refusal) is not { } model)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        return PageResult.Of<ReviewFactPage, ReviewFactModel>(model, refusal.Code == "changed" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }

    private static async Task<ReviewFactModel?> ModelAsync(HttpRequest request, Database database, string kind, string id, ReviewInput input, ReviewRefusal? refusal)
    {
        var reader = RequestLanguage.Of(request);
        return await database.ReadAsync(async connection =>
        {
            if (await ReviewSheet.FindAsync(connection, kind, id) is not { } sheet)
            {
                return null;
            }

            var mandate = kind == "mandate" ? await MandateDetail.FindAsync(connection, id) : null;
            var passage = mandate?.Passages.LastOrDefault(each => each.Language == reader.Language.Code) ?? mandate?.Passages.LastOrDefault(each => each.Language == "eng") ?? (mandate?.Passages is [.., var last] ? last : null);
            return new ReviewFactModel(
                sheet, input, refusal, mandate, passage, passage is null ? [] : await MandateContext.FindAsync(connection, id, passage.Language, passage.EditionDate), await ActorNameList.ReadAsync(connection));
        });
    }
}

/// <summary>What the queue of review shows.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Page">The part of the queue.</param>
/// <param name="MayReview">Whether the reader may decide.</param>
public sealed record ReviewQueueModel(string Kind, Register.RegisterPage<WaitingFact> Page, bool MayReview);

/// <summary>What the page of a decision shows.</summary>
/// <param name="Sheet">The fact as reviewers see it.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Refusal">Why it was not taken; null where nothing was refused.</param>
/// <param name="Mandate">The mandate; null for other kinds.</param>
/// <param name="Passage">The passage of the mandate that is shown beside; null where none is held.</param>
/// <param name="Context">Its paragraph and those around it.</param>
/// <param name="Actors">The actors to choose from.</param>
public sealed record ReviewFactModel(
    ReviewSheet Sheet, ReviewInput Input, ReviewRefusal? Refusal, MandateDetail? Mandate, MandatePassage? Passage, IReadOnlyList<ContextBlock> Context, IReadOnlyList<ActorName> Actors);
