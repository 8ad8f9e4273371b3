using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Climate.Results;
using Stocktake.Climate.Species;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Pathways;

/// <summary>The pages and the interface of the climate ensemble.</summary>
internal static class PathwayEndpoints
{
    private const string Csv = "text/csv; charset=utf-8; header=present";

    public static void AddPathways(this IServiceCollection services) => services.AddSingleton<PathwayRuns>();

    public static void MapPathways(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/pathways", async (PathwayRuns runs) => PageResult.Of<PathwaysPage, IReadOnlyList<Pathway>>(await runs.AllAsync()));
        routes.MapGetAndHead("/pathways/{scenario}", PageAsync);

        var api = routes.MapApi("Pathways");
        api.MapGetAndHead("/pathways", ListAsync).WithSummary("The scenarios and what each leads to");
        api.MapGetAndHead("/pathways/{scenario}", DetailAsync).WithSummary("Quantiles of one scenario, year by year, and its emissions").Refuses(400).Refuses(404);
        api.MapGetAndHead("/pathways/{scenario}/emissions", EmissionsAsync).WithSummary("Emissions of one scenario as CSV").Produces(200, contentType: "text/csv").Refuses(404);
    }

    private static async Task<IResult> PageAsync(string scenario, PathwayRuns runs, HttpRequest request)
    {
        var beside = request.Query["beside"].ToString();
        if (await runs.FindAsync(scenario) is not { } pathway || (beside.Length > 0 && !runs.Names.Contains(beside)))
        {
            return NoScenario(request, runs);
        }

        return PageResult.Of<PathwayPage, PathwayModel>(new PathwayModel(pathway, beside.Length == 0 || beside == scenario ? null : await runs.FindAsync(beside), runs.Names));
    }

    private static async Task<ListResult<PathwayItem>> ListAsync(PathwayRuns runs)
    {
        var items = (await runs.AllAsync()).Select(PathwayItem.Of).ToArray();
        return new ListResult<PathwayItem>(new ListPage<PathwayItem>(items, items.Length, TotalIsExact: true, Next: null), WebJson.Site.ListPagePathwayItem, WebJson.Site.PathwayItem, "pathways");
    }

    private static async Task<Results<ItemResult<PathwayDetail>, FileResult, Refusal>> DetailAsync(string scenario, PathwayRuns runs, HttpRequest request, string? variables = null)
    {
        if (await runs.FindAsync(scenario) is not { } pathway)
        {
            return NoScenario(request, runs);
        }

        var wanted = new HashSet<ClimateVariable>();
        foreach (var name in (variables ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ClimateVariable.TryParse(name, out var variable) || !PathwayRuns.Variables.Contains(variable))
            {
                return new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "pathways.no-variable", name, string.Join(", ", PathwayRuns.Variables)));
            }

            wanted.Add(variable);
        }

        var kept = wanted.Count == 0 ? pathway : pathway with { Series = [.. pathway.Series.Where(series => wanted.Contains(series.Variable))] };
        if (!Negotiation.WantsCsv(request))
        {
            return new ItemResult<PathwayDetail>(PathwayDetail.Of(kept), WebJson.Site.PathwayDetail);
        }

        // The very table that the command prints.
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ResultCsv.Write(kept.Series, kept.FirstYear, kept.LastYear, text);
        return new FileResult(Encoding.UTF8.GetBytes(text.ToString()), Csv, $"{scenario}.csv");
    }

    private static async Task<IResult> EmissionsAsync(string scenario, PathwayRuns runs, HttpRequest request)
    {
        if (await runs.FindAsync(scenario) is not { } pathway)
        {
            return NoScenario(request, runs);
        }

        var text = new StringBuilder();
        CsvTable.Line(text, ["scenario", "variable", "unit", .. Enumerable.Range(pathway.FirstYear, pathway.Emissions("CO2 FFI").Count).Select(year => year.ToString(CultureInfo.InvariantCulture))]);
        foreach (var species in pathway.Scenario.Emissions.Keys.Order(StringComparer.Ordinal))
        {
            CsvTable.Line(text, [scenario, species, EmissionUnits.Of(species) + "/yr", .. pathway.Emissions(species).Select(value => value.ToString("G12", CultureInfo.InvariantCulture))]);
        }

        return new FileResult(Encoding.UTF8.GetBytes(text.ToString()), Csv, $"{scenario}-emissions.csv");
    }

    private static Refusal NoScenario(HttpRequest request, PathwayRuns runs) =>
        new(StatusCodes.Status404NotFound, WebTexts.Get(RequestLanguage.Of(request).Contents, "pathways.no-scenario", string.Join(", ", runs.Names)));
}
