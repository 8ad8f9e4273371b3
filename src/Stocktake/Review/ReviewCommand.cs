using System.CommandLine;
using Stocktake.Register.Review;

namespace Stocktake.Cli.Review;

/// <summary><c>stocktake review</c>: shows what waits for a person, and takes decisions about facts.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var command = new Command("review", Texts.Get("review.description"));
        command.Add(List());
        command.Add(Show());
        command.Add(Decide("confirm", ReviewAction.Confirmed));
        command.Add(Correct());
        command.Add(Decide("reject", ReviewAction.Rejected));
        command.Add(Decide("withdraw", ReviewAction.Withdrawn));
        return command;
    }

    private static Command List()
    {
        var kind = new Argument<string?>("KIND") { Description = Texts.Get("review.kind", string.Join(' ', WaitingFacts.Kinds)), Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. WaitingFacts.Kinds]);
        var limit = new Option<int>("--limit") { Description = Texts.Get("review.limit"), DefaultValueFactory = _ => ReviewRun.ShownAtMost };
        var samples = new Option<bool>("--samples") { Description = Texts.Get("review.samples") };
        var common = new CommonOptions();
        var command = new Command("list", Texts.Get("review.list")) { kind, limit, samples, common.Database, common.Format };
        command.SetAction((parsed, cancellation) => ReviewRun.ListAsync(
            common.Of(parsed), parsed.GetValue(kind), parsed.GetValue(limit), parsed.GetValue(samples), cancellation));
        return command;
    }

    private static Command Show()
    {
        var (kind, subject) = Subject();
        var common = new CommonOptions();
        var command = new Command("show", Texts.Get("review.show")) { kind, subject, common.Database, common.Format };
        command.SetAction((parsed, cancellation) => ReviewRun.ShowAsync(
            common.Of(parsed), parsed.GetRequiredValue(kind), parsed.GetRequiredValue(subject), cancellation));
        return command;
    }

    private static Command Decide(string name, ReviewAction action)
    {
        var (kind, subject) = Subject();
        var common = new CommonOptions();
        var decision = new DecisionOptions();
        var command = new Command(name, Texts.Get("review." + name)) { kind, subject, decision.Person, decision.Reason, decision.Seen, common.Database, common.Format };
        command.SetAction((parsed, cancellation) => ReviewRun.DecideAsync(
            common.Of(parsed), decision.Of(parsed, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(subject), action), parsed.GetValue(decision.Seen), cancellation));
        return command;
    }

    private static Command Correct()
    {
        var (kind, subject) = Subject();
        var field = new Argument<string>("FIELD") { Description = Texts.Get("review.field") };
        var value = new Argument<string>("VALUE") { Description = Texts.Get("review.value") };
        var all = new Option<bool>("--for-all-as-written") { Description = Texts.Get("review.for-all") };
        var newActor = new Option<string?>("--new-actor") { Description = Texts.Get("review.new-actor") };
        var language = new Option<string>("--language") { Description = Texts.Get("review.language"), DefaultValueFactory = _ => "eng" };
        var actorKind = new Option<string>("--actor-kind") { Description = Texts.Get("review.actor-kind"), DefaultValueFactory = _ => "organization" };
        var evidence = new Option<string?>("--evidence") { Description = Texts.Get("review.evidence") };
        var common = new CommonOptions();
        var decision = new DecisionOptions();
        var command = new Command("correct", Texts.Get("review.correct"))
        {
            kind, subject, field, value, all, newActor, language, actorKind, evidence, decision.Person, decision.Reason, decision.Seen, common.Database, common.Format,
        };
        command.SetAction((parsed, cancellation) => ReviewRun.DecideAsync(
            common.Of(parsed),
            decision.Of(parsed, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(subject), ReviewAction.Corrected) with
            {
                Field = parsed.GetRequiredValue(field),
                Value = parsed.GetRequiredValue(value),
                ForAllAsWritten = parsed.GetValue(all),
                NewActor = parsed.GetValue(newActor) is { } name ? new NewActor(name, parsed.GetRequiredValue(language), parsed.GetRequiredValue(actorKind)) : null,
                Evidence = parsed.GetValue(evidence) is { } shown ? EvidenceOf(shown) : null,
            },
            parsed.GetValue(decision.Seen),
            cancellation));
        return command;
    }

    private static Evidence EvidenceOf(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? new Evidence(text[..at], text[(at + 1)..]) : new Evidence(text, null);

    private static (Argument<string> Kind, Argument<string> Subject) Subject()
    {
        var kind = new Argument<string>("KIND") { Description = Texts.Get("review.kind", string.Join(' ', ReviewDecisions.Kinds)) };
        kind.AcceptOnlyFromAmong([.. ReviewDecisions.Kinds]);
        return (kind, new Argument<string>("ID") { Description = Texts.Get("review.subject") });
    }

    /// <summary>What every part of the command takes.</summary>
    private sealed class CommonOptions
    {
        public CommonOptions() => Format.AcceptOnlyFromAmong("text", "json");

        public Option<string?> Database { get; } = new("--database") { Description = Texts.Get("database.option") };

        public Option<string> Format { get; } = new("--format") { Description = Texts.Get("review.format"), DefaultValueFactory = _ => "text" };

        public ReviewOutput Of(ParseResult parsed) => new(
            parsed.GetValue(Database), parsed.GetRequiredValue(Format) == "json", parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
    }

    /// <summary>What every decision takes.</summary>
    private sealed class DecisionOptions
    {
        public Option<string> Person { get; } = new("--person") { Description = Texts.Get("review.person"), DefaultValueFactory = _ => Environment.UserName };

        public Option<string?> Reason { get; } = new("--reason") { Description = Texts.Get("review.reason") };

        public Option<long?> Seen { get; } = new("--seen") { Description = Texts.Get("review.seen") };

        public Decision Of(ParseResult parsed, string kind, string subject, ReviewAction action) => new()
        {
            Kind = kind, Subject = subject, Action = action, Person = parsed.GetRequiredValue(Person), Reason = parsed.GetValue(Reason), Seen = 0,
        };
    }
}
