using System.Text.Json;
using Stocktake.Register.Actors;
using Stocktake.Register.Review;
using Stocktake.Web.Frame;
using Stocktake.Web.Languages;
using Stocktake.Web.Mandates;

namespace Stocktake.Web.Review;

/// <summary>Values of reviewed fields, which are JSON, as a person reads and types them.</summary>
internal static class ReviewValues
{
    // Fields whose words a reader knows by a family of the vocabulary.
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["act"] = "act", ["frequency"] = "frequency", ["themes"] = "theme", ["status"] = "status", ["direction"] = "direction",
    };

    /// <summary>The name of a field for readers; of one in a language, with the language.</summary>
    public static string Label(string field, PageContext page)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? field : field[..dot];
        var label = WebTexts.Find(page.Language.Contents, "reviewing.field." + name) ?? name;
        return dot < 0 ? label : $"{label} ({page.Word("language", field[(dot + 1)..])})";
    }

    /// <summary>A value in words, actors by their names where these are given.</summary>
    public static string Plain(string field, string? json, PageContext page, IReadOnlyDictionary<string, ActorName> actors)
    {
        var isOfActors = NamedInValues.Slugs(field, json).Count > 0;
        var parts = Parts(json).Select(part => Families.TryGetValue(field, out var family) ? page.Word(family, part) : isOfActors ? Named(part, page, actors) : part).ToList();
        return parts.Count == 0 ? page.Text("reviewing.nothing") : string.Join(page.Text("mandates.and"), parts);
    }

    /// <summary>A value as it would be typed.</summary>
    public static string Typed(string field, string? json) => string.Join(IsOfNames(field) ? " | " : ",", Parts(json));

    /// <summary>The addressees of a mandate: the words of the text in one language, and the actor's id where it is known.</summary>
    public static IReadOnlyList<(string Written, string? Actor)> Addressees(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().GroupBy(each => each.GetProperty("Ordinal").GetInt32()).Select(group => (
                group.Select(each => Of(each, "Written")).FirstOrDefault(words => words is not null) ?? "",
                group.Select(each => Of(each, "Actor")).FirstOrDefault(actor => actor is not null))),
        ];
    }

    // A part in an initiative is written role:id.
    private static string Named(string part, PageContext page, IReadOnlyDictionary<string, ActorName> actors)
    {
        var at = part.IndexOf(':', StringComparison.Ordinal);
        return !actors.TryGetValue(part[(at + 1)..], out var actor) ? part
            : at < 0 ? MandateWords.Name(actor, page)
            : $"{MandateWords.Name(actor, page)} ({page.Word("role", part[..at])})";
    }

    private static bool IsOfNames(string field) => field.StartsWith("aliases.", StringComparison.Ordinal) || field.StartsWith("localNames.", StringComparison.Ordinal);

    private static List<string> Parts(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. Parts(document.RootElement).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Parts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Parts),

        // An addressee is its actor, else its words; a due date its date, else the session.
        JsonValueKind.Object => [Of(value, "Actor") ?? Of(value, "Written") ?? Of(value, "Date") ?? Of(value, "Session") ?? ""],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value.GetRawText()],
    };

    private static string? Of(JsonElement value, string name) => value.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.String or JsonValueKind.Number
        ? part.ToString() is { Length: > 0 } text ? text : null
        : null;
}
