using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Stocktake.Cli.Taking;
using Stocktake.Gaps.Assessments;
using Stocktake.Gaps.Warming;

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
        var baseline = new Option<string>("--baseline") { Description = Texts.Get("gaps.baseline"), DefaultValueFactory = _ => WarmingModel.UsualBaseline };
        var assume = new Option<string[]>("--assume") { Description = Texts.Get("gaps.assume") };
        assume.Validators.Add(CheckAssumptions);
        var date = new Option<string?>("--date") { Description = Texts.Get("gaps.date") };
        date.Validators.Add(CommandDates.Check);
        var format = new Option<string?>("--format") { Description = Texts.Get("take.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var database = TakeCommand.DatabaseOption();
        foreach (var option in new Option[] { baseline, assume, date, format, database })
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var request = new AssessmentRequest
            {
                Date = CommandDates.Parse(parsed.GetValue(date)),
                Baseline = parsed.GetRequiredValue(baseline),
                Changes = (parsed.GetValue(assume) ?? []).Select(Split).GroupBy(pair => pair.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal),
                Subjects = subject is null ? [] : [parsed.GetRequiredValue(subject)],
            };
            var order = complete(new GapsOrder(request, parsed.GetValue(database), GapsView.Table, parsed.GetValue(format) == "json", Against: null), parsed);
            return GapsRun.RunAsync(order, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation);
        });
        return command;
    }

    private static void CheckAssumptions(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1 || double.IsNaN(Split(token.Value).Value))
            {
                result.AddError(Texts.Get("gaps.assume.wrong", token.Value));
            }
        }
    }

    private static (string Id, double Value) Split(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..Math.Max(sign, 0)], double.TryParse(text[(sign + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN);
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
