using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Mandates;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Mandates;

/// <summary>New mandates, and what falls due next, as feeds.</summary>
internal static class MandateFeeds
{
    // As many as a reader that asks once a day can miss.
    private const int Entries = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/feeds/mandates.atom", NewestAsync).ExcludeFromDescription();
        routes.MapGetAndHead("/feeds/due.atom", DueAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> NewestAsync(Database database, PageContext page)
    {
        var news = await database.ReadAsync(connection => MandateNews.NewestAsync(connection, Entries));
        return Feed("mandates.feed-new.title", page, news, item => item.Recorded);
    }

    private static async Task<IResult> DueAsync(Database database, PageContext page, TimeProvider clock)
    {
        var news = await database.ReadAsync(connection => MandateNews.DueAsync(connection, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Entries));
        return Feed("mandates.feed-due.title", page, news, item => item.Changed);
    }

    private static AtomFeed Feed(string title, PageContext page, IEnumerable<MandateNewsItem> news, Func<MandateNewsItem, string> updated) => new(
        page.Text(title),
        page.Language.Contents.Tag,
        [.. news.Select(item => new AtomEntry(MandateWords.Address(item.Mandate.Slug), Title(item.Mandate, page), updated(item), Summary(item.Mandate, page)))]);

    private static string Title(MandateItem item, PageContext page)
    {
        var sample = item.IsSample ? $"[{page.Text("sample")}] " : null;
        var due = item.DueDate is { } date ? $" ({page.Text("mandates.due")}: {page.Date(date)})" : null;
        return $"{sample}{MandateWords.Citation(item, page.Language)}: {page.Word("act", item.Act)} → {MandateWords.Addressees(item, page)}{due}";
    }

    private static string Summary(MandateItem item, PageContext page) =>
        MandateWords.Text(item, page.Language) is { } held ? $"{held.Text.Task} — {MandateWords.Citation(item, page.Language)}" : MandateWords.Citation(item, page.Language);
}
