using System.Globalization;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>One decision about a fact that was found and that nobody else has decided about since: the four things that can be done.</summary>
internal sealed class ReviewStep(RegisterWriter writer, ReviewSubject subject, long id, List<ReviewEntry> entries, Decision decision)
{
    public async Task<DecisionOutcome> ConfirmAsync()
    {
        var standing = ReviewStanding.Of(entries);
        return standing.State != "rejected" && standing.ConfirmedBy.Any(person => ReviewStanding.IsSame(person, decision.Person))
            ? Unchanged(standing)
            : await TakeAsync(Draft(ReviewAction.Confirmed));
    }

    public async Task<DecisionOutcome> RejectAsync()
    {
        var standing = ReviewStanding.Of(entries);
        return standing.State == "rejected" ? Unchanged(standing) : await TakeAsync(Draft(ReviewAction.Rejected));
    }

    public async Task<DecisionOutcome> WithdrawAsync()
    {
        if (ReviewStanding.LastOf(entries, decision.Person) is not { } undone)
        {
            return ReviewDecisions.Refused(new ReviewRefusal("nothing-to-withdraw", decision.Person), entries);
        }

        var draft = Draft(ReviewAction.Withdrawn) with { NewValue = undone.Id.ToString(CultureInfo.InvariantCulture) };
        return await TakeAsync(draft, undone.Field);
    }

    public async Task<DecisionOutcome> CorrectAsync()
    {
        var field = subject.Fields.FirstOrDefault(field => field.Name == decision.Field);
        if (field is null)
        {
            return ReviewDecisions.Refused(
                new ReviewRefusal("unknown-field", decision.Field ?? "", subject.Kind, string.Join(' ', subject.Fields.Select(known => known.Name))), entries);
        }

        var typed = decision.Value ?? "";
        if (decision.NewActor is { } entered)
        {
            var (slug, refusal) = await ActorEntering.EnterAsync(writer, entered, decision.Person, decision.Reason);
            if (refusal is not null)
            {
                return ReviewDecisions.Refused(refusal, entries);
            }

            typed = string.Join(',', TypedList.Of(typed).Select(item => item == "new" ? slug : item));
        }

        var value = await field.CheckAsync(writer.Connection, id, typed);
        var old = await field.ReadAsync(writer.Connection, id);
        var isStatus = subject is MandateSubject && field.Name == MandateSubject.StatusField;
        var wrong = value.Refusal
            ?? (isStatus && string.IsNullOrWhiteSpace(decision.Reason) ? new ReviewRefusal("no-reason") : null)
            ?? (old == value.Json ? new ReviewRefusal("same-value", field.Name) : null);
        if (wrong is not null)
        {
            throw new RefusedException(ReviewDecisions.Refused(wrong, entries));
        }

        var outcome = await TakeAsync(
            Draft(isStatus ? ReviewAction.StatusChanged : ReviewAction.Corrected) with { Field = field.Name, OldValue = old, NewValue = value.Json }, field.Name);
        return decision.ForAllAsWritten ? await AsWrittenAsync(field, outcome) : outcome;
    }

    private async Task<DecisionOutcome> AsWrittenAsync(ReviewField field, DecisionOutcome outcome) =>
        field is AddresseesField && await AliasFromAddressee.AddAsync(writer, id, decision) is { } added
            ? outcome with { AliasOf = added.Actor, AlsoResolved = added.Resolved }
            : throw new RefusedException(ReviewDecisions.Refused(new ReviewRefusal("not-as-written"), entries));

    // The one way by which an entry is written: the row and its state become what all entries together say.
    private async Task<DecisionOutcome> TakeAsync(ReviewEntry draft, string? changed = null)
    {
        await subject.CountAsync(writer, id, -1);
        var entry = await ReviewTrail.AddAsync(writer, subject.Kind, id, entries, draft);
        entries.Add(entry);
        var standing = ReviewStanding.Of(entries);
        if (changed is not null)
        {
            await subject.Fields.First(field => field.Name == changed).WriteAsync(writer, id, standing.Values[changed]);
        }

        await subject.StandAsync(writer, id, standing.State);
        await subject.SettleAsync(writer, id, changed ?? "");
        if (await subject.RefusalAsync(writer.Connection, id) is { } refusal)
        {
            entries.RemoveAt(entries.Count - 1);
            throw new RefusedException(ReviewDecisions.Refused(refusal, entries));
        }

        await subject.CountAsync(writer, id, 1);
        if (subject is MandateSubject)
        {
            await StatusDecision.FollowAsync(writer, id, entry, changed, standing, decision.Evidence);
        }

        return new DecisionOutcome(null, standing, entry.Id, IsNew: true);
    }

    private ReviewEntry Draft(ReviewAction action) => new()
    {
        Action = action, Person = decision.Person, Recorded = writer.Recorded, Reason = string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim(),
    };

    private DecisionOutcome Unchanged(ReviewStanding standing) => new(null, standing, entries.Count == 0 ? 0 : entries[^1].Id, IsNew: false);
}
