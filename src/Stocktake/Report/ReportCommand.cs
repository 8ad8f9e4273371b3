using System.CommandLine;
using System.Globalization;
using Stocktake.Cli.Taking;
using Stocktake.Foundations;

namespace Stocktake.Cli.Report;

/// <summary><c>stocktake report</c>: documents that can be handed in.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", Texts.Get("report.description")) { Resolution() };

    private static Command Resolution()
    {
        var subject = new Option<string>("--for") { Description = Texts.Get("report.for"), Required = true, HelpName = "ID" };
        var format = new Option<string?>("--format") { Description = Texts.Get("report.format") };
        format.AcceptOnlyFromAmong("docx", "html");
        var target = new Option<string?>("--output") { Description = Texts.Get("compare.output"), HelpName = "FILE" };
        var language = new Option<string?>("--language") { Description = Texts.Get("report.language") };
        language.AcceptOnlyFromAmong("en", "zh");
        var database = TakeCommand.DatabaseOption();
        var command = new Command("resolution", Texts.Get("report.resolution")) { subject, format, target, language, database };
        command.SetAction((parsed, cancellation) =>
        {
            var output = parsed.GetValue(target);
            var isDocx = (parsed.GetValue(format) ?? Path.GetExtension(output)?.TrimStart('.').ToLowerInvariant()) == "docx";
            var words = Language.Parse(parsed.GetValue(language) ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh" : "en"));
            return ReportRun.RunAsync(
                new ReportOrder(parsed.GetRequiredValue(subject), isDocx, output, words, parsed.GetValue(database)),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error,
                cancellation);
        });
        return command;
    }
}

/// <summary>Which report a person asked for.</summary>
/// <param name="Subject">Id of the document.</param>
/// <param name="IsDocx">Whether it is a word-processing document; a page of HTML otherwise.</param>
/// <param name="Target">File to write to; null for standard output.</param>
/// <param name="Language">English or Chinese.</param>
/// <param name="Database">Path or connection string; null for the default.</param>
internal sealed record ReportOrder(string Subject, bool IsDocx, string? Target, Language Language, string? Database);
