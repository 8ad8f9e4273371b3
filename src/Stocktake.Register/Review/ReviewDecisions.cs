using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Review;

/// <summary>
/// Takes the decisions of persons about facts: checks them at the door, writes an entry, and brings row, state and counters to what the
/// entries say. All of it is one transaction.
/// </summary>
public static class ReviewDecisions
{
    private const int LongestPerson = 200;

    /// <summary>The kinds of facts that can be decided about.</summary>
    public static IReadOnlyList<string> Kinds => ReviewSubjects.Kinds;

    /// <summary>The fields of a kind that can be corrected; empty for an unknown kind.</summary>
    public static IReadOnlyList<string> Fields(string kind) => [.. ReviewSubjects.Of(kind)?.Fields.Select(field => field.Name) ?? []];

    /// <summary>Takes a decision, or says why it is not taken; then nothing is changed.</summary>
    public static async Task<DecisionOutcome> DecideAsync(Database database, TimeProvider clock, Decision decision, CancellationToken cancellation = default)
    {
        try
        {
            return await RegisterWriter.WriteAsync(database, clock, writer => DecideAsync(writer, decision), cancellation);
        }
        catch (RefusedException refused)
        {
            return refused.Outcome;
        }
    }

    /// <summary>As above, inside a transaction; a refusal after the first statement is thrown, so that the transaction leaves nothing.</summary>
    /// <exception cref="RefusedException">The decision is refused.</exception>
    internal static async Task<DecisionOutcome> DecideAsync(RegisterWriter writer, Decision decision)
    {
        var person = decision.Person.Trim();
        if (person.Length is 0 or > LongestPerson || FreeText.Check(person).Refusal is not null || FreeText.Check(decision.Reason ?? "").Refusal is not null)
        {
            return Refused(new ReviewRefusal(person.Length == 0 ? "no-person" : "not-a-line"));
        }

        if (ReviewSubjects.Of(decision.Kind) is not { } subject)
        {
            return Refused(new ReviewRefusal("unknown-kind", decision.Kind, string.Join(' ', Kinds)));
        }

        if (await subject.FindAsync(writer.Connection, decision.Subject) is not { } id)
        {
            return Refused(new ReviewRefusal("unknown-subject", decision.Kind, decision.Subject));
        }

        var entries = await ReviewTrail.OfAsync(writer.Connection, subject.Kind, id);
        var last = entries.Count == 0 ? 0 : entries[^1].Id;
        if (decision.Seen != last)
        {
            var newest = entries.Count == 0 ? null : entries[^1];
            return Refused(new ReviewRefusal("changed", newest?.Person ?? "", newest?.Recorded ?? ""), entries);
        }

        var step = new ReviewStep(writer, subject, id, entries, decision with { Person = person });
        var outcome = decision.Action switch
        {
            ReviewAction.Confirmed => await step.ConfirmAsync(),
            ReviewAction.Rejected => await step.RejectAsync(),
            ReviewAction.Withdrawn => await step.WithdrawAsync(),
            ReviewAction.Corrected or ReviewAction.StatusChanged => await step.CorrectAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
        if (outcome is { Refusal: null, IsNew: true })
        {
            await DecidedEntries.PutAsync(writer, subject.Kind, id);
        }

        return outcome;
    }

    internal static DecisionOutcome Refused(ReviewRefusal refusal, IReadOnlyList<ReviewEntry>? entries = null) =>
        new(refusal, entries is null ? null : ReviewStanding.Of(entries), entries is { Count: > 0 } ? entries[^1].Id : 0, IsNew: false);
}

/// <summary>A decision was refused after statements had been made: the transaction must leave nothing.</summary>
internal sealed class RefusedException(DecisionOutcome outcome) : Exception(outcome.Refusal!.Code)
{
    public DecisionOutcome Outcome { get; } = outcome;
}
