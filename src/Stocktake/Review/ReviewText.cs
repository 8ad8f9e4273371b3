using System.Globalization;
using System.Text.Json;
using Stocktake.Reading.Output;
using Stocktake.Register;
using Stocktake.Register.Review;

namespace Stocktake.Cli.Review;

/// <summary>What waits of one kind.</summary>
internal sealed record WaitingPart(string Kind, RegisterPage<WaitingFact> Page);

/// <summary>What a reviewer reads on a terminal.</summary>
internal static class ReviewText
{
    private const int LongestTitle = 100;

    /// <summary>Why a decision was not taken, in one sentence.</summary>
    public static string Sentence(ReviewRefusal refusal) =>
        Texts.Get("review.refused." + refusal.Code, [.. refusal.Values.Select((value, index) => refusal.Code is "unknown-subject" && index == 0 ? Kind(value) : value)]);

    /// <summary>What came of a decision.</summary>
    public static string Sentence(Decision decision, DecisionOutcome outcome)
    {
        var taken = outcome.IsNew
            ? Texts.Get("review.taken." + ContractNames.Of(decision.Action), decision.Person, Kind(decision.Kind), decision.Subject, State(outcome.Standing!.State))
            : Texts.Get("review.unchanged", Kind(decision.Kind), decision.Subject, State(outcome.Standing!.State));
        return outcome.AliasOf is { } actor ? $"{taken}\n{Texts.Get("review.aliased", actor, outcome.AlsoResolved)}" : taken;
    }

    public static void Write(IReadOnlyList<WaitingPart> parts, TextWriter output)
    {
        foreach (var (kind, page) in parts)
        {
            output.WriteLine(Texts.Get("review.waiting", Kind(kind), page.Total, page.TotalIsExact ? "" : "+"));
            foreach (var fact in page.Items)
            {
                var use = fact.UseCount > 1 ? Texts.Get("review.used", fact.UseCount) : fact.Review == "seconded" ? State("seconded") : "";
                output.WriteLine($"  {fact.Subject}  {Short(Title(fact))}  {use}".TrimEnd());
            }
        }
    }

    public static void Write(ReviewSheet sheet, TextWriter output)
    {
        output.WriteLine(Texts.Get("review.sheet", Kind(sheet.Kind), sheet.Subject, State(sheet.Standing.State), string.Join(", ", sheet.Standing.ConfirmedBy)).TrimEnd(' ', '·'));
        foreach (var field in sheet.Fields.Where(field => field.Value is not (null or "[]") || field.IsCorrected))
        {
            output.WriteLine($"  {field.Name}: {Value(field.Value)}");
            if (field.IsCorrected)
            {
                output.WriteLine("    " + Texts.Get("review.read-as", Value(field.Reading)));
            }
        }

        if (sheet.Trail.Count > 0)
        {
            output.WriteLine(Texts.Get("review.trail"));
        }

        foreach (var entry in sheet.Trail)
        {
            var what = entry.Field is null
                ? entry.Action == ReviewAction.Withdrawn ? $"#{entry.NewValue}" : ""
                : $"{entry.Field}: {Value(entry.OldValue)} → {Value(entry.NewValue)}";
            output.WriteLine($"  #{entry.Id.ToString(CultureInfo.InvariantCulture)}  {entry.Recorded}  {entry.Person}  {Texts.Get("review.action." + ContractNames.Of(entry.Action))}  {what}".TrimEnd());
            if (entry.Reason is { } reason)
            {
                output.WriteLine($"    {reason}");
            }
        }
    }

    private static string Kind(string kind) => Texts.Get("review.kind." + kind);

    private static string State(string state) => Texts.Get("review.state." + state);

    private static string Title(WaitingFact fact)
    {
        var language = Taking.TakeRun.OfReader().Code;
        var title = fact.Titles.TryGetValue(language, out var text) ? text : fact.Titles.TryGetValue("eng", out text) ? text : fact.Titles.Values.FirstOrDefault() ?? "";
        return title == fact.Subject ? "" : title;
    }

    // Values are JSON: what a person reads has no quotation marks; lists are joined.
    private static string Value(string? json)
    {
        if (json is null)
        {
            return "—";
        }

        using var document = JsonDocument.Parse(json);
        return Plain(document.RootElement);
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Where(part => part.Value.ValueKind is JsonValueKind.String && part.Value.GetString() != "").Select(part => Plain(part.Value))),
        _ => value.GetRawText(),
    };

    private static string Short(string text) => text.Length <= LongestTitle ? text : string.Concat(text.AsSpan(0, LongestTitle - 1), "…");
}
