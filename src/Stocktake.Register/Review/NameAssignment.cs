using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Writing;
using Stocktake.Storage;

namespace Stocktake.Register.Review;

/// <summary>What came of assigning a name.</summary>
/// <param name="Refusal">Why it was not taken; null where it was.</param>
/// <param name="Actor">The actor whose name it is; null where it was not taken.</param>
/// <param name="Resolved">How many addressees it resolved.</param>
public sealed record AssignedName(ReviewRefusal? Refusal, string? Actor, int Resolved);

/// <summary>A person says whose name a name is that no actor was known by.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Language">Its language, ISO 639-2.</param>
/// <param name="Actor">The id of the actor whose name it is; null where it is of one that is not in the register yet.</param>
/// <param name="NewKind">What the new actor is; not read where <paramref name="Actor"/> is given.</param>
/// <param name="Person">Who says it.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record NameAssignment(string Name, string Language, string? Actor, string NewKind, string Person, string? Reason)
{
    /// <summary>Adds the name to the actor's, or enters a new actor by this name; either way in one transaction with an entry in the actor's trail.</summary>
    public static async Task<AssignedName> AssignAsync(Database database, TimeProvider clock, NameAssignment assignment, CancellationToken cancellation = default)
    {
        try
        {
            return await RegisterWriter.WriteAsync(database, clock, writer => AssignAsync(writer, assignment), cancellation);
        }
        catch (RefusedException refused)
        {
            return new AssignedName(refused.Outcome.Refusal, null, 0);
        }
    }

    private static async Task<AssignedName> AssignAsync(RegisterWriter writer, NameAssignment assignment)
    {
        if (!Foundations.Language.TryParse(assignment.Language, out var language))
        {
            return new AssignedName(new ReviewRefusal("unknown-language", assignment.Language), null, 0);
        }

        if (assignment.Person.Trim().Length == 0)
        {
            return new AssignedName(new ReviewRefusal("no-person"), null, 0);
        }

        var waiting = await WaitingAsync(writer);
        var (slug, refusal) = assignment.Actor is { } actor
            ? (actor, await NameAsync(writer, assignment, actor, language))
            : await ActorEntering.EnterAsync(writer, new NewActor(assignment.Name, language.Code, assignment.NewKind), assignment.Person.Trim(), assignment.Reason);
        return refusal is not null ? throw new RefusedException(ReviewDecisions.Refused(refusal)) : new AssignedName(null, slug, (int)(waiting - await WaitingAsync(writer)));
    }

    private static async Task<ReviewRefusal?> NameAsync(RegisterWriter writer, NameAssignment assignment, string actor, Language language)
    {
        if (await ReviewSheet.FindAsync(writer.Connection, "actor", actor) is not { } sheet || await ActorSlugs.IdAsync(writer.Connection, actor) is null)
        {
            return new ReviewRefusal("unknown-actor", actor);
        }

        var field = sheet.Fields.First(field => field.Name == $"aliases.{language.Code}");
        var names = ReviewField.Of<string[]>(field.Value ?? "[]");
        var outcome = await ReviewDecisions.DecideAsync(writer, new Decision
        {
            Kind = "actor", Subject = actor, Action = ReviewAction.Corrected, Person = assignment.Person, Reason = assignment.Reason, Seen = sheet.LastEntry,
            Field = field.Name, Value = string.Join('|', names.Append(assignment.Name)),
        });
        return outcome.Refusal;
    }

    private static Task<long> WaitingAsync(RegisterWriter writer) =>
        writer.Connection.ExecuteScalarAsync<long>(
        "SELECT (SELECT count(*) FROM mandate_addressee WHERE actor_id IS NULL) + (SELECT count(*) FROM commitment_actor WHERE actor_id IS NULL)");
}
