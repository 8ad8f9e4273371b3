using System.CommandLine;
using Stocktake.Cli.Taking;
using Stocktake.Gaps.Assessments;

namespace Stocktake.Cli.Gaps;

/// <summary><c>stocktake gaps</c>: what promises come to, in tonnes and degrees.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var command = new Command("gaps", Texts.Get("gaps.description"));
        var against = new Option<string?>("--against") { Description = Texts.Get("gaps.against") };
        command.Add(With(new Command("all", Texts.Get("gaps.all")) { against }, subject: null, (order, parsed) => order with { Against = parsed.GetValue(against) }));
        foreach (var (name, view) in new[] { ("wedge", GapsView.Wedge), ("explain", GapsView.Chain) })
        {
            var subject = new Argument<string>("COMMITMENT") { Description = Texts.Get("gaps.commitment") };
            command.Add(With(new Command(name, Texts.Get("gaps." + name)) { subject }, subject, (order, _) => order with { View = view }));
        }

        command.Add(Implementation());
        command.Add(Emissions());
        return command;
    }

    private static Command Emissions()
    {
        var edition = new Option<string?>("--edition") { Description = Texts.Get("gaps.emissions.edition") };
        var format = new Option<string?>("--format") { Description = Texts.Get("gaps.emissions.format") };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var command = new Command("emissions", Texts.Get("gaps.emissions")) { edition, format };
        command.SetAction(parsed => EmissionsRun.Run(parsed.GetValue(edition), parsed.GetValue(format), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command Implementation()
    {
        var subject = new Argument<string>("ID") { Description = Texts.Get("gaps.implementation.id") };
        var format = new Option<string?>("--format") { Description = Texts.Get("take.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var database = TakeCommand.DatabaseOption();
        var command = new Command("implementation", Texts.Get("gaps.implementation")) { subject, format, database };
        command.SetAction((parsed, cancellation) => ImplementationRun.RunAsync(
            parsed.GetRequiredValue(subject), parsed.GetValue(database), parsed.GetValue(format) == "json", parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static Command With(Command command, Argument<string>? subject, Func<GapsOrder, ParseResult, GapsOrder> complete)
    {
        var assessment = new AssessmentOptions();
        var format = new Option<string?>("--format") { Description = Texts.Get("take.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var database = TakeCommand.DatabaseOption();
        foreach (var option in assessment.All.Concat([format, database]))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var request = assessment.Read(parsed) with { Subjects = subject is null ? [] : [parsed.GetRequiredValue(subject)] };
            var order = complete(new GapsOrder(request, parsed.GetValue(database), GapsView.Table, parsed.GetValue(format) == "json", Against: null), parsed);
            return GapsRun.RunAsync(order, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation);
        });
        return command;
    }
}

/// <summary>How an assessment is printed.</summary>
internal enum GapsView
{
    /// <summary>One line a promise, and the sum.</summary>
    Table,

    /// <summary>One promise with its assumptions and its years.</summary>
    Wedge,

    /// <summary>The chain from passage to degree.</summary>
    Chain,
}

/// <summary>What a person asked of the gaps.</summary>
/// <param name="Request">What is assessed.</param>
/// <param name="Database">Path or connection string; null for the default.</param>
/// <param name="View">How it is printed.</param>
/// <param name="AsJson">Whether a program reads it.</param>
/// <param name="Against">An earlier assessment to compare with; null for none.</param>
internal sealed record GapsOrder(AssessmentRequest Request, string? Database, GapsView View, bool AsJson, string? Against);
