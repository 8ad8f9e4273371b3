using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stocktake.Register;
using Stocktake.Register.Documents;
using Stocktake.Register.Mandates;
using Stocktake.Register.Review;
using Stocktake.Register.Search;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Mandates;

/// <summary>The pages of mandates: the table, the timeline, the matrix, and one mandate.</summary>
internal static class MandatePages
{
    // As many rows as a timeline shows at once and a reader can follow.
    private const int TimelineRows = 25;

    // The timeline shows what has a due date, whatever it is.
    private const string Ever = "0001";

    private const int MatrixRows = 20;

    private const int Related = 8;

    public static void MapMandates(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/mandates", ListAsync);
        routes.MapGetAndHead("/mandates/{id}", FindAsync);
        MandateApi.Map(routes);
        MandateFeeds.Map(routes);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Database database, SearchIndex index, TimeProvider clock)
    {
        if (!PageRequest.TryRead(request, MandateList.Keys, out var wanted, out var refusal))
        {
            return refusal;
        }

        var (filter, areAll, wrong) = await MandateQuery.ReadAsync(request, database, index);
        if (filter is null)
        {
            return wrong!;
        }

        var view = request.Query["view"].ToString();
        var isTimeline = view == "timeline";
        var model = await database.ReadAsync(async connection => new MandateListModel(
            view == "matrix" ? null : MandateQuery.Part(
                await MandateList.FindAsync(
                    connection,
                    isTimeline ? filter with { DueFrom = filter.DueFrom ?? Ever } : filter,
                    isTimeline ? MandateOrder.Due : MandateQuery.Order(request),
                    wanted.After,
                    isTimeline ? Math.Min(wanted.Limit, TimelineRows) : wanted.Limit),
                areAll),
            view == "matrix" ? await MandateMatrix.ReadAsync(connection, filter, MatrixRows) : null,
            await MandateFacets.ReadAsync(connection, filter.IsSample),
            filter.IsSample is null ? await MandateFacets.ReadAsync(connection, isSample: true) : null,
            await MandateChoices.ReadAsync(connection, isTimeline ? filter with { DueFrom = filter.DueFrom ?? Ever } : filter),
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        return PageResult.Of<MandateListPage, MandateListModel>(model);
    }

    private static async Task<IResult> FindAsync(HttpRequest request, Database database, string id)
    {
        var reader = RequestLanguage.Of(request);
        var model = await database.ReadAsync(async connection =>
        {
            if (await MandateDetail.FindAsync(connection, id) is not { } mandate)
            {
                return null;
            }

            var passage = Chosen(mandate, request.Query["edition"].ToString(), reader);
            return new MandateModel(
                mandate,
                passage,
                passage is null ? [] : await MandateContext.FindAsync(connection, id, passage.Language, passage.EditionDate),
                await RelatedWork.FindAsync(connection, id, Related),
                (await ReviewSheet.FindAsync(connection, "mandate", id))!,
                LoopbackOnly.IsLocal(request.HttpContext));
        });
        return model is null ? new Refusal(StatusCodes.Status404NotFound) : PageResult.Of<MandatePage, MandateModel>(model);
    }

    /// <summary>The passage to show: the one that the address names as <c>language@date</c>, else that in the reader's language, else English, else the first; the newest of each.</summary>
    private static MandatePassage? Chosen(MandateDetail mandate, string wanted, SiteLanguage reader) =>
        mandate.Passages.FirstOrDefault(passage => MandateModel.EditionOf(passage) == wanted)
        ?? mandate.Passages.LastOrDefault(passage => passage.Language == reader.Language.Code)
        ?? mandate.Passages.LastOrDefault(passage => passage.Language == "eng")
        ?? (mandate.Passages is [.., var last] ? last : null);
}

/// <summary>What the list of mandates shows.</summary>
/// <param name="Page">The part of the list; null where the matrix is shown.</param>
/// <param name="Matrix">Addressees against themes; null where the list is shown.</param>
/// <param name="Facets">Counts of all mandates.</param>
/// <param name="Samples">Counts of samples among them; null where the address asks for samples, or for none.</param>
/// <param name="Choices">What the filters offer, under what is chosen already.</param>
/// <param name="Today">The day on which it is shown.</param>
public sealed record MandateListModel(RegisterPage<MandateItem>? Page, MandateMatrix? Matrix, MandateFacets Facets, MandateFacets? Samples, MandateChoices Choices, DateOnly Today);

/// <summary>What the page of a mandate shows.</summary>
/// <param name="Mandate">The mandate.</param>
/// <param name="Passage">The passage that is shown; null where no text is held.</param>
/// <param name="Context">Its paragraph and those around it.</param>
/// <param name="Related">Who else works on it.</param>
/// <param name="Review">Where its review stands, and its trail.</param>
/// <param name="MayReview">Whether the reader may decide about it.</param>
public sealed record MandateModel(
    MandateDetail Mandate, MandatePassage? Passage, IReadOnlyList<ContextBlock> Context, RelatedWork Related, ReviewSheet Review, bool MayReview)
{
    /// <summary>How an edition is named in the address of a mandate's page.</summary>
    internal static string EditionOf(MandatePassage passage) => passage.EditionDate.Length == 0 ? passage.Language : $"{passage.Language}@{passage.EditionDate}";
}
