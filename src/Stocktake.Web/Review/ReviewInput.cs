using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Stocktake.Register.Review;

namespace Stocktake.Web.Review;

/// <summary>What a person typed into the form of a decision.</summary>
public sealed class ReviewInput
{
    // The form's names: what to do is "confirm", "reject", "withdraw" or "correct:FIELD"; a field's value stands under "value:FIELD".
    private const string CorrectPrefix = "correct:";
    private const string ValuePrefix = "value:";

    private readonly Dictionary<string, StringValues> _form;

    private ReviewInput(Dictionary<string, StringValues> form) => _form = form;

    /// <summary>Who decides.</summary>
    public string Person => Text("person");

    /// <summary>Why.</summary>
    public string Reason => Text("reason");

    /// <summary>The work that shows a status, with <c>#</c> and a block.</summary>
    public string Evidence => Text("evidence");

    /// <summary>Whether the words mean these actors wherever the body writes them.</summary>
    public bool ForAll => Text("forAll") == "yes";

    /// <summary>The field that was to be corrected; null where none was.</summary>
    public string? Field => Text("do").StartsWith(CorrectPrefix, StringComparison.Ordinal) ? Text("do")[CorrectPrefix.Length..] : null;

    /// <summary>A form in which only the person is filled in.</summary>
    internal static ReviewInput Empty(string person) => new(new(StringComparer.Ordinal) { ["person"] = person });

    /// <summary>A form as it was sent.</summary>
    internal static ReviewInput Of(IFormCollection form) => new(form.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>What was typed under a name; empty where nothing was.</summary>
    public string Text(string name) => _form.TryGetValue(name, out var values) ? values.ToString().Trim() : "";

    /// <summary>What was typed for a field; null where the form was not sent with it.</summary>
    public IReadOnlyList<string>? Values(string field) => _form.TryGetValue(ValuePrefix + field, out var values) ? [.. values.Select(value => value?.Trim() ?? "")] : null;

    /// <summary>The decision that the form asks for; null where it asks for none that there is.</summary>
    internal Decision? Decision(string kind, string subject)
    {
        ReviewAction? action = Text("do") switch
        {
            "confirm" => ReviewAction.Confirmed,
            "reject" => ReviewAction.Rejected,
            "withdraw" => ReviewAction.Withdrawn,
            _ when Field is not null => ReviewAction.Corrected,
            _ => null,
        };
        var evidence = Evidence.Split('#', 2);
        return action is not { } known ? null : new Decision
        {
            Kind = kind,
            Subject = subject,
            Action = known,
            Person = Person,
            Seen = long.TryParse(Text("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
            Reason = Reason,
            Field = Field,
            Value = Field is null ? null : string.Join(',', (Values(Field) ?? []).Where(value => value.Length > 0)),
            ForAllAsWritten = Field == "addressees" && ForAll,
            NewActor = Field == "addressees" && Text("newName").Length > 0 ? new NewActor(Text("newName"), Text("newLanguage"), Text("newKind")) : null,
            Evidence = Field == "status" && evidence[0].Length > 0 ? new Evidence(evidence[0], evidence.Length > 1 ? evidence[1] : null) : null,
        };
    }
}
