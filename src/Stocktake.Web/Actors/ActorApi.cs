using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Actors;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Actors;

/// <summary>Actors for programs.</summary>
internal static class ActorApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("actors");
        group.MapGetAndHead("/actors", ListAsync).Refuses(StatusCodes.Status400BadRequest)
            .WithSummary("Actors with how much each was told to do, has promised and does").WithName("actors");
        group.MapGetAndHead("/actors/{id}", FindAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("An actor with its names, memberships, commitments and initiatives; its mandates are /mandates?addressee={id}").WithName("actor");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, Database database, string? kind = null, string? q = null, string? within = null, string? memberOf = null, string? addressed = null, int? limit = null,
        string? after = null)
    {
        if (!PageRequest.TryRead(request, ActorList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var values = new FilterValues(request);
        var filter = ActorPages.FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        var page = await database.ReadAsync(connection => ActorList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        var reader = RequestLanguage.Of(request);
        return new ListResult<ActorEntry>(
            new ListPage<ActorEntry>([.. page.Items.Select(item => ActorEntry.Of(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next)),
            WebJson.Site.ListPageActorEntry,
            WebJson.Site.ActorEntry,
            "actors");
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        var (actor, sheet) = await database.ReadAsync(async connection => (await ActorDetail.FindAsync(connection, id), await ReviewSheet.FindAsync(connection, "actor", id)));
        return actor is null || sheet is null
            ? new Refusal(StatusCodes.Status404NotFound)
            : new ItemResult<ActorAnswer>(ActorAnswer.Of(actor, sheet, RequestLanguage.Of(request)), WebJson.Site.ActorAnswer);
    }
}
