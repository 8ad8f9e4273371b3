using System.CommandLine;
using Stocktake.Foundations;

namespace Stocktake.Cli.Taking;

/// <summary><c>stocktake take</c>: reads documents, records them, assesses, and prints where things stand.</summary>
internal static class TakeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = Texts.Get("take.paths"), Arity = ArgumentArity.OneOrMore };
        var database = DatabaseOption();
        var language = new Option<string?>("--language") { Description = Texts.Get("read.language") };
        var format = new Option<string?>("--format") { Description = Texts.Get("take.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var serve = new Option<bool>("--serve") { Description = Texts.Get("take.serve") };
        var urls = Serving.ServeCommand.UrlsOption();
        var command = new Command("take", Texts.Get("take.description")) { paths, database, serve, urls, language, format };
        command.SetAction((parsed, cancellation) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            Language? given = null;
            if (parsed.GetValue(language) is { } code)
            {
                if (!Language.TryParse(code, out var known))
                {
                    error.WriteLine(Texts.Get("read.no-language", code));
                    return Task.FromResult(CommandLine.WrongArguments);
                }

                given = known;
            }

            var order = new TakeOrder(parsed.GetRequiredValue(paths), parsed.GetValue(database), given, parsed.GetValue(format) == "json");
            return RunAsync(order, parsed.GetValue(serve) ? parsed.GetRequiredValue(urls) : null, parsed.InvocationConfiguration.Output, error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(TakeOrder order, string? urls, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var code = await TakeRun.RunAsync(order, output, error, cancellation);
        return urls is null || code == CommandLine.NoDatabase || cancellation.IsCancellationRequested
            ? code
            : await Serving.ServeCommand.RunAsync(order.Database, urls, output, error, cancellation);
    }

    /// <summary>The option that names the database, as every command has it.</summary>
    public static Option<string?> DatabaseOption() => new("--database") { Description = Texts.Get("database.option") };
}

/// <summary>What a person asked to be taken.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Database">Path or connection string; null for the default.</param>
/// <param name="Language">The language of the texts; null to find it.</param>
/// <param name="AsJson">Whether a program reads the result.</param>
internal sealed record TakeOrder(IReadOnlyList<string> Paths, string? Database, Language? Language, bool AsJson);
