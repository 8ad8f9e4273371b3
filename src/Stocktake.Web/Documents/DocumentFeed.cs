using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Documents;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;

namespace Stocktake.Web.Documents;

/// <summary>The documents taken last, as a feed.</summary>
internal static class DocumentFeed
{
    // As many as a reader that asks once a day can miss.
    private const int Entries = 50;

    public static void MapDocumentFeed(this IEndpointRouteBuilder routes) => routes.MapGetAndHead("/feeds/documents.atom", async (Database database, PageContext page) =>
    {
        var newest = await database.ReadAsync(connection => NewDocuments.FindAsync(connection, Entries));
        return new AtomFeed(page.Text("standing.feed.title"), page.Language.Contents.Tag, [.. newest.Select(document => new AtomEntry(
            EditionAddress.Of(document.Item.Slug), Title(document.Item, page), document.Taken, Summary(document.Item, page)))]);
    }).ExcludeFromDescription();

    private static string Title(DocumentItem item, PageContext page) => (item.IsSample ? $"[{page.Text("sample")}] " : "") + DocumentNames.WithSymbol(item, page);

    private static string Summary(DocumentItem item, PageContext page) => string.Join(
        " · ",
        new[]
        {
            page.Word("kind", item.Kind), item.Body is { } body ? page.Word("body", body) : null, item.Date is null ? null : page.Date(item.Date),
            string.Join(", ", item.Languages.Select(language => page.Word("language", language))), $"{page.Text("documents.mandates")}: {page.Number(item.MandateCount)}",
        }.Where(part => !string.IsNullOrEmpty(part)));
}
