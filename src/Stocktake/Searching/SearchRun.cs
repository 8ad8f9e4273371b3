using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Spectre.Console;
using Stocktake.Register.Search;
using Stocktake.Storage;

namespace Stocktake.Cli.Searching;

/// <summary>One run of <c>stocktake search</c>.</summary>
internal static class SearchRun
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Searches, and prints what was found; where a phrase stands nowhere, what has all of its words, and says so.</summary>
    /// <param name="address">The database.</param>
    /// <param name="request">What to search for.</param>
    /// <param name="words">What was typed, without the quotes that arguments of several words were given.</param>
    /// <param name="asJson">Whether to print JSON.</param>
    /// <param name="output">Takes what was found.</param>
    /// <param name="error">Takes what is to be said about it.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static Task<int> RunAsync(string? address, SearchRequest request, string words, bool asJson, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        DatabaseUse.RunExistingAsync(address, error, async database =>
        {
            try
            {
                var index = new SearchIndex(database);
                var page = await index.FindAsync(request, cancellation);
                if (page.Total == 0 && request.Text != words)
                {
                    page = await index.FindAsync(request with { Text = words }, cancellation);
                    if (page.Total > 0)
                    {
                        error.WriteLine(Texts.Get("search.not-as-phrase"));
                    }
                }

                var places = await PlacesAsync(database, page.Hits);
                if (asJson)
                {
                    Write(page, places, output);
                }
                else
                {
                    Print(page, places, Terminal.Of(output));
                    if (page.Total == 0)
                    {
                        error.WriteLine(Texts.Get("search.nothing"));
                    }
                }

                return CommandLine.Done;
            }
            catch (SearchRequestException exception)
            {
                error.WriteLine(Texts.Get("search.fault." + exception.Fault, SearchRequest.LargestPage));
                return CommandLine.WrongArguments;
            }
        }, cancellation);

    // Where a hit stands on the site: records under their own id, a paragraph in the document that holds it.
    private static async Task<IReadOnlyList<string>> PlacesAsync(Database database, IReadOnlyList<SearchHit> hits)
    {
        var slugs = await database.ReadAsync(async connection =>
        {
            var found = new Dictionary<long, string>();
            foreach (var id in hits.Where(hit => hit.Kind == SearchKind.Block).Select(hit => hit.WorkId).Distinct())
            {
                found[id] = await connection.ExecuteScalarAsync<string?>("SELECT slug FROM work WHERE id = @id", new { id }) ?? string.Empty;
            }

            return found;
        });
        return [.. hits.Select(hit =>
        {
            var id = hit.Key[(hit.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];
            return hit.Kind == SearchKind.Block
                ? $"/documents/{slugs[hit.WorkId]}{id[id.IndexOf('#', StringComparison.Ordinal)..]}"
                : $"/{hit.Kind.ToString().ToLowerInvariant()}s/{id}";
        })];
    }

    private static void Print(SearchPage page, IReadOnlyList<string> places, IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{Texts.Get(page.TotalIsExact ? "search.total" : "search.total-at-least", page.Total)}[/]");
        for (var index = 0; index < page.Hits.Count; index++)
        {
            var hit = page.Hits[index];
            console.WriteLine();
            console.MarkupLineInterpolated($"{Texts.Get("search.kind-of." + hit.Kind)} · [bold]{hit.Title}[/] · {places[index]}");
            if (hit.Snippet.Count > 0)
            {
                console.MarkupLine("  " + string.Concat(hit.Snippet.Select(part => part.IsMatch ? $"[bold underline]{Line(part.Text)}[/]" : Line(part.Text))));
            }
        }

        if (page.Next is not null)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"{Texts.Get("search.more", page.Next)}");
        }
    }

    // An entry's names in several languages stand on lines of their own; here they share one.
    private static string Line(string text) => Markup.Escape(text.ReplaceLineEndings(" · "));

    private static void Write(SearchPage page, IReadOnlyList<string> places, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            for (var index = 0; index < page.Hits.Count; index++)
            {
                var hit = page.Hits[index];
                json.WriteStartObject();
                json.WriteString("id", hit.Key);
                json.WriteString("kind", hit.Kind.ToString().ToLowerInvariant());
                json.WriteString("title", hit.Title);
                json.WriteString("address", places[index]);
                json.WriteNumber("score", hit.Score);
                json.WriteStartArray("snippet");
                foreach (var part in hit.Snippet)
                {
                    json.WriteStartObject();
                    json.WriteString("text", part.Text);
                    json.WriteBoolean("isMatch", part.IsMatch);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("total", page.Total);
            json.WriteBoolean("totalIsExact", page.TotalIsExact);
            json.WriteString("next", page.Next);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
