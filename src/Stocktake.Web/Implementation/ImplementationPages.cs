using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Stocktake.Gaps.Implementation;
using Stocktake.Register.Actors;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Implementation;

/// <summary>The pages and the interface of the implementation gap: of an instrument, of a body, of one who is addressed.</summary>
internal static class ImplementationPages
{
    /// <summary>The address of the gap of a subject on this site.</summary>
    public static string Address(string subject, ImplementationSubject? kind = null) =>
        "/implementation/" + Uri.EscapeDataString(subject) + (kind is { } one ? "?as=" + one.ToString().ToLowerInvariant() : "");

    public static void MapImplementation(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/implementation", ChooseAsync);
        routes.MapGetAndHead("/implementation/{subject}", FindAsync);
        routes.MapApi("implementation").MapGetAndHead("/implementation/{subject}", AnswerAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("What became of the operative paragraphs of an instrument, of a body, or of those that address an actor").WithName("implementation");
    }

    private static async Task<IResult> ChooseAsync(Database database)
    {
        var choices = await database.ReadAsync(async connection =>
        {
            bool? isSample = (await RegisterState.ReadAsync(connection)).Count("documents", "held") > 0 ? false : null;
            return await MandateChoices.ReadAsync(connection, new MandateFilter { IsSample = isSample, WithRenewed = true });
        });
        return PageResult.Of<ImplementationChoicesPage, ImplementationChoicesModel>(new ImplementationChoicesModel(choices.Bodies, choices.Addressees));
    }

    private static async Task<IResult> FindAsync(string subject, Database database, [FromQuery(Name = "as")] string? wanted = null)
    {
        if (!TryKind(wanted, out var kind))
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var model = await database.ReadAsync(async connection => await ImplementationGap.FindAsync(connection, subject, kind) is { } gap
            ? new ImplementationModel(gap, gap.Kind == ImplementationSubject.Addressee ? (await ActorDetail.FindAsync(connection, subject))?.Name : null)
            : null);
        return model is null ? new Refusal(StatusCodes.Status404NotFound) : PageResult.Of<ImplementationPage, ImplementationModel>(model);
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, string subject, Database database, [FromQuery(Name = "as")] string? wanted = null)
    {
        if (!TryKind(wanted, out var kind) || await database.ReadAsync(connection => ImplementationGap.FindAsync(connection, subject, kind)) is not { } gap)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var reader = RequestLanguage.Of(request);
        return new ListResult<ImplementationEntry>(
            new ListPage<ImplementationEntry>([.. gap.Mandates.Select(each => ImplementationEntry.Of(each, reader))], gap.Mandates.Count, gap.IsWhole, null),
            WebJson.Site.ListPageImplementationEntry,
            WebJson.Site.ImplementationEntry,
            "implementation");
    }

    // A body that asks may be one who is asked too: the address says which is meant, where it matters.
    private static bool TryKind(string? wanted, out ImplementationSubject? kind)
    {
        kind = wanted switch
        {
            "instrument" => ImplementationSubject.Instrument,
            "body" => ImplementationSubject.Body,
            "addressee" => ImplementationSubject.Addressee,
            _ => null,
        };
        return kind is not null || wanted is null;
    }
}
