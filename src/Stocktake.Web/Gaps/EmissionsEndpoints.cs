using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Stocktake.Gaps.Emissions;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Gaps;

/// <summary>The page and the interface of published pathways and the gaps between them.</summary>
internal static class EmissionsEndpoints
{
    private const string Csv = "text/csv; charset=utf-8; header=present";

    public static void MapEmissions(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/gaps/emissions", async (HttpRequest request, Database database, GapRuns runs, TimeProvider clock) =>
        {
            if (Refused(request, request.Query["edition"], out var edition) is { } refusal)
            {
                return (IResult)refusal;
            }

            var pathways = await runs.PathwaysAsync();
            return PageResult.Of<EmissionsPage, EmissionsModel>(new EmissionsModel(pathways, edition ?? pathways.Newest, runs.Newest(database, clock)));
        });

        routes.MapApi("Gaps").MapGetAndHead("/gaps/emissions", AnswerAsync)
            .WithSummary("Published pathways by edition, what they lead to, and the gaps between them").Produces(200, contentType: "application/json").Refuses(400);
    }

    private static async Task<Results<RawJsonResult, FileResult, Refusal>> AnswerAsync(HttpRequest request, GapRuns runs, string? edition = null)
    {
        if (Refused(request, edition, out var found) is { } refusal)
        {
            return refusal;
        }

        var pathways = await runs.PathwaysAsync();
        if (Negotiation.WantsCsv(request))
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            PathwayCsv.Write(pathways, found, text);
            return new FileResult(Encoding.UTF8.GetBytes(text.ToString()), Csv, "emissions-gap.csv");
        }

        using var bytes = new MemoryStream();
        PathwayJson.Write(pathways, found, bytes);
        return new RawJsonResult(bytes.ToArray());
    }

    // The address names an edition, or none for the newest or all.
    private static Refusal? Refused(HttpRequest request, string? wanted, out EmissionsEdition? edition)
    {
        edition = EmissionsEdition.All.FirstOrDefault(each => string.Equals(each.Edition, wanted, StringComparison.OrdinalIgnoreCase));
        return string.IsNullOrEmpty(wanted) || edition is not null
            ? null
            : new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "emissions.no-edition", wanted, string.Join(", ", EmissionsEdition.All.Select(each => each.Edition))));
    }
}
