using System.CommandLine;
using System.Text.Encodings.Web;
using Stocktake.Foundations;
using Stocktake.Reading;
using Stocktake.Reading.Output;

namespace Stocktake.Cli.Reading;

/// <summary><c>stocktake read</c>: reads documents and prints what they say.</summary>
internal static class ReadCommand
{
    private static readonly string[] Formats = ["json", "akn", "text", "html"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = Texts.Get("read.files"), Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--language") { Description = Texts.Get("read.language") };
        var format = new Option<string?>("--format") { Description = Texts.Get("read.format") };
        format.AcceptOnlyFromAmong(Formats);
        var state = new Option<RevisionView>("--state") { Description = Texts.Get("read.state") };
        var command = new Command("read", Texts.Get("read.description")) { files, language, format, state };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var error = parsed.InvocationConfiguration.Error;
            Language? given = null;
            if (parsed.GetValue(language) is { } code)
            {
                if (!Language.TryParse(code, out var known))
                {
                    error.WriteLine(Texts.Get("read.no-language", code));
                    return CommandLine.WrongArguments;
                }

                given = known;
            }

            return Run(parsed.GetRequiredValue(files), parsed.GetValue(format), new ReadOptions { Language = given, View = parsed.GetValue(state) }, output, error);
        });
        return command;
    }

    private static int Run(string[] paths, string? format, ReadOptions options, TextWriter output, TextWriter error)
    {
        var inputs = new List<string>();
        foreach (var path in paths)
        {
            if (InputFiles.Expand(path) is not { } files)
            {
                error.WriteLine(Texts.Get("input.missing", path));
                return CommandLine.WrongInput;
            }

            if (files.Count == 0)
            {
                error.WriteLine(Texts.Get("input.no-files", path));
                return CommandLine.WrongInput;
            }

            inputs.AddRange(files);
        }

        var single = inputs.Count == 1 && File.Exists(paths[0]);
        if (format is not null and not "json" && inputs.Count > 1)
        {
            error.WriteLine(Texts.Get("read.one-file", format, inputs.Count));
            return CommandLine.WrongArguments;
        }

        if (inputs.Count == 1 && (single || format is not null and not "json"))
        {
            return ReadOne(inputs[0], format ?? "json", options, output, error);
        }

        return format is null && !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out)
            ? ReadingSummary.Print(inputs, options, error)
            : ReadMany(inputs, options, output);
    }

    private static int ReadOne(string path, string format, ReadOptions options, TextWriter output, TextWriter error)
    {
        // Half of the time for one small document is loading: the second core takes its share.
        Task.Run(DocumentReader.Prepare);
        var (edition, failure) = Read(path, options);
        if (edition is null)
        {
            error.WriteLine(failure);
            return CommandLine.WrongInput;
        }

        EditionFormats.Write(edition, format, output);
        return CommandLine.Done;
    }

    private static int ReadMany(IReadOnlyList<string> inputs, ReadOptions options, TextWriter output)
    {
        var failed = false;
        foreach (var line in InOrder(inputs, path => Line(path, options)))
        {
            output.WriteLine(line.Json);
            failed |= line.Failed;
        }

        return failed ? CommandLine.WrongInput : CommandLine.Done;
    }

    /// <summary>Applies a reading to all inputs on all cores; results come in the order of the inputs.</summary>
    public static IEnumerable<T> InOrder<T>(IReadOnlyList<string> inputs, Func<string, T> read) =>
        inputs.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(read);

    /// <summary>Reads one file, or has one sentence that begins with its path why not.</summary>
    public static (Edition? Edition, Sentence? Failure) Read(string path, ReadOptions options)
    {
        var (bytes, unreadable) = InputFiles.Load(path);
        if (bytes is null)
        {
            return (null, unreadable);
        }

        var result = DocumentReader.Read(bytes, path, options);
        return result.Edition is { } edition ? (edition, null) : (null, result.Failure);
    }

    // A program reads it: the same words in every locale.
    private static (string Json, bool Failed) Line(string path, ReadOptions options)
    {
        var (edition, failure) = Read(path, options);
        return edition is not null
            ? (EditionJson.ToText(edition), false)
            : ($"{{\"path\":{Quoted(path)},\"error\":{Quoted(failure!.English)}}}", true);
    }

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
