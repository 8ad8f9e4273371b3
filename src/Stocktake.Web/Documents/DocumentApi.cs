using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register.Documents;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Documents;

/// <summary>A document as programs read it.</summary>
/// <param name="Id">The id in addresses.</param>
/// <param name="Self">Its address in this interface.</param>
/// <param name="Source">The document itself.</param>
/// <param name="Symbol">Its symbol; null where it has none.</param>
/// <param name="Title">Its title in the language that was asked for, else in another.</param>
/// <param name="Body">Key of the body that speaks.</param>
/// <param name="Kind">Kind of work.</param>
/// <param name="Date">Adoption or issue, as precise as known.</param>
/// <param name="IsHeld">Whether its text is held.</param>
/// <param name="IsSample">Whether it was invented to show the program.</param>
/// <param name="Languages">ISO 639-2 codes of the editions held.</param>
/// <param name="Mandates">Mandates read from it.</param>
/// <param name="CitedBy">Held works that cite it.</param>
public sealed record DocumentEntry(
    string Id, string Self, Source Source, string? Symbol, string? Title, string? Body, string Kind, string? Date, bool IsHeld, bool IsSample,
    IReadOnlyList<string> Languages, long Mandates, long CitedBy);

/// <summary>An edition as programs read it.</summary>
/// <param name="Language">ISO 639-2 code.</param>
/// <param name="Date">Its date; null where the text has none.</param>
/// <param name="IsNewest">Whether it is the newest of its language.</param>
/// <param name="Blocks">How many blocks it has.</param>
/// <param name="Self">Address of its whole reading as JSON.</param>
/// <param name="Files">The files that carry it; first the one that was read.</param>
public sealed record EditionEntry(string Language, string? Date, bool IsNewest, long Blocks, string Self, IReadOnlyList<ManifestationItem> Files);

/// <summary>A document with its editions and citations.</summary>
/// <param name="Document">The document.</param>
/// <param name="Editions">Its editions.</param>
/// <param name="Renews">Ids of the works it renews.</param>
/// <param name="RenewedBy">Id of the work that renews it, or null.</param>
/// <param name="Cites">Ids of the works it cites.</param>
/// <param name="CitedBy">Ids of held works that cite it, newest first.</param>
public sealed record DocumentAnswer(
    DocumentEntry Document, IReadOnlyList<EditionEntry> Editions, IReadOnlyList<string> Renews, string? RenewedBy, IReadOnlyList<string> Cites, IReadOnlyList<string> CitedBy);

/// <summary>Documents for programs.</summary>
internal static class DocumentApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapApi("documents");
        group.MapGetAndHead("/documents", ListAsync).Refuses(StatusCodes.Status400BadRequest)
            .WithSummary("Documents, newest first").WithName("documents");
        group.MapGetAndHead("/documents/{id}", FindAsync).Refuses(StatusCodes.Status404NotFound)
            .WithSummary("A document with its editions and citations").WithName("document");
        group.MapGetAndHead("/documents/{id}/{edition}", ReadingAsync).Refuses(StatusCodes.Status404NotFound)
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .WithSummary("An edition as it was read: blocks, citations, mandates, targets").WithName("edition");
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Database database, string? body = null, string? kind = null, string? language = null, string? year = null, string? held = null, string? sample = null, int? limit = null, string? after = null)
    {
        if (!PageRequest.TryRead(request, DocumentList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var values = new FilterValues(request);
        var filter = DocumentPages.FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        var page = await database.ReadAsync(connection => DocumentList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        var reader = RequestLanguage.Of(request);
        var answer = new ListPage<DocumentEntry>([.. page.Items.Select(item => Entry(item, reader))], page.Total, page.TotalIsExact, NextAddress.Of(request, page.Next));
        return new ListResult<DocumentEntry>(answer, WebJson.Site.ListPageDocumentEntry, WebJson.Site.DocumentEntry, "documents");
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        var (document, citations) = await database.ReadAsync(async connection => (await DocumentDetail.FindAsync(connection, id), await CitationNeighbours.FindAsync(connection, id)));
        if (document is null)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var editions = document.Editions.Select(edition => new EditionEntry(
            edition.Language, edition.Date.Length > 0 ? edition.Date : null, edition.IsNewest, edition.BlockCount,
            "/api/v1" + EditionAddress.Of(document.Item.Slug, edition.Language, edition.Date), edition.Manifestations));
        return new ItemResult<DocumentAnswer>(
            new DocumentAnswer(
                Entry(document.Item, RequestLanguage.Of(request)), [.. editions], [.. document.Predecessors.Select(work => work.Slug)], document.Successor?.Slug,
                [.. citations!.Cites.Select(cited => cited.Item.Slug)], [.. citations.CitedBy.Select(citing => citing.Item.Slug)]),
            WebJson.Site.DocumentAnswer);
    }

    private static async Task<IResult> ReadingAsync(Database database, string id, string edition) =>
        EditionAddress.TryParse(edition, out var address) && await database.ReadAsync(connection => EditionPage.FindAsync(connection, id, address.Language!, address.Date)) is { } page
            ? new RawJsonResult(page.ToJson())
            : new Refusal(StatusCodes.Status404NotFound);

    private static DocumentEntry Entry(DocumentItem item, SiteLanguage reader) => new(
        item.Slug, "/api/v1" + EditionAddress.Of(item.Slug), DocumentSource.Of(item, reader), item.Symbol, DocumentSource.Title(item, reader),
        item.Body, item.Kind, item.Date, item.IsHeld, item.IsSample, item.Languages, item.MandateCount, item.CitedCount);
}
