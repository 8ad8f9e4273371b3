using System.CommandLine;
using Stocktake.Climate;
using Stocktake.Climate.Results;

namespace Stocktake.Cli.Project;

/// <summary><c>stocktake project merge</c>: puts shards together and prints them as the whole run would have been.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = Texts.Get("project.merge-files"), Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output") { Description = Texts.Get("project.output") };
        output.AcceptOnlyFromAmong("quantiles", "members", "summary");
        var format = new Option<string?>("--format") { Description = Texts.Get("project.format") };
        format.AcceptOnlyFromAmong("csv", "json", "table");
        var quantiles = new Option<string?>("--quantiles") { Description = Texts.Get("project.quantiles") };
        var command = new Command("merge", Texts.Get("project.merge")) { files, output, format, quantiles };
        command.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (!NumberLists.TryRead(parsed.GetValue(quantiles), 0, 100, ProjectCommand.UsualQuantiles, out var percents))
            {
                error.WriteLine(Texts.Get("project.no-quantiles", parsed.GetValue(quantiles)));
                return CommandLine.WrongArguments;
            }

            var options = new ProjectOptions { Output = parsed.GetValue(output) ?? "quantiles", Format = parsed.GetValue(format), Quantiles = percents };
            return Run(parsed.GetRequiredValue(files), options, parsed.InvocationConfiguration.Output, error);
        });
        return command;
    }

    private static int Run(string[] files, ProjectOptions options, TextWriter output, TextWriter error)
    {
        try
        {
            var result = ShardMerge.Merge([.. files.Select(file => ((ReadOnlyMemory<byte>)ProjectInputs.Bytes(file), file))]);
            ProjectPrint.Print(options, new RunDescription($"{result.Members.Count} members of {files.Length} shards", string.Join(", ", files), "", "", null, []), result, output);
            return CommandLine.Done;
        }
        catch (ClimateInputException exception)
        {
            error.WriteLine(exception.Message);
            return CommandLine.WrongInput;
        }
    }
}
