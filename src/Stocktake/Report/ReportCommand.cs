using System.CommandLine;
using System.Globalization;
using Stocktake.Cli.Gaps;
using Stocktake.Cli.Taking;
using Stocktake.Foundations;
using Stocktake.Gaps.Assessments;

namespace Stocktake.Cli.Report;

/// <summary><c>stocktake report</c>: documents that can be handed in.</summary>
internal static class ReportCommand
{
    private static readonly string[] Formats = ["docx", "html", "pdf"];

    public static Command Create() => new("report", Texts.Get("report.description"))
    {
        Kind("resolution", Option("report.for"), restsOnAssessment: false), Kind("commitment", Option("report.for-commitment"), restsOnAssessment: true), Kind("gap", subject: null, restsOnAssessment: true),
    };

    private static Option<string> Option(string description) => new("--for") { Description = Texts.Get(description), Required = true, HelpName = "ID" };

    private static Command Kind(string kind, Option<string>? subject, bool restsOnAssessment)
    {
        var format = new Option<string?>("--format") { Description = Texts.Get("report.format") };
        format.AcceptOnlyFromAmong(Formats);
        var target = new Option<string?>("--output") { Description = Texts.Get("compare.output"), HelpName = "FILE" };
        var previous = new Option<string?>("--previous") { Description = Texts.Get("report.previous"), HelpName = "FILE" };
        var language = new Option<string?>("--language") { Description = Texts.Get("report.language") };
        language.AcceptOnlyFromAmong("en", "zh");
        var assessment = new AssessmentOptions();
        var database = TakeCommand.DatabaseOption();
        var command = new Command(kind, Texts.Get("report." + kind));
        foreach (var option in new Option?[] { subject, format, target, previous, language, database }.OfType<Option>().Concat(restsOnAssessment ? assessment.All : []))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var output = parsed.GetValue(target);
            var order = new ReportOrder(
                kind,
                subject is null ? "" : parsed.GetRequiredValue(subject),
                parsed.GetValue(format) ?? (Path.GetExtension(output)?.TrimStart('.').ToLowerInvariant() is { } ending && Formats.Contains(ending) ? ending : "html"),
                output,
                Language.Parse(parsed.GetValue(language) ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh" : "en")),
                parsed.GetValue(previous),
                restsOnAssessment ? assessment.Read(parsed) : new AssessmentRequest { Date = CommandDates.Parse(null) },
                parsed.GetValue(database));
            return ReportRun.RunAsync(order, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation);
        });
        return command;
    }
}

/// <summary>Which report a person asked for.</summary>
/// <param name="Kind">resolution commitment gap.</param>
/// <param name="Subject">Id of the document or the commitment; empty for the gap.</param>
/// <param name="Format">docx html pdf.</param>
/// <param name="Target">File to write to; null for standard output.</param>
/// <param name="Language">English or Chinese.</param>
/// <param name="Previous">An earlier report to compare with; null for what the target holds.</param>
/// <param name="Assessment">The assessment that it rests on; of a progress report its day alone counts.</param>
/// <param name="Database">Path or connection string; null for the default.</param>
internal sealed record ReportOrder(string Kind, string Subject, string Format, string? Target, Language Language, string? Previous, AssessmentRequest Assessment, string? Database);
