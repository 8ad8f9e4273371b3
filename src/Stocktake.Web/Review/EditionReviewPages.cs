using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading.Output;
using Stocktake.Register.Documents;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Documents;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Review;

/// <summary>The page on which a person at this machine decides about all facts of an edition, each beside its passage.</summary>
internal static class EditionReviewPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/review/edition/{id}/{edition}", ShowAsync).AddEndpointFilter<LoopbackOnly>();
        routes.MapPost("/review/edition/{id}/{edition}", DecideAsync).AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<OwnForm>();
    }

    /// <summary>The address of the page for an edition.</summary>
    public static string Address(string work, string language, string date) => "/review/edition" + EditionAddress.Of(work, language, date.Length == 0 ? null : date)["/documents".Length..];

    private static Task<IResult> ShowAsync(HttpRequest request, Database database, string id, string edition) =>
        AnswerAsync(request, database, id, edition, ReviewInput.Empty(ReviewPages.PersonOf(request)), null);

    private static async Task<IResult> DecideAsync(HttpContext context, Database database, TimeProvider clock, IOutputCacheStore kept, string id, string edition)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var input = ReviewInput.Of(form);
        if (Decision(input) is not { } decision)
        {
            return await AnswerAsync(context.Request, database, id, edition, input, new ReviewRefusal("unknown-action"));
        }

        var outcome = await ReviewDecisions.DecideAsync(database, clock, decision, context.RequestAborted);
        if (outcome.Refusal is { } refusal)
        {
            return await AnswerAsync(context.Request, database, id, edition, input, refusal);
        }

        await kept.EvictByTagAsync(AnswerCaching.DataTag, context.RequestAborted);
        ReviewPages.Remember(context, input.Person);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        var language = RequestLanguage.Chosen(context.Request) is { } chosen ? $"&{RequestLanguage.Parameter}={chosen.Code}" : null;
        var taken = outcome.IsNew ? ContractNames.Of(decision.Action) : "same";
        context.Response.Headers.Location = $"{context.Request.Path.ToUriComponent()}?taken={taken}{language}#{Uri.EscapeDataString(FactId(decision.Kind, decision.Subject))}";
        return Results.Empty;
    }

    /// <summary>Id of a fact in the page.</summary>
    public static string FactId(string kind, string subject) => $"{kind}-{subject}";

    // A button says what is to be done about which fact, as confirm:mandate:ID; what was seen of each stands in a field of its own.
    private static Decision? Decision(ReviewInput input)
    {
        ReviewAction? action = input.Text("do").Split(':')[0] switch
        {
            "confirm" => ReviewAction.Confirmed,
            "reject" => ReviewAction.Rejected,
            "withdraw" => ReviewAction.Withdrawn,
            _ => null,
        };
        return input.Text("do").Split(':', 3) is [_, var kind, var subject] && action is { } known && kind is "mandate" or "target"
            ? new Decision
            {
                Kind = kind, Subject = subject, Action = known, Person = input.Person, Reason = input.Reason,
                Seen = long.TryParse(input.Text($"seen:{kind}:{subject}"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
            }
            : null;
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, Database database, string id, string edition, ReviewInput input, ReviewRefusal? refusal)
    {
        if (!EditionAddress.TryParse(edition, out var address) || address.Form is not null)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var model = await database.ReadAsync(async connection =>
            await DocumentDetail.FindAsync(connection, id) is { } document && await EditionPage.FindAsync(connection, id, address.Language!, address.Date) is { } page
                ? new EditionReviewModel(
                    document.Item, page, await EditionFacts.ReadAsync(connection, document.Item.Slug, page.Item.Language, page.Item.Date), input, refusal)
                : null);
        return model is null
            ? new Refusal(StatusCodes.Status404NotFound)
            : PageResult.Of<EditionReviewPage, EditionReviewModel>(
                model, refusal is null ? StatusCodes.Status200OK : refusal.Code == "changed" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }
}

/// <summary>What the page of decisions about an edition shows.</summary>
/// <param name="Work">The work.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Facts">What was read in it.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Refusal">Why it was not taken; null where nothing was refused.</param>
public sealed record EditionReviewModel(DocumentItem Work, EditionPage Edition, IReadOnlyList<EditionFact> Facts, ReviewInput Input, ReviewRefusal? Refusal);
