using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register;
using Stocktake.Register.Actors;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Actors;

/// <summary>The pages of actors: the list, and one actor with what it was told to do, has promised and does.</summary>
internal static class ActorPages
{
    public static void MapActors(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/actors", ListAsync);
        routes.MapGetAndHead("/actors/{id}", FindAsync);
        ActorApi.Map(routes);
    }

    /// <summary>What actors are, as addresses name it.</summary>
    public static readonly string[] Kinds = ["state", "area", "organization", "organ", "office", "agency", "company", "group", "coalition", "fund", "panel", "conference", "other"];

    /// <summary>The filter that an address names.</summary>
    internal static ActorFilter FilterOf(FilterValues values) => new()
    {
        Kind = values.OneOf("kind", Kinds),
        Words = values.Text("q"),
        Within = values.Text("within"),
        MemberOf = values.Text("memberOf"),
        IsAddressed = values.Flag("addressed") == true,
    };

    private static async Task<IResult> ListAsync(HttpRequest request, Database database)
    {
        if (!PageRequest.TryRead(request, ActorList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var values = new FilterValues(request);
        var filter = FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        var page = await database.ReadAsync(connection => ActorList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        return PageResult.Of<ActorListPage, ActorListModel>(new ActorListModel(page));
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        var theme = request.Query["theme"].ToString() is { Length: > 0 } wanted ? wanted : null;
        var model = await database.ReadAsync(async connection =>
        {
            if (await ActorDetail.FindAsync(connection, id) is not { } actor)
            {
                return null;
            }

            var parts = await ActorList.FindAsync(connection, new ActorFilter { Within = id, IsAddressed = true }, null, PageRequest.DefaultLimit);
            return new ActorModel(
                actor,
                await ToldToActor.FindAsync(connection, id, theme),
                parts.Items,
                (await ReviewSheet.FindAsync(connection, "actor", id))!,
                LoopbackOnly.IsLocal(request.HttpContext));
        });
        return model is null ? new Refusal(StatusCodes.Status404NotFound) : PageResult.Of<ActorPage, ActorModel>(model);
    }
}

/// <summary>What the list of actors shows.</summary>
/// <param name="Page">The part of the list.</param>
public sealed record ActorListModel(RegisterPage<ActorItem> Page);

/// <summary>What the page of an actor shows.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Told">What it was told to do.</param>
/// <param name="Parts">Its parts that mandates address.</param>
/// <param name="Review">Where its review stands, and its trail.</param>
/// <param name="MayReview">Whether the reader may decide about it.</param>
public sealed record ActorModel(ActorDetail Actor, ToldToActor Told, IReadOnlyList<ActorItem> Parts, ReviewSheet Review, bool MayReview);
