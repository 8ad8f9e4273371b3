using System.CommandLine;
using System.Text;
using Stocktake.Cli.Reading;
using Stocktake.Reading;
using Stocktake.Reading.Comparison;

namespace Stocktake.Cli.Comparison;

/// <summary><c>stocktake compare</c>: shows how one edition became another.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = Texts.Get("compare.old") };
        var @new = new Argument<string>("NEW") { Description = Texts.Get("compare.new") };
        var format = new Option<string>("--format") { Description = Texts.Get("compare.format"), DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "html", "docx");
        var target = new Option<string?>("--output") { Description = Texts.Get("compare.output") };
        var command = new Command("compare", Texts.Get("compare.description")) { old, @new, format, target };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(old),
            parsed.GetRequiredValue(@new),
            parsed.GetRequiredValue(format),
            parsed.GetValue(target),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string oldPath, string newPath, string format, string? target, TextWriter output, TextWriter error)
    {
        if (format == "docx" && target is null)
        {
            error.WriteLine(Texts.Get("compare.docx-needs-file"));
            return CommandLine.WrongArguments;
        }

        if (Read(oldPath, error) is not { } old || Read(newPath, error) is not { } @new)
        {
            return CommandLine.WrongInput;
        }

        var comparison = EditionComparer.Compare(old, @new);
        if (format == "docx" && !comparison.ComparesWords)
        {
            error.WriteLine(Texts.Get("compare.docx-one-language", old.Work.Language?.Code, @new.Work.Language?.Code));
            return CommandLine.WrongArguments;
        }

        var bytes = format switch
        {
            "docx" => ComparisonDocx.Write(comparison, "Stocktake", TimeProvider.System.GetUtcNow()),
            "html" => Encoding.UTF8.GetBytes(ComparisonHtml.Write(comparison, System.Globalization.CultureInfo.CurrentUICulture)),
            _ => Encoding.UTF8.GetBytes(ComparisonJson.Write(comparison) + "\n"),
        };
        if (target is null)
        {
            output.Write(Encoding.UTF8.GetString(bytes));
            return CommandLine.Done;
        }

        try
        {
            OutputFile.Write(target, bytes);
            return CommandLine.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // An empty path is an argument that no file can have.
            error.WriteLine(Texts.Get("output.denied", target, exception.GetType().Name));
            return CommandLine.WrongArguments;
        }
    }

    private static Edition? Read(string path, TextWriter error)
    {
        if (!File.Exists(path))
        {
            error.WriteLine(Texts.Get(Directory.Exists(path) ? "input.folder" : "input.missing", path));
            return null;
        }

        // The revised state is what an edition says; its own tracked changes are not those between the two.
        var (edition, failure) = ReadCommand.Read(path, new ReadOptions { View = RevisionView.Revised });
        if (edition is null)
        {
            error.WriteLine(failure);
        }

        return edition;
    }
}
