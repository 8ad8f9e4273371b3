using System.Globalization;
using Stocktake.Cli;

namespace Stocktake.Tests;

/// <summary>One run of the command in this process: exit code, what it printed, what it said on the side.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>As <see cref="Of"/>, for a person of this locale.</summary>
    public static CommandRun In(string culture, params string[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Of(arguments);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
