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
}
