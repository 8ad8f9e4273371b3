using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Register.Search;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Mandates;

/// <summary>Mandates for programs.</summary>
internal static class MandateApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("mandates");
        group.MapGetAndHead("/mandates", ListAsync).Refuses(StatusCodes.Status400BadRequest)
            .WithSummary("Mandates: who must do what by when; by due date, or newest first with sort=newest").WithName("mandates");
        group.MapGetAndHead("/mandates/{id}", FindAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("A mandate with its passages, chain, life, initiatives and review").WithName("mandate");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, Database database, SearchIndex index, string? q = null, string? theme = null, string? addressee = null, string? act = null, string? status = null, string? dueBefore = null,
        string? dueFrom = null, string? body = null, string? review = null, string? flag = null, string? work = null, string? renewed = null, string? sample = null, string? sort = null,
        int? limit = null, string? after = null)
    {
        if (!PageRequest.TryRead(request, MandateList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var (filter, areAll, wrong) = await MandateQuery.ReadAsync(request, database, index);
        if (filter is null)
        {
            return wrong!;
        }

        var page = MandateQuery.Part(await database.ReadAsync(connection => MandateList.FindAsync(connection, filter, MandateQuery.Order(request), wanted.After, wanted.Limit)), areAll);
        var reader = RequestLanguage.Of(request);
        return new ListResult<MandateEntry>(
            new ListPage<MandateEntry>([.. page.Items.Select(item => MandateEntry.Of(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next)),
            WebJson.Site.ListPageMandateEntry,
            WebJson.Site.MandateEntry,
            "mandates");
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        var (mandate, sheet) = await database.ReadAsync(async connection => (await MandateDetail.FindAsync(connection, id), await ReviewSheet.FindAsync(connection, "mandate", id)));
        return mandate is null || sheet is null
            ? new Refusal(StatusCodes.Status404NotFound)
            : new ItemResult<MandateAnswer>(MandateAnswer.Of(mandate, sheet, RequestLanguage.Of(request)), WebJson.Site.MandateAnswer);
    }
}
