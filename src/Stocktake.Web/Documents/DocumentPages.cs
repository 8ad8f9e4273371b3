using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading;
using Stocktake.Register.Documents;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Facts;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Documents;

/// <summary>The pages of documents: the list, a work, an edition to read, its downloads.</summary>
internal static class DocumentPages
{
    /// <summary>The kinds of documents, as addresses name them.</summary>
    public static readonly string[] Kinds = ["resolution", "decision", "report", "note", "letter", "treaty", "protocol", "agreement", "plan", "other"];

    /// <summary>The languages of documents, as ISO 639-2 codes.</summary>
    public static readonly string[] Languages = ["ara", "zho", "eng", "fra", "rus", "spa"];

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/documents", ListAsync);
        routes.MapGetAndHead("/documents/{id}", WorkAsync);
        routes.MapGetAndHead("/documents/{id}/{edition}", EditionAsync);
        DocumentApi.Map(routes);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Database database)
    {
        if (!PageRequest.TryRead(request, DocumentList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var values = new FilterValues(request);
        var filter = FilterOf(values);
        if (!values.AreSound(out var wrong))
        {
            return wrong;
        }

        var page = await database.ReadAsync(connection => DocumentList.FindAsync(connection, filter, wanted.After, wanted.Limit));
        return PageResult.Of<DocumentListPage, DocumentListModel>(new DocumentListModel(page, page.Next is null ? null : Cursor.Write(page.Next)));
    }

    private static async Task<IResult> WorkAsync(HttpRequest request, Database database, string id)
    {
        var (slug, form) = EditionAddress.OfWork(id);
        if (await database.ReadAsync(connection => DocumentDetail.FindAsync(connection, form is null ? id : slug)) is not { } document)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        if (form is not null)
        {
            return Preferred(document, request) is { } edition
                ? await EditionAsync(request, database, document.Item.Slug, $"{edition.Language}.{form}")
                : new Refusal(StatusCodes.Status404NotFound);
        }

        var (citations, mandates) = await database.ReadAsync(async connection => (
            await CitationNeighbours.FindAsync(connection, document.Item.Slug),
            await DocumentMandates.FindAsync(connection, document.Item.Slug, RequestLanguage.Of(request).Contents.Language.Code)));
        return PageResult.Of<DocumentPage, DocumentModel>(new DocumentModel(document, citations!, mandates, Preferred(document, request)));
    }

    private static async Task<IResult> EditionAsync(HttpRequest request, Database database, string id, string edition)
    {
        if (!EditionAddress.TryParse(edition, out var address)
            || await database.ReadAsync(connection => EditionPage.FindAsync(connection, id, address.Language!, address.Date)) is not { } page)
        {
            return new Refusal(StatusCodes.Status404NotFound);
        }

        var name = $"{id}.{page.Item.Language}{(page.Item.Date.Length > 0 ? "." + page.Item.Date : null)}";
        if (address.Form is not null)
        {
            return EditionDownload.Of(page, address.Form, name, RequestLanguage.Of(request).Contents.Words);
        }

        var beside = await BesideAsync(request, database, id, page);
        var document = await database.ReadAsync(connection => DocumentDetail.FindAsync(connection, id));
        return PageResult.Of<EditionReadingPage, EditionReadingModel>(new EditionReadingModel(document!, page, beside, MarksOf(request)));
    }

    private static async Task<EditionPage?> BesideAsync(HttpRequest request, Database database, string id, EditionPage page) =>
        EditionAddress.TryParse(request.Query["with"].ToString(), out var other) && other.Language != page.Item.Language
            ? await database.ReadAsync(connection => EditionPage.FindAsync(connection, id, other.Language!, other.Date))
            : null;

    // A form of checkboxes sends only those that are ticked, so it also says that it was sent.
    private static ShownMarks MarksOf(HttpRequest request)
    {
        var all = !request.Query.ContainsKey("marks");
        var chosen = request.Query["marks"].ToString().Split(',');
        bool Shows(string mark) => all || chosen.Contains(mark, StringComparer.Ordinal);
        return new ShownMarks(Shows("citations"), Shows("mandates"), Shows("targets"), request.Query["state"].ToString() switch
        {
            "original" => RevisionView.Original,
            "revised" => RevisionView.Revised,
            _ => RevisionView.Marked,
        });
    }

    /// <summary>The filter that an address names; a year that is none filters everything out.</summary>
    internal static DocumentFilter FilterOf(FilterValues values) => new()
    {
        Body = values.Text("body"),
        Kind = values.OneOf("kind", Kinds),
        Language = values.Text("language") is { } text && Foundations.Language.TryParse(text, out var language) ? language.Code : values.OneOf("language", Languages),
        Year = values.Year("year"),
        IsHeld = values.Flag("held") != false,
        IsSample = values.Flag("sample"),
    };

    /// <summary>The edition to offer first: in the reader's language, else English, else the first there is.</summary>
    private static EditionItem? Preferred(DocumentDetail document, HttpRequest request)
    {
        var newest = document.Editions.Where(edition => edition.IsNewest).ToList();
        var reader = RequestLanguage.Of(request).Language.Code;
        return newest.Find(edition => edition.Language == reader) ?? newest.Find(edition => edition.Language == "eng") ?? newest.FirstOrDefault();
    }
}

/// <summary>What the list of documents shows.</summary>
/// <param name="Page">The part of the list.</param>
/// <param name="After">Cursor of the next part, or null.</param>
public sealed record DocumentListModel(Register.RegisterPage<DocumentItem> Page, string? After);

/// <summary>What the page of a work shows.</summary>
/// <param name="Document">The work.</param>
/// <param name="Citations">Its neighbours.</param>
/// <param name="Mandates">What it asks for.</param>
/// <param name="Preferred">The edition to read first; null if no text is held.</param>
public sealed record DocumentModel(DocumentDetail Document, CitationNeighbours Citations, IReadOnlyList<DocumentMandate> Mandates, EditionItem? Preferred);

/// <summary>What the page of an edition shows.</summary>
/// <param name="Document">The work.</param>
/// <param name="Page">The edition.</param>
/// <param name="Beside">Another language to show beside it, or null.</param>
/// <param name="Marks">Which marks to show.</param>
public sealed record EditionReadingModel(DocumentDetail Document, EditionPage Page, EditionPage? Beside, ShownMarks Marks);
