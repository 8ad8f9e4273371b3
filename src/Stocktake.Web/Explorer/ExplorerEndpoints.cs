using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Exploring;
using Stocktake.Gaps.Warming;
using Stocktake.Storage;
using Stocktake.Web.Api;
using Stocktake.Web.Frame;
using Stocktake.Web.Gaps;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Explorer;

/// <summary>The explorer: a page whose address holds where every lever stands, answers to moves in short, and the same for programs.</summary>
internal static class ExplorerEndpoints
{
    /// <summary>The header by which a page names itself, so that its newest move takes the place of older ones.</summary>
    public const string ReaderHeader = "X-Explorer-Reader";

    private const int LongestReader = 64;

    // A page whose address holds this many wrong parameters is shown without any of them.
    private const int MostDropped = 40;

    public static void AddExplorer(this IServiceCollection services) => services.AddSingleton<ExplorerRuns>();

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/explorer", PageAsync).CacheOutput(NotKept);
        routes.MapGetAndHead("/explorer/compare", CompareAsync).CacheOutput(NotKept);
        routes.MapGet("/explorer/move", MoveAsync).ExcludeFromDescription().CacheOutput(NotKept);
        routes.MapApi("Gaps").MapGetAndHead("/explorer", async Task<Results<RawJsonResult, Refusal, FileResult>> (HttpRequest request, ExplorerRuns runs) =>
        {
            var language = RequestLanguage.Of(request).Contents;
            try
            {
                var (outcome, result) = await runs.RunAsync(null, ExplorerAddress.Read(ExplorerView.StateOf(request)), request.HttpContext.RequestAborted);
                if (result is null)
                {
                    return Busy(request, outcome);
                }

                var shown = new ExplorerShown(result, ExplorerView.Of(request).Units, language);
                return Negotiation.WantsCsv(request)
                    ? new FileResult(ExplorerAnswer.Csv(shown), "text/csv; charset=utf-8; header=present", "explorer.csv")
                    : new RawJsonResult(ExplorerAnswer.Json(shown));
            }
            catch (GapInputException exception)
            {
                return new Refusal(StatusCodes.Status400BadRequest, Sentence(language, exception));
            }
        }).WithSummary("What levers lead to beside the baseline").Produces<ExplorerDescription>(StatusCodes.Status200OK, "application/json", "text/csv").Refuses(400).Refuses(503).CacheOutput(NotKept);
    }

    /// <summary>What is wrong with an address, in one sentence.</summary>
    public static string Sentence(SiteLanguage language, GapInputException exception) =>
        WebTexts.Get(language, exception.Fault == GapFault.UnknownAssumption ? "explorer.no-lever" : "gaps.fault." + exception.Fault, [.. exception.Values]);

    // What follows from the address alone is kept by the runs themselves, in the form of the answer.
    private static void NotKept(OutputCachePolicyBuilder policy) => policy.NoCache();

    private static async Task<IResult> MoveAsync(HttpContext context, ExplorerRuns runs)
    {
        var request = context.Request;
        var language = RequestLanguage.Of(request).Contents;
        try
        {
            var state = ExplorerAddress.Read(ExplorerView.StateOf(request));
            var units = ExplorerView.Of(request).Units;
            var key = $"{language.Code} {units.Temperature} {units.Mass} {ExplorerAddress.Write(state)}";
            var answer = runs.Kept(key);
            if (answer is null)
            {
                var reader = request.Headers[ReaderHeader].ToString();
                var (outcome, result) = await runs.RunAsync(reader.Length is > 0 and <= LongestReader ? reader : null, state, context.RequestAborted);
                if (result is null)
                {
                    context.Response.Headers.RetryAfter = "1";
                    return outcome == MoveOutcome.Superseded
                        ? Said(StatusCodes.Status409Conflict, WebTexts.Get(language, "explorer.superseded"))
                        : Said(StatusCodes.Status503ServiceUnavailable, WebTexts.Get(language, "explorer.busy"));
                }

                runs.Keep(key, answer = ExplorerAnswer.Move(new ExplorerShown(result, units, language)));
            }

            return new RawJsonResult(answer);
        }
        catch (GapInputException exception)
        {
            return Said(StatusCodes.Status400BadRequest, Sentence(language, exception));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader is gone; nobody reads this.
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
    }

    private static SaidResult Said(int status, string sentence) => new SaidResult(status, sentence);

    private static async Task<IResult> PageAsync(HttpRequest request, Database database, ExplorerRuns runs, GapRuns gaps, TimeProvider clock)
    {
        var language = RequestLanguage.Of(request).Contents;
        var view = ExplorerView.Of(request);
        try
        {
            var problems = new List<string>();
            var (outcome, result) = await RunWhatCanBeAsync(request, runs, language, problems);
            if (result is null)
            {
                return Busy(request, outcome);
            }

            if (request.Query["save"].ToString().Length > 0 && problems.Count == 0)
            {
                var name = SavedScenario.Of(request.Query["name"].ToString(), result.State);
                if (name.Name.Length > 0 && view.Saved.Count < SavedScenario.Slots.Count)
                {
                    var slot = SavedScenario.Slots.Except(view.Saved.Select(saved => saved.Slot)).First();
                    var address = (view with { Saved = [.. view.Saved, (slot, name)] }).Address("/explorer", ExplorerAddress.Write(result.State));
                    return Results.LocalRedirect(RequestLanguage.Chosen(request) is { } chosen ? address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + $"{RequestLanguage.Parameter}={chosen.Code}" : address);
                }

                problems.Add(WebTexts.Get(language, name.Name.Length > 0 ? "explorer.full" : "explorer.no-name"));
            }

            var status = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            var promises = await PromisesAsync(result.State, database, runs, gaps, clock);
            problems.AddRange(Withdrawn(request, result.State, promises, language));
            problems.AddRange(view.Saved.Where(saved => !saved.Scenario.IsCurrent).Select(saved => WebTexts.Get(language, "explorer.older", saved.Scenario.Name)));
            return PageResult.Of<ExplorerPage, ExplorerPageModel>(new ExplorerPageModel(result, view, runs.Model.Baselines, promises, problems), status);
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return new Refusal(StatusCodes.Status499ClientClosedRequest);
        }
    }

    // Runs what of the address can be done; what cannot is left out and said, all else stays.
    private static async Task<(MoveOutcome Outcome, ExplorerResult? Result)> RunWhatCanBeAsync(HttpRequest request, ExplorerRuns runs, SiteLanguage language, List<string> problems)
    {
        var parameters = ExplorerView.StateOf(request).ToList();
        while (true)
        {
            try
            {
                return await runs.RunAsync(null, ExplorerAddress.Read(parameters), request.HttpContext.RequestAborted);
            }
            catch (GapInputException exception)
            {
                problems.Add(Sentence(language, exception));
                string[] named = exception.Fault switch
                {
                    GapFault.NegativeEmissions => exception.Values[2].Split(", "),
                    GapFault.BeyondModel => exception.Values[0].Split(", "),
                    _ => [exception.Values[0]],
                };
                if (problems.Count > MostDropped || parameters.RemoveAll(pair => named.Any(name => pair.Key == name || pair.Key == name + ExplorerAddress.PointsOf || pair.Value == name)) == 0)
                {
                    parameters.Clear();
                }
            }
        }
    }

    private static async Task<ExplorerPromises> PromisesAsync(ExplorerState state, Database database, ExplorerRuns runs, GapRuns gaps, TimeProvider clock)
    {
        // A move does not change what is promised: with the usual baseline the newest assessment serves all of them.
        var assessment = (state.Baseline == WarmingModel.UsualBaseline ? gaps.Newest(database, clock) : null)
            ?? await gaps.MakeAsync(database, new AssessmentRequest { Date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Baseline = state.Baseline });
        var outcomes = assessment.Wedges.Where(outcome => outcome.Counted2030 is not null).ToArray();
        return new ExplorerPromises(
            runs.Model.ValuesOf([.. outcomes.Select(outcome => (outcome.Wedge, 1.0))], state),
            runs.Model.ValuesOf([.. outcomes.Select(outcome => (outcome.Wedge, outcome.Delivered))], state),
            outcomes.Any(outcome => outcome.IsMeasured));
    }

    // An address that says that levers stand as pledged or as delivered is held against what is promised now.
    private static IEnumerable<string> Withdrawn(HttpRequest request, ExplorerState state, ExplorerPromises promises, SiteLanguage language)
    {
        var now = request.Query["as"].ToString() switch { "pledged" => promises.AsPledged, "delivered" => promises.AsDelivered, _ => null };
        foreach (var lever in ExplorerModel.Levers.Where(lever => now is not null && lever.Wedges.Count > 0 && lever.Kind != LeverKind.Yearly))
        {
            var value = now!.GetValueOrDefault(lever.Id);
            if (value != state[lever.Id])
            {
                var name = lever.Names[language.Language.Code];
                yield return value == 0 && state[lever.Id] > 0 ? WebTexts.Get(language, "explorer.withdrawn", name, state[lever.Id]) : WebTexts.Get(language, "explorer.changed", name, value, state[lever.Id]);
            }
        }
    }

    private static async Task<IResult> CompareAsync(HttpRequest request, ExplorerRuns runs)
    {
        var language = RequestLanguage.Of(request).Contents;
        var view = ExplorerView.Of(request);
        var problems = new List<string>();
        var scenarios = new List<(string, SavedScenario, ExplorerResult)>();
        foreach (var (slot, saved) in view.Saved)
        {
            if (!saved.IsCurrent)
            {
                problems.Add(WebTexts.Get(language, "explorer.older", saved.Name));
                continue;
            }

            try
            {
                var (outcome, result) = await runs.RunAsync(null, ExplorerAddress.Read(saved.Query), request.HttpContext.RequestAborted);
                if (result is null)
                {
                    return Busy(request, outcome);
                }

                scenarios.Add((slot, saved, result));
            }
            catch (GapInputException exception)
            {
                problems.Add(WebTexts.Get(language, "explorer.saved-wrong", saved.Name, Sentence(language, exception)));
            }
            catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
            {
                return new Refusal(StatusCodes.Status499ClientClosedRequest);
            }
        }

        return PageResult.Of<ExplorerComparePage, ExplorerCompareModel>(new ExplorerCompareModel(view, scenarios, problems), problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static Refusal Busy(HttpRequest request, MoveOutcome outcome)
    {
        request.HttpContext.Response.Headers.RetryAfter = "1";
        return new Refusal(StatusCodes.Status503ServiceUnavailable, WebTexts.Get(RequestLanguage.Of(request).Contents, outcome == MoveOutcome.Superseded ? "explorer.superseded" : "explorer.busy"));
    }
}
