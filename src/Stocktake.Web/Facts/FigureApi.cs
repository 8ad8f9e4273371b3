using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Figures;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Facts;

/// <summary>A figure of record as programs read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Self">The list in this interface of the figures about the same thing.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="AboutKind">work actor commitment initiative.</param>
/// <param name="About">Id of what it is about.</param>
/// <param name="Measure">What is measured, in the language that was asked for, else in another.</param>
/// <param name="Value">The value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Date">The date, as precise as known.</param>
/// <param name="Review">proposed seconded confirmed rejected.</param>
public sealed record FigureEntry(
    string Id, string Self, Source Source, string AboutKind, string About, string Measure, double Value, string Unit, string Date, string Review);

/// <summary>Figures of record for programs.</summary>
internal static class FigureApi
{
    public static void MapFigures(this IEndpointRouteBuilder routes) => routes.MapApi("figures")
        .MapGetAndHead("/figures", ListAsync).Refuses(StatusCodes.Status400BadRequest)
        .WithSummary("Figures of record, in the order in which they were entered").WithName("figures");

    /// <summary>A figure of a list.</summary>
    public static FigureEntry Entry(FigureOf figure, SiteLanguage reader) => new(
        figure.Item.Slug, $"/api/v1/figures?aboutKind={figure.AboutKind}&about={Uri.EscapeDataString(figure.About)}", FactPassage.OrUnknown(figure.Item.Source, reader),
        figure.AboutKind, figure.About, FactTexts.Of(figure.Item.Measures, reader), figure.Item.Value, figure.Item.Unit, figure.Item.Date, figure.Item.Review);

    private static async Task<IResult> ListAsync(HttpRequest request, Database database, string? aboutKind = null, string? about = null, int? limit = null, string? after = null)
    {
        var values = new FilterValues(request);
        var kind = values.OneOf("aboutKind", FigureList.AboutKinds);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        if (!PageRequest.TryRead(request, FigureList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var page = await database.ReadAsync(connection => FigureList.FindAsync(connection, kind, values.Text("about"), wanted.After, wanted.Limit));
        var reader = RequestLanguage.Of(request);
        var answer = new ListPage<FigureEntry>([.. page.Items.Select(item => Entry(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next));
        return new ListResult<FigureEntry>(answer, WebJson.Site.ListPageFigureEntry, WebJson.Site.FigureEntry, "figures");
    }
}
