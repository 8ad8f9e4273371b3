using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading;
using Stocktake.Register;
using Stocktake.Register.Commitments;
using Stocktake.Register.Initiatives;
using Stocktake.Register.Mandates;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Themes;

/// <summary>The pages of themes, and the same for programs.</summary>
internal static class ThemePages
{
    // The first of each; the lists by theme have the rest.
    private const int Shown = 12;

    public static void MapThemes(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/themes", ListAsync);
        routes.MapGetAndHead("/themes/{code}", FindAsync);
        var group = routes.MapApi("themes");
        group.MapGetAndHead("/themes", ListForProgramsAsync).WithSummary("Themes with how much was asked, promised and done").WithName("themes");
        group.MapGetAndHead("/themes/{code}", FindForProgramsAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("A theme with those who are told to act on it, and what they do").WithName("theme");
    }

    private static async Task<IResult> ListAsync(Database database) =>
        PageResult.Of<ThemeListPage, ThemeListModel>(new ThemeListModel(await AllAsync(database)));

    private static async Task<IResult> FindAsync(Database database, string code)
    {
        if (!ThemeCodes.All.Contains(code))
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        return PageResult.Of<ThemePage, ThemeModel>(await database.ReadAsync(async connection => new ThemeModel(
            await ThemeDetail.FindAsync(connection, code),
            await MandateList.FindAsync(connection, new MandateFilter { Theme = code }, MandateOrder.Due, null, Shown),
            await CommitmentList.FindAsync(connection, new CommitmentFilter { Theme = code }, null, Shown),
            await InitiativeList.FindAsync(connection, new InitiativeFilter { Theme = code }, null, Shown))));
    }

    private static async Task<IResult> ListForProgramsAsync(HttpRequest request, Database database)
    {
        var themes = await AllAsync(database);
        var reader = RequestLanguage.Of(request);
        return new ListResult<ThemeEntry>(
            new ListPage<ThemeEntry>([.. themes.Select(theme => ThemeEntry.Of(theme, reader))], themes.Count, true, null), WebJson.Site.ListPageThemeEntry, WebJson.Site.ThemeEntry, "themes");
    }

    private static async Task<IResult> FindForProgramsAsync(HttpRequest request, Database database, string code) => ThemeCodes.All.Contains(code)
        ? new ItemResult<ThemeAnswer>(ThemeAnswer.Of(await database.ReadAsync(connection => ThemeDetail.FindAsync(connection, code)), RequestLanguage.Of(request)), WebJson.Site.ThemeAnswer)
        : new Refusal(StatusCodes.Status404NotFound);

    /// <summary>Every theme that there is, those with most mandates first; one about which nothing is held has zeros.</summary>
    private static async Task<IReadOnlyList<ThemeItem>> AllAsync(Database database)
    {
        var held = (await database.ReadAsync(connection => ThemeList.ReadAsync(connection))).ToDictionary(theme => theme.Code);
        return
        [
            .. ThemeCodes.All.Select(code => held.GetValueOrDefault(code) ?? new ThemeItem(code, 0, 0, 0))
                .OrderByDescending(theme => theme.Mandates).ThenByDescending(theme => theme.Initiatives).ThenByDescending(theme => theme.Commitments).ThenBy(theme => theme.Code, StringComparer.Ordinal),
        ];
    }
}

/// <summary>What the list of themes shows.</summary>
/// <param name="Themes">All themes.</param>
public sealed record ThemeListModel(IReadOnlyList<ThemeItem> Themes);

/// <summary>What the page of a theme shows.</summary>
/// <param name="Theme">The theme and those addressed.</param>
/// <param name="Mandates">The first mandates.</param>
/// <param name="Commitments">The first commitments.</param>
/// <param name="Initiatives">The first initiatives.</param>
public sealed record ThemeModel(ThemeDetail Theme, RegisterPage<MandateItem> Mandates, RegisterPage<CommitmentItem> Commitments, RegisterPage<InitiativeItem> Initiatives);
