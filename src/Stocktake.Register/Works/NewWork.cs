using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>A work that is known and whose text is not held.</summary>
/// <param name="Slug">Its id in addresses; where another work has it, a number is added.</param>
/// <param name="Kind">A word of the column <c>work.kind</c>.</param>
internal sealed record NewWork(string Slug, string Kind)
{
    /// <summary>Symbols of the samples begin so.</summary>
    public const string SampleSymbols = "SAMPLE/";

    /// <summary>The symbol; null where it has none.</summary>
    public string? Symbol { get; init; }

    /// <summary>The key of a named instrument; null for all others.</summary>
    public string? NameKey { get; init; }

    /// <summary>The reading key of the body that speaks.</summary>
    public string? Body { get; init; }

    /// <summary>Whether it is a text that we invented: its symbol is a reserved one, or its title holds one.</summary>
    public bool IsSample { get => field || Symbol?.StartsWith(SampleSymbols, StringComparison.Ordinal) == true; init; }

    /// <summary>Inserts the work as a placeholder, counts it, and gives its id.</summary>
    public static async Task<long> InsertAsync(RegisterWriter writer, NewWork work)
    {
        var id = await writer.NextIdAsync("work");
        var slug = work.Slug;
        for (var number = 2; await writer.Connection.ExecuteScalarAsync<long>("SELECT count(*) FROM work WHERE slug = @slug", new { slug }) > 0; number++)
        {
            slug = $"{work.Slug}-{number}";
        }

        await writer.InsertAsync(
            "work",
            "id, slug, symbol, name_key, body, actor_id, kind, is_held, is_sample, cited_count",
            [[id, slug, work.Symbol, work.NameKey, work.Body, await ActorOfAsync(writer, work.Body, work.Symbol), work.Kind, false, work.IsSample, 0L]]);
        writer.Count("documents", "placeholder", work.IsSample, 1);
        return id;
    }

    /// <summary>
    /// The actor that speaks through the texts of a body; where that is a secretariat, the conference whose symbol the text carries
    /// ("FCCC/CP/…", "1/CMA.5"). Null where the register has none.
    /// </summary>
    public static async Task<long?> ActorOfAsync(RegisterWriter writer, string? body, string? symbol)
    {
        if (body is null || await writer.Connection.QueryFirstOrDefaultAsync<(long Id, string Kind)?>(
                "SELECT id, kind FROM actor WHERE reading_body = @body ORDER BY id", new { body }) is not { } speaker)
        {
            return null;
        }

        return speaker.Kind != "office" || symbol is null
            ? speaker.Id
            : await writer.Connection.ExecuteScalarAsync<long?>(
                """
                SELECT actor_identifier.actor_id FROM actor_identifier JOIN actor ON actor.id = actor_identifier.actor_id
                WHERE actor.kind <> 'office' AND ((scheme = 'symbol-prefix' AND substr(@symbol, 1, length(value)) = value) OR (scheme = 'decision-series' AND value = @series))
                ORDER BY length(value) DESC, actor_identifier.actor_id
                LIMIT 1
                """,
                new { symbol, series = SeriesOf(symbol) }) ?? speaker.Id;
    }

    // "1/CMA.5" → CMA.
    private static string SeriesOf(string symbol) =>
        symbol.IndexOf('/', StringComparison.Ordinal) is var stroke and > 0 && symbol.IndexOf('.', stroke) is var stop && stop > stroke ? symbol[(stroke + 1)..stop] : "";
}
