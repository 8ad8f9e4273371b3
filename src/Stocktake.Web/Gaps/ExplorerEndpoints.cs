using System.Globalization;
using System.Text.Json;
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
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Gaps;

/// <summary>The explorer: a page whose address holds where every lever stands, and the same for programs.</summary>
internal static class ExplorerEndpoints
{
    // What an address can hold beside levers.
    private const string By = "by";
    private const string Baseline = "baseline";

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        routes.MapGetAndHead("/explorer", async (HttpRequest request, Database database, ExplorerRuns runs, GapRuns gaps, TimeProvider clock) =>
            await TryAsync(request, runs, async result =>
            {
                // A move does not change what is promised: with the usual baseline the newest assessment serves all of them.
                var promises = (result.State.Baseline == WarmingModel.UsualBaseline ? gaps.Newest(database, clock) : null)
                    ?? await gaps.MakeAsync(database, new AssessmentRequest { Date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Baseline = result.State.Baseline });
                var outcomes = promises.Wedges.Where(outcome => outcome.Counted2030 is not null).ToArray();
                return PageResult.Of<ExplorerPage, ExplorerPageModel>(new ExplorerPageModel(
                    result,
                    runs.Model.Baselines,
                    runs.Model.ValuesOf([.. outcomes.Select(outcome => (outcome.Wedge, 1.0))], result.State),
                    runs.Model.ValuesOf([.. outcomes.Select(outcome => (outcome.Wedge, outcome.Delivered))], result.State),
                    outcomes.Any(outcome => outcome.IsMeasured)));
            })).CacheOutput(NotKept);
        routes.MapApi("Gaps").MapGetAndHead("/explorer", async Task<Results<RawJsonResult, Refusal>> (HttpRequest request, ExplorerRuns runs) =>
        {
            var answer = await TryAsync(request, runs, result => Task.FromResult<IResult>(new RawJsonResult(Json(result))));
            return answer is RawJsonResult json ? json : (Refusal)answer;
        }).WithSummary("What levers lead to beside the baseline").Produces(200, contentType: "application/json").Refuses(400).Refuses(503).CacheOutput(NotKept);
    }

    // Who asks for the same moves would otherwise wait for an answer that its first reader may give up.
    private static void NotKept(OutputCachePolicyBuilder policy) => policy.NoCache();

    private static async Task<IResult> TryAsync(HttpRequest request, ExplorerRuns runs, Func<ExplorerResult, Task<IResult>> answer)
    {
        var language = RequestLanguage.Of(request).Contents;
        try
        {
            if (Read(request, language, out var state) is { } refusal)
            {
                return refusal;
            }

            return await runs.RunAsync(state, request.HttpContext.RequestAborted) is { } result
                ? await answer(result)
                : new Refusal(StatusCodes.Status503ServiceUnavailable, WebTexts.Get(language, "explorer.busy"));
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The reader has moved on; nobody reads this.
            return new Refusal(StatusCodes.Status499ClientClosedRequest);
        }
        catch (GapInputException exception)
        {
            return new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(language, exception.Fault == GapFault.UnknownAssumption ? "explorer.no-lever" : "gaps.fault." + exception.Fault, [.. exception.Values]));
        }
    }

    private static Refusal? Read(HttpRequest request, SiteLanguage language, out ExplorerState state)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        state = new ExplorerState { Values = values };
        foreach (var (name, texts) in request.Query.Where(pair => pair.Key != RequestLanguage.Parameter && pair.Value.ToString().Length > 0))
        {
            var text = texts.ToString();
            if (name == Baseline)
            {
                state = state with { Baseline = text };
            }
            else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || (name == By && !double.IsInteger(value)))
            {
                return new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(language, "gaps.no-number", name, text));
            }
            else if (name == By)
            {
                state = state with { By = (int)Math.Clamp(value, int.MinValue, int.MaxValue) };
            }
            else
            {
                values[name] = value;
            }
        }

        return null;
    }

    private static byte[] Json(ExplorerResult result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(Baseline, result.State.Baseline);
            json.WriteNumber(By, result.State.By);
            json.WriteStartObject("levers");
            foreach (var lever in ExplorerModel.Levers)
            {
                json.WriteNumber(lever.Id, result.State[lever.Id]);
            }

            json.WriteEndObject();
            json.WriteNumber("firstYear", ExplorerResult.FirstYear);
            foreach (var withLevers in (bool[])[false, true])
            {
                json.WriteStartObject(withLevers ? "scenario" : "withoutLevers");
                var warming = result.Warming(withLevers);
                Write(json, "warmingP5", warming.Low);
                Write(json, "warmingP50", warming.Median);
                Write(json, "warmingP95", warming.High);
                Write(json, "forcingP50", result.Forcing(withLevers).Median);
                Write(json, "co2P50", result.CarbonDioxide(withLevers).Median);
                Write(json, "ch4P50", result.Methane(withLevers).Median);
                json.WriteStartObject("emissionsGtCO2e");
                foreach (var (key, values) in result.Emissions(withLevers))
                {
                    Write(json, key, values);
                }

                json.WriteEndObject();
                json.WriteString("category", result.Summary(withLevers).Category);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(Math.Round(value, 6));
        }

        json.WriteEndArray();
    }
}
