using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Figures;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Review;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Initiatives;

/// <summary>An initiative as programs read it.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Title">Its title in the language that was asked for, else in another.</param>
/// <param name="Description">One sentence on what it is.</param>
/// <param name="Kind">programme project partnership fund platform alliance campaign network report mission course standard.</param>
/// <param name="Status">planned active completed unknown, as of its source.</param>
/// <param name="From">From when, as precise as known.</param>
/// <param name="To">Until when, as precise as known.</param>
/// <param name="Actors">Role and id of those who take part, as <c>lead:un-environment-programme</c>.</param>
/// <param name="Themes">Codes of its themes.</param>
/// <param name="Areas">ISO 3166-1 alpha-3 codes, M49 codes of regions, or <c>world</c>.</param>
/// <param name="Money">Role, amount and currency, as <c>budget:2000000:USD</c>.</param>
/// <param name="Origin">tabulated read entered.</param>
/// <param name="Review">proposed seconded confirmed rejected.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
public sealed record InitiativeEntry(
    string Id, string Self, Source Source, string Title, string Description, string Kind, string Status, string? From, string? To, IReadOnlyList<string> Actors,
    IReadOnlyList<string> Themes, IReadOnlyList<string> Areas, IReadOnlyList<string> Money, string Origin, string Review, bool IsSample);

/// <summary>An initiative with all that is known of it.</summary>
/// <param name="Initiative">The initiative.</param>
/// <param name="AskedFor">The passages that ask for it.</param>
/// <param name="Mandates">Ids of the mandates that it answers.</param>
/// <param name="Commitments">Ids of the commitments that it serves.</param>
/// <param name="Figures">Figures of record about it.</param>
/// <param name="Trail">What persons decided about it, oldest first.</param>
public sealed record InitiativeAnswer(
    InitiativeEntry Initiative, IReadOnlyList<Source> AskedFor, IReadOnlyList<string> Mandates, IReadOnlyList<string> Commitments, IReadOnlyList<FigureEntry> Figures,
    IReadOnlyList<ReviewEntry> Trail);

/// <summary>How many initiatives name a place.</summary>
/// <param name="Id">ISO 3166-1 alpha-3 code, M49 code of a region, or <c>world</c>.</param>
/// <param name="Self">The initiatives that name it, in this interface.</param>
/// <param name="Source">The register, whose initiatives name their own sources.</param>
/// <param name="Name">Its name in the language that was asked for.</param>
/// <param name="Initiatives">How many name it themselves.</param>
public sealed record PlaceEntry(string Id, string Self, Source Source, string Name, long Initiatives);

/// <summary>Initiatives for programs.</summary>
internal static class InitiativeApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("initiatives");
        group.MapGetAndHead("/initiatives", ListAsync).Refuses(StatusCodes.Status400BadRequest)
            .WithSummary("Initiatives, newest beginning first").WithName("initiatives");
        group.MapGetAndHead("/initiatives/places", PlacesAsync).WithSummary("How many initiatives name each place").WithName("places");
        group.MapGetAndHead("/initiatives/{id}", FindAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("An initiative with what it answers, figures and trail").WithName("initiative");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, Database database, string? area = null, string? theme = null, string? actor = null, string? status = null, string? kind = null, string? review = null,
        string? sample = null, int? limit = null, string? after = null)
    {
        var values = new FilterValues(request);
        var filter = InitiativePages.FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        if (!PageRequest.TryRead(request, InitiativeList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var page = await database.ReadAsync(connection => InitiativeList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        var reader = RequestLanguage.Of(request);
        var answer = new ListPage<InitiativeEntry>([.. page.Items.Select(item => Entry(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next));
        return new ListResult<InitiativeEntry>(answer, WebJson.Site.ListPageInitiativeEntry, WebJson.Site.InitiativeEntry, "initiatives");
    }

    private static async Task<IResult> PlacesAsync(HttpRequest request, Database database)
    {
        var places = await database.ReadAsync(connection => InitiativeAreas.FindAsync(connection, withSamples: true));
        var reader = RequestLanguage.Of(request);
        AreaCount[] all = [new("world", places.World), .. places.Regions, .. places.States];
        var items = all.Select(place => new PlaceEntry(
            place.Area, "/api/v1/initiatives?area=" + place.Area, new PassageSource(WebTexts.Get(reader.Contents, "initiatives.title"), null, null, "/initiatives?area=" + place.Area),
            PlaceNames.Of(place.Area, reader), place.Count)).ToArray();
        return new ListResult<PlaceEntry>(new ListPage<PlaceEntry>(items, items.Length, TotalIsExact: true, Next: null), WebJson.Site.ListPagePlaceEntry, WebJson.Site.PlaceEntry, "places");
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        if (await database.ReadAsync(connection => InitiativeDetail.FindAsync(connection, id)) is not { } found)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var reader = RequestLanguage.Of(request);
        return new ItemResult<InitiativeAnswer>(
            new InitiativeAnswer(
                Entry(found.Item, reader), [.. found.AskedFor.Select(passage => FactPassage.Of(passage, reader))], found.Mandates,
                [.. found.Commitments.Select(commitment => commitment.Slug)],
                [.. found.Figures.Select(figure => FigureApi.Entry(new FigureOf(figure, "initiative", found.Item.Slug), reader))], found.Trail),
            WebJson.Site.InitiativeAnswer);
    }

    private static InitiativeEntry Entry(InitiativeItem item, SiteLanguage reader) => new(
        item.Slug, "/api/v1/initiatives/" + Uri.EscapeDataString(item.Slug), FactPassage.OrUnknown(item.Source, reader), FactTexts.Of(item.Titles, reader),
        FactTexts.Of(item.Descriptions, reader), item.Kind, item.Status, item.From, item.To, [.. item.Actors.Select(actor => $"{actor.Role}:{actor.Slug}")], item.Themes, item.Areas,
        [.. item.Money.Select(money => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{money.Role}:{money.Amount}:{money.Currency}"))],
        item.Origin, item.Review, item.IsSample);
}
