using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading;
using Stocktake.Register;
using Stocktake.Register.Facts;
using Stocktake.Register.Initiatives;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Commitments;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Initiatives;

/// <summary>The pages of initiatives: the map and the list, and one with its parts.</summary>
internal static class InitiativePages
{
    /// <summary>Where initiatives stand, in the order in which pages offer it.</summary>
    public static readonly string[] Statuses = ["planned", "active", "completed", "unknown"];

    /// <summary>Kinds of initiative.</summary>
    public static readonly string[] Kinds =
        ["programme", "project", "partnership", "fund", "platform", "alliance", "campaign", "network", "report", "mission", "course", "standard"];

    public static void MapInitiatives(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/initiatives", ListAsync);
        routes.MapGetAndHead("/initiatives/{id}", FindAsync);
        InitiativeApi.Map(routes);
    }

    /// <summary>The filter that an address names.</summary>
    public static InitiativeFilter FilterOf(FilterValues values) => new()
    {
        Area = values.Text("area"),
        Theme = values.OneOf("theme", ThemeCodes.All),
        Actor = values.Text("actor"),
        Status = values.OneOf("status", Statuses),
        Kind = values.OneOf("kind", Kinds),
        Review = values.OneOf("review", CommitmentPages.Reviews),
        IsSample = values.Flag("sample"),
    };

    private static async Task<IResult> ListAsync(HttpRequest request, Database database)
    {
        var values = new FilterValues(request);
        var filter = FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        if (!PageRequest.TryRead(request, InitiativeList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var (page, places, actors) = await database.ReadAsync(async connection => (
            await InitiativeList.FindAsync(connection, filter, wanted.After, wanted.Limit),
            await InitiativeAreas.FindAsync(connection, withSamples: true),
            await ActorParts.OfInitiativesAsync(connection)));
        return PageResult.Of<InitiativeListPage, InitiativeListModel>(new InitiativeListModel(page, page.Next is null ? null : Cursor.Write(page.Next), places, actors));
    }

    private static async Task<IResult> FindAsync(Database database, string id) =>
        await database.ReadAsync(connection => InitiativeDetail.FindAsync(connection, id)) is { } found
            ? PageResult.Of<InitiativePage, InitiativeDetail>(found)
            : new Refusal(StatusCodes.Status404NotFound);
}

/// <summary>What the list of initiatives shows.</summary>
/// <param name="Page">The part of the list.</param>
/// <param name="After">Cursor of the next part, or null.</param>
/// <param name="Places">How many name each place.</param>
/// <param name="Actors">Those to choose from.</param>
public sealed record InitiativeListModel(RegisterPage<InitiativeItem> Page, string? After, InitiativeAreas Places, IReadOnlyList<ActorPart> Actors);
