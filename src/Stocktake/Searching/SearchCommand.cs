using System.CommandLine;
using Stocktake.Cli.Taking;
using Stocktake.Register.Search;

namespace Stocktake.Cli.Searching;

/// <summary><c>stocktake search</c>: searches texts and records of the register.</summary>
internal static class SearchCommand
{
    private static readonly string[] Kinds = ["document", "block", "mandate", "commitment", "initiative", "actor"];

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = Texts.Get("search.words"), Arity = ArgumentArity.ZeroOrMore };
        var kind = Filter("--kind");
        kind.AcceptOnlyFromAmong(Kinds);
        var (body, theme, addressee, act, status, language) = (Filter("--body"), Filter("--theme"), Filter("--addressee"), Filter("--act"), Filter("--status"), Filter("--language"));
        var from = new Option<int?>("--from") { Description = Texts.Get("search.from") };
        var to = new Option<int?>("--to") { Description = Texts.Get("search.to") };
        var limit = new Option<int>("--limit") { Description = Texts.Get("search.limit"), DefaultValueFactory = _ => 20 };
        var after = new Option<string?>("--after") { Description = Texts.Get("search.after") };
        var format = new Option<string?>("--format") { Description = Texts.Get("take.format") };
        format.AcceptOnlyFromAmong("text", "json");
        var database = TakeCommand.DatabaseOption();
        var command = new Command("search", Texts.Get("search.description")) { words, kind, body, theme, addressee, act, status, language, from, to, limit, after, format, database };
        command.SetAction((parsed, cancellation) =>
        {
            string[] Of(Option<string[]> option) => parsed.GetValue(option) ?? [];

            // The shell took the quotes of a phrase away: an argument of several words was one, or all that was to be searched for.
            var typed = parsed.GetValue(words) ?? [];
            var request = new SearchRequest
            {
                Text = string.Join(' ', typed.Select(word => word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : word)),
                Kinds = [.. Of(kind).Select(word => Enum.Parse<SearchKind>(word, ignoreCase: true))],
                Bodies = Of(body),
                Themes = Of(theme),
                Addressees = Of(addressee),
                Acts = Of(act),
                Statuses = Of(status),
                Languages = Of(language),
                YearFrom = parsed.GetValue(from),
                YearTo = parsed.GetValue(to),
                PageSize = parsed.GetValue(limit),
                Cursor = parsed.GetValue(after),
            };
            return SearchRun.RunAsync(
                parsed.GetValue(database), request, string.Join(' ', typed), parsed.GetValue(format) == "json", parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation);
        });
        return command;

        static Option<string[]> Filter(string name) => new(name) { Description = Texts.Get("search." + name[2..]), AllowMultipleArgumentsPerToken = false };
    }
}
