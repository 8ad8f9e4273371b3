using System.Globalization;
using Microsoft.AspNetCore.Http;
using Stocktake.Gaps;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;
using Stocktake.Web.Hosting;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Gaps;

/// <summary>Which assessment an address asks for: its baseline, and every assumption that the reader changed, under its id.</summary>
internal static class AssessmentQuery
{
    /// <summary>The assessment of an address; what is no number is refused in the reader's language.</summary>
    public static Refusal? Read(HttpRequest request, TimeProvider clock, IReadOnlyList<string> subjects, out AssessmentRequest wanted)
    {
        var changes = new Dictionary<string, double>(StringComparer.Ordinal);
        wanted = new AssessmentRequest
        {
            Date = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            Baseline = request.Query["baseline"].ToString() is { Length: > 0 } baseline ? baseline : WarmingModel.UsualBaseline,
            Changes = changes,
            Subjects = subjects,
        };
        foreach (var (name, values) in request.Query.Where(pair => pair.Key.Contains('.', StringComparison.Ordinal)))
        {
            var text = values.ToString();
            if (text.Length == 0)
            {
                continue;
            }

            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                return new Refusal(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "gaps.no-number", name, text));
            }

            changes[name] = value;
        }

        return null;
    }

    /// <summary>Says in the reader's language why there is no such assessment.</summary>
    public static Refusal Refused(HttpRequest request, GapInputException exception) =>
        new(StatusCodes.Status400BadRequest, WebTexts.Get(RequestLanguage.Of(request).Contents, "gaps.fault." + exception.Fault, [.. exception.Values]));

    /// <summary>The part of an address that asks for its assessment, to be carried on; empty for the usual one.</summary>
    public static string Of(HttpRequest request) =>
        QueryString.Create(request.Query.Where(pair => (pair.Key == "baseline" || pair.Key.Contains('.', StringComparison.Ordinal)) && pair.Value.ToString().Length > 0)).ToString();
}
