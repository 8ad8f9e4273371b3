using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Reading;
using Stocktake.Reading.Comparison;
using Stocktake.Register.Documents;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Documents;

/// <summary>Two editions side by side: <c>/compare?from={id}/{language}@{date}&amp;to=…</c>; language and date may be left out.</summary>
internal static class ComparePages
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapCompare(this IEndpointRouteBuilder routes) => routes.MapGetAndHead("/compare", CompareAsync);

    private static async Task<IResult> CompareAsync(HttpRequest request, Database database)
    {
        var reader = RequestLanguage.Of(request).Language.Code;
        var from = await FindAsync(database, request.Query["from"].ToString(), reader);
        var to = await FindAsync(database, request.Query["to"].ToString(), from?.Page.Item.Language ?? reader);
        if (from is null || to is null)
        {
            return PageResult.Of<ComparePage, CompareModel>(
                new CompareModel(from?.Document, to?.Document, null, null, null),
                request.Query.ContainsKey("from") ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
        }

        var comparison = EditionComparer.Compare(from.Page.Edition, to.Page.Edition);
        return request.Query["form"].ToString() switch
        {
            "json" => new FileResult(System.Text.Encoding.UTF8.GetBytes(ComparisonJson.Write(comparison)), "application/json; charset=utf-8", "comparison.json"),
            "docx" => new FileResult(ComparisonDocx.Write(comparison, "Stocktake", DateTimeOffset.UnixEpoch), Docx, "comparison.docx"),
            _ => PageResult.Of<ComparePage, CompareModel>(new CompareModel(from.Document, to.Document, from.Page.Item, to.Page.Item, comparison)),
        };
    }

    private static async Task<Side?> FindAsync(Database database, string text, string preferred)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var id = slash < 0 ? text : text[..slash];
        var address = slash >= 0 && EditionAddress.TryParse(text[(slash + 1)..], out var parsed) ? parsed : null;
        if (id.Length == 0 || (slash >= 0 && address is null))
        {
            return null;
        }

        return await database.ReadAsync(async connection =>
        {
            if (await DocumentDetail.FindAsync(connection, id) is not { } document)
            {
                return null;
            }

            var newest = document.Editions.Where(edition => edition.IsNewest).ToList();
            var language = address?.Language ?? (newest.Find(edition => edition.Language == preferred) ?? newest.Find(edition => edition.Language == "eng") ?? newest.FirstOrDefault())?.Language;
            return language is not null && await EditionPage.FindAsync(connection, document.Item.Slug, language, address?.Date) is { } page ? new Side(document.Item, page) : null;
        });
    }

    private sealed record Side(DocumentItem Document, EditionPage Page);
}

/// <summary>What the page of a comparison shows.</summary>
/// <param name="From">The earlier work; null if it is not held.</param>
/// <param name="To">The later work; null if it is not held.</param>
/// <param name="FromEdition">The earlier edition.</param>
/// <param name="ToEdition">The later edition.</param>
/// <param name="Comparison">The two side by side; null without both.</param>
public sealed record CompareModel(DocumentItem? From, DocumentItem? To, EditionItem? FromEdition, EditionItem? ToEdition, EditionComparison? Comparison);
