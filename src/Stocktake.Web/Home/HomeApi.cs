using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;
using Stocktake.Register.Mandates;
using Stocktake.Register.Taking;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Home;

/// <summary>Where things stand, as programs read it.</summary>
/// <param name="IsSample">Whether no real document is held, so that everything read comes from samples.</param>
/// <param name="Counts">Values by scope and name, as the counters are kept.</param>
/// <param name="Tracks">Targets by state against what is recorded: NotMeasured OnTrack OffTrack Met.</param>
/// <param name="NextDue">Open mandates that are not overdue, the earliest due first.</param>
/// <param name="NextTargets">Targets whose year is not past, the earliest first.</param>
/// <param name="MostAsked">Who is named in most current mandates.</param>
/// <param name="Newest">Ids of the newest documents.</param>
/// <param name="Idle">Themes with mandates and no initiative.</param>
public sealed record StandingAnswer(
    bool IsSample, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Counts, IReadOnlyDictionary<string, long> Tracks, IReadOnlyList<DueMandate> NextDue,
    IReadOnlyList<DueTarget> NextTargets, IReadOnlyList<AskedActor> MostAsked, IReadOnlyList<string> Newest, IReadOnlyList<ThemeItem> Idle);

/// <summary>Where things stand, for programs.</summary>
internal static class HomeApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapApi("standing").MapGetAndHead("/standing", FindAsync)
        .WithSummary("Where things stand: counts, what falls due next, where nothing happens").WithName("standing");

    private static async Task<ItemResult<StandingAnswer>> FindAsync(HttpRequest request, Database database, TimeProvider clock)
    {
        var home = await HomePages.ReadAsync(database, RequestLanguage.Of(request), clock);
        var counts = home.Standing.Counts.GroupBy(count => count.Key.Scope, StringComparer.Ordinal).OrderBy(scope => scope.Key, StringComparer.Ordinal).ToDictionary(
            scope => scope.Key,
            scope => (IReadOnlyDictionary<string, long>)scope.OrderBy(count => count.Key.Name, StringComparer.Ordinal).ToDictionary(count => count.Key.Name, count => count.Value));
        return new ItemResult<StandingAnswer>(
            new StandingAnswer(
                home.Standing.IsSample, counts, home.Tracks.OrderBy(track => track.Key).ToDictionary(track => track.Key.ToString(), track => track.Value), home.Standing.NextDue,
                home.Standing.NextTargets, home.Standing.MostAsked, [.. home.Newest.Select(work => work.Slug)], home.Idle),
            WebJson.Site.StandingAnswer);
    }
}
