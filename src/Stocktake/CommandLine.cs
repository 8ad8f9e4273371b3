using System.CommandLine;
using System.CommandLine.Parsing;
using System.CommandLine.Invocation;
using System.Text;

namespace Stocktake.Cli;

/// <summary>The command <c>stocktake</c>: its parts and its exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Some files were not read; the rest was taken.</summary>
    public const int NotAllRead = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int WrongArguments = 2;

    /// <summary>An input cannot be read as what it claims to be.</summary>
    public const int WrongInput = 3;

    /// <summary>The database cannot be used.</summary>
    public const int NoDatabase = 3;

    // After an interrupt, until the transaction in progress is done.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs the command; results go to <paramref name="output"/>, progress and errors to <paramref name="error"/>.</summary>
    /// <returns>One of the exit codes above.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (ReferenceEquals(output, Console.Out))
        {
            // UTF-8 without a byte order mark, whatever the terminal's locale says: a program may read it.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            output = Console.Out;
        }

        var root = new RootCommand(Texts.Get("root.description"));
        foreach (var command in Commands())
        {
            root.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            // The parser lists what it would take on lines of their own.
            error.WriteLine(string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            error.WriteLine(Texts.Get("arguments.hint", string.Join(' ', CommandPath(parsed))));
            return WrongArguments;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (IOException)
        {
            // Every file is read and written with its own sentence; what is left is the output itself.
            error.WriteLine(Texts.Get("output.stopped"));
            return WrongArguments;
        }
    }

    private static IEnumerable<Command> Commands()
    {
        yield return Taking.TakeCommand.Create();
        yield return Reading.ReadCommand.Create();
        yield return Project.ProjectCommand.Create();
        yield return Calibrate.CalibrateCommand.Create();
        yield return Comparison.CompareCommand.Create();
        yield return Searching.SearchCommand.Create();
        yield return Gaps.GapsCommand.Create();
        yield return Report.ReportCommand.Create();
        yield return Serving.ServeCommand.Create();
        yield return Review.ReviewCommand.Create();
        yield return Upkeep.DbCommand.Create();
    }

    // The command with those above it, as a person types them.
    private static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        var path = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            path.Insert(0, command.Command.Name);
        }

        return path.Prepend("stocktake");
    }
}
