using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Register.Commitments;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Hosting;

namespace Stocktake.Web.Gaps;

/// <summary>The pages and the interface of the gaps: all promises, and the chain of one.</summary>
internal static class GapEndpoints
{
    public static void AddGaps(this IServiceCollection services) => services.AddSingleton<GapRuns>();

    public static void MapGaps(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/gaps", async (HttpRequest request, Database database, GapRuns runs, TimeProvider clock) =>
            await TryAsync(request, database, runs, clock, [], assessment => PageResult.Of<GapsPage, GapsModel>(new GapsModel(assessment, runs.Baselines))));
        routes.MapGetAndHead("/chains/{id}", async (string id, HttpRequest request, Database database, GapRuns runs, TimeProvider clock) =>
        {
            var passages = await database.ReadAsync(async connection =>
                await QuotedBlock.OfAsync(connection, await CommitmentDetail.FindAsync(connection, id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))));
            return await TryAsync(request, database, runs, clock, [id], assessment => IsNothing(assessment)
                ? new Refusal(StatusCodes.Status404NotFound)
                : PageResult.Of<ChainPage, ChainModel>(new ChainModel(id, assessment, passages, runs.Baselines)));
        });

        var api = routes.MapApi("Gaps");
        api.MapGetAndHead("/gaps", async Task<Results<RawJsonResult, Refusal>> (HttpRequest request, Database database, GapRuns runs, TimeProvider clock, string? baseline = null) =>
            await AnswerAsync(request, database, runs, clock, [])).WithSummary("What all promises come to, in tonnes and degrees").Produces<AssessmentDescription>(StatusCodes.Status200OK, "application/json").Refuses(400);
        api.MapGetAndHead("/chains/{id}", async Task<Results<RawJsonResult, Refusal>> (string id, HttpRequest request, Database database, GapRuns runs, TimeProvider clock, string? baseline = null) =>
            await AnswerAsync(request, database, runs, clock, [id])).WithSummary("The chain of one promise: assumptions, reductions, degrees").Produces<AssessmentDescription>(StatusCodes.Status200OK, "application/json").Refuses(400).Refuses(404);
    }

    // Nothing is known of what was asked for: neither a wedge nor a target.
    private static bool IsNothing(GapAssessment assessment) => assessment.Wedges.Count == 0 && assessment.Unexpressed.Count == 0;

    private static async Task<IResult> TryAsync(
        HttpRequest request, Database database, GapRuns runs, TimeProvider clock, IReadOnlyList<string> subjects, Func<GapAssessment, IResult> answer)
    {
        try
        {
            return AssessmentQuery.Read(request, clock, subjects, out var wanted) is { } refusal ? refusal : answer(await runs.MakeAsync(database, wanted));
        }
        catch (GapInputException exception)
        {
            return AssessmentQuery.Refused(request, exception);
        }
    }

    private static async Task<Results<RawJsonResult, Refusal>> AnswerAsync(HttpRequest request, Database database, GapRuns runs, TimeProvider clock, IReadOnlyList<string> subjects)
    {
        var result = await TryAsync(request, database, runs, clock, subjects, assessment =>
        {
            if (subjects.Count > 0 && IsNothing(assessment))
            {
                return new Refusal(StatusCodes.Status404NotFound);
            }

            using var bytes = new MemoryStream();
            AssessmentJson.Write(assessment, bytes);
            return new RawJsonResult(bytes.ToArray());
        });
        return result is RawJsonResult json ? json : (Refusal)result;
    }
}
