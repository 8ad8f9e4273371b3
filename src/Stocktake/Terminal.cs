using Spectre.Console;

namespace Stocktake.Cli;

/// <summary>What is drawn for a person: in colour and as wide as the window on a terminal, plain elsewhere.</summary>
internal static class Terminal
{
    // Where there is no window to ask.
    private const int PlainWidth = 100;

    /// <summary>The console that draws on an output.</summary>
    public static IAnsiConsole Of(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        plain.Profile.Width = PlainWidth;
        return plain;
    }

    /// <summary>Runs a task that tells how many steps are done; a bar is drawn on standard error when it is a terminal.</summary>
    public static async Task<T> WithProgressAsync<T>(string label, int steps, Func<Action<int>, Task<T>> run)
    {
        if (Console.IsErrorRedirected || steps < 2)
        {
            return await run(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(label), maxValue: steps);
                return await run(done => task.Value = done);
            });
    }
}
