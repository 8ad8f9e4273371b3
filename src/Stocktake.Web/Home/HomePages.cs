using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Gaps.Assessments;
using Stocktake.Register.Commitments;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Frame;
using Stocktake.Web.Gaps;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Home;

/// <summary>What the first page shows.</summary>
/// <param name="Standing">Where things stand.</param>
/// <param name="Tracks">Targets by state against what is recorded.</param>
/// <param name="Newest">The newest documents.</param>
/// <param name="Idle">Themes with mandates and no initiative, those with most mandates first.</param>
/// <param name="Gaps">What promises come to; null while it is worked out.</param>
/// <param name="Sections">Key and address of the sections that have a page, without the first page itself.</param>
public sealed record HomeModel(
    Standing Standing, IReadOnlyDictionary<TrackState, long> Tracks, IReadOnlyList<DocumentItem> Newest, IReadOnlyList<ThemeItem> Idle, GapAssessment? Gaps,
    IReadOnlyList<(string Key, string Address)> Sections);

/// <summary>The first page.</summary>
internal static class HomePages
{
    private const int Shown = 6;

    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/", async (HttpRequest request, Database database, TimeProvider clock, Navigation navigation, GapRuns gaps) =>
        {
            var newest = gaps.Newest(database, clock);
            if (newest is null)
            {
                // The answer without the numbers must not be kept.
                request.HttpContext.Response.Headers.CacheControl = "no-store";
            }

            return PageResult.Of<HomePage, HomeModel>(await ReadAsync(database, RequestLanguage.Of(request), clock) with
            {
                Gaps = newest, Sections = [.. navigation.Sections.Where(section => section.Address != "/")],
            });
        });
        HomeApi.Map(routes);
    }

    /// <summary>Reads where things stand; samples are left out once a real document is held.</summary>
    public static async Task<HomeModel> ReadAsync(Database database, SiteLanguage reader, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var standing = await StandingQuery.ReadAsync(database, reader.Contents.Language, today);
        bool? isSample = standing.IsSample ? null : false;
        return await database.ReadAsync(async connection => new HomeModel(
            standing,
            await TrackCounts.ReadAsync(connection, standing.IsSample, today),
            (await DocumentList.FindAsync(connection, new DocumentFilter { IsSample = isSample }, null, Shown)).Items,
            [.. (await ThemeList.ReadAsync(connection, isSample)).Where(theme => theme is { Mandates: > 0, Initiatives: 0 }).OrderByDescending(theme => theme.Mandates)],
            Gaps: null,
            []));
    }
}
