using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Gaps;
using Stocktake.Gaps.Reports;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Gaps;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Reports;

/// <summary>Reports that can be handed in: as pages, and as files.</summary>
internal static class ReportPages
{
    // As many as one looks through; search finds the rest.
    private const int Offered = 30;

    // A report rests on two assessments, and a PDF has its own limit beside them.
    private static readonly RequestTimeoutPolicy Patience = new() { Timeout = TimeSpan.FromMinutes(3), TimeoutStatusCode = StatusCodes.Status504GatewayTimeout };

    private static readonly string[] ContentTypes = ["text/html", "application/pdf"];

    public static void AddReports(this IServiceCollection services) => services.AddSingleton<ReportFiles>().AddSingleton<SiteReports>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/reports", ListAsync);
        routes.MapGetAndHead("/reports/gap", (HttpRequest request, SiteReports sources) => PageAsync("gap", "", null, request, sources)).WithRequestTimeout(Patience);
        foreach (var form in ReportFiles.Forms)
        {
            routes.MapGetAndHead("/reports/gap." + form, (HttpRequest request, SiteReports sources) => PageAsync("gap", "", form, request, sources)).WithRequestTimeout(Patience);
        }

        foreach (var kind in (string[])["commitment", "resolution"])
        {
            routes.MapGetAndHead($"/reports/{kind}/{{id}}", (string id, HttpRequest request, SiteReports sources) =>
            {
                var (subject, form) = ReportFiles.Parts(id);
                return PageAsync(kind, subject, form, request, sources);
            }).WithRequestTimeout(Patience);
        }

        var api = routes.MapApi("Reports");
        Describe(api.MapGetAndHead("/reports/gap", (HttpRequest request, SiteReports sources, string? format = null) => FileAsync("gap", "", format, request, sources)), "The brief on the emissions gap as a file");
        Describe(api.MapGetAndHead("/reports/commitment/{id}", (string id, HttpRequest request, SiteReports sources, string? format = null) => FileAsync("commitment", id, format, request, sources)), "The brief on a commitment as a file")
            .Refuses(StatusCodes.Status404NotFound);
        Describe(api.MapGetAndHead("/reports/resolution/{id}", (string id, HttpRequest request, SiteReports sources, string? format = null) => FileAsync("resolution", id, format, request, sources)), "The progress report on a resolution as a file")
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string summary)
    {
        route.WithRequestTimeout(Patience);
        return route.WithSummary(summary)
            .Produces(StatusCodes.Status200OK, contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", additionalContentTypes: ContentTypes)
            .Refuses(StatusCodes.Status400BadRequest).Refuses(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ListAsync(Database database, ReportFiles files)
    {
        var (documents, commitments) = await database.ReadAsync(async connection => (
            await DocumentList.FindAsync(connection, new DocumentFilter { IsHeld = true }, after: null, Offered),
            await CommitmentList.FindAsync(connection, new CommitmentFilter(), after: null, Offered)));
        return PageResult.Of<ReportsPage, ReportsModel>(new ReportsModel(
            [.. documents.Items.Where(document => document.MandateCount > 0)], [.. commitments.Items.Where(commitment => commitment.Targets.Count > 0)], files.HasPdf));
    }

    private static Task<IResult> PageAsync(string kind, string id, string? form, HttpRequest request, SiteReports sources) => TryAsync(kind, id, request, sources, async report =>
    {
        var subject = report.Record!.Subject;
        var address = subject.Length == 0 ? "/reports/gap" : $"/reports/{kind}/{Uri.EscapeDataString(subject)}";
        return form is null
            ? PageResult.Of<ReportPage, ReportModel>(new ReportModel(report, address, AssessmentQuery.Of(request), About(kind, subject, request), sources.Files.HasPdf))
            : await sources.Files.OfAsync(report, form, request);
    });

    private static async Task<IResult> FileAsync(string kind, string id, string? format, HttpRequest request, SiteReports sources)
    {
        format ??= ReportFiles.Forms[0];
        return ReportFiles.Forms.Contains(format)
            ? await TryAsync(kind, id, request, sources, report => sources.Files.OfAsync(report, format, request))
            : new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "reports.no-format", format, string.Join(", ", ReportFiles.Forms)));
    }

    private static async Task<IResult> TryAsync(string kind, string id, HttpRequest request, SiteReports sources, Func<ReportDocument, Task<IResult>> answer)
    {
        try
        {
            return await sources.FindAsync(kind, id, request) switch
            {
                { Refusal: { } refusal } => refusal,
                { Report: { } report } => await answer(report),
                _ => new Refusal(StatusCodes.Status404NotFound),
            };
        }
        catch (GapInputException exception)
        {
            return AssessmentQuery.Refused(request, exception);
        }
    }

    private static (string Name, string Address) About(string kind, string subject, HttpRequest request)
    {
        var address = kind switch
        {
            "gap" => "/gaps" + AssessmentQuery.Of(request),
            "commitment" => "/chains/" + Uri.EscapeDataString(subject) + AssessmentQuery.Of(request),
            _ => "/documents/" + Uri.EscapeDataString(subject),
        };
        return (WebTexts.Get(RequestLanguage.Of(request).Contents, "reports.about." + kind), address);
    }
}
