using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Review;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;

namespace Stocktake.Web.Review;

/// <summary>Words and choices of review.</summary>
internal static class ReviewWords
{
    /// <summary>What actors are.</summary>
    public static IReadOnlyList<string> ActorKinds { get; } =
        ["office", "organization", "organ", "agency", "state", "area", "company", "group", "coalition", "fund", "panel", "conference", "other"];

    /// <summary>ISO 639-2 codes of the six languages.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Foundations.Language.All.Select(language => language.Code)];

    private static readonly Dictionary<string, (string Family, IReadOnlyList<string> Words, bool IsOptional)> Chosen = new(StringComparer.Ordinal)
    {
        ["act"] = ("act", [.. Enum.GetValues<Act>().Select(ContractNames.Of)], false),
        ["frequency"] = ("frequency", [.. Enum.GetValues<Frequency>().Select(ContractNames.Of)], true),
        ["direction"] = ("direction", ["decrease", "increase", "reach", "limit", "phaseOut"], false),
    };

    // The states of a mandate; other kinds have states of their own and are typed.
    private static readonly string[] MandateStatuses = ["open", "underWay", "reported", "done", "superseded", "lapsed", "withdrawn"];

    /// <summary>Why a decision was not taken, in one sentence.</summary>
    public static string Sentence(ReviewRefusal refusal, PageContext page)
    {
        var values = refusal.Values.Select((value, index) => (object?)(Names(refusal.Code, index) ? ReviewValues.Label(value, page) : value)).ToArray();
        return page.Text("reviewing.refused." + refusal.Code, values);
    }

    /// <summary>What came of a decision, by the word in the address; null where it is none.</summary>
    public static string? Taken(string word, PageContext page) => WebTexts.Find(page.Language.Contents, "reviewing.taken." + word) is { } text && !text.Contains("{0", StringComparison.Ordinal) ? text : null;

    /// <summary>The page that shows a fact; null where there is none.</summary>
    public static string? PageOf(string kind, string subject) => kind switch
    {
        "mandate" => "/mandates/" + Uri.EscapeDataString(subject),
        "actor" => "/actors/" + Uri.EscapeDataString(subject),
        "work" => "/documents/" + Uri.EscapeDataString(subject),
        "commitment" => "/commitments/" + Uri.EscapeDataString(subject),
        "target" => "/commitments/" + Uri.EscapeDataString(subject.Split('#')[0]),
        "initiative" => "/initiatives/" + Uri.EscapeDataString(subject),
        _ => null,
    };

    /// <summary>The words that a field of a kind takes; null where it is typed.</summary>
    public static (string Family, IReadOnlyList<string> Words, bool IsOptional)? Choices(string kind, string field) => (kind, field) switch
    {
        ("mandate", "status") => ("status", MandateStatuses, false),
        ("commitment", "status") => ("commitment-status", ["stated", "underWay", "met", "lapsed", "unknown"], false),
        ("initiative", "status") => ("initiative-status", ["planned", "active", "completed", "unknown"], false),
        ("actor", "kind") => ("actor-kind", ActorKinds, false),
        ("commitment", "kind") => ("commitment-kind", ["pledge", "target", "law", "membership", "standard"], false),
        ("initiative", "kind") => ("initiative-kind", ["programme", "project", "partnership", "fund", "platform", "alliance", "campaign", "network", "report", "mission", "course", "standard"], false),
        ("work", "kind") => ("kind", ["resolution", "decision", "note", "report", "letter", "treaty", "protocol", "agreement", "plan", "other"], false),
        _ => Chosen.TryGetValue(field, out var choices) ? choices : null,
    };

    /// <summary>How a value is typed; null where that needs no word.</summary>
    public static string? Hint(string field, PageContext page) => field switch
    {
        "due" or "made" or "from" or "to" or "date" => page.Text("reviewing.due.hint"),
        "status" => page.Text("reviewing.status.hint"),
        "actors" or "areas" => page.Text("reviewing.list.hint"),
        _ => null,
    };

    /// <summary>Whether a field takes the id of one actor.</summary>
    public static bool TakesActor(string field) => field == "within";

    // Sentences that name a field name it as its label.
    private static bool Names(string code, int index) => (code is "same-value" or "empty" or "unknown-field" or "one-name" && index == 0) || (code == "unknown-word" && index == 1);
}
