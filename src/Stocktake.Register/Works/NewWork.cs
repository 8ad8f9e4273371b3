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
            [[id, slug, work.Symbol, work.NameKey, work.Body, await ActorOfAsync(writer, work.Body), work.Kind, false, work.IsSample, 0L]]);
        writer.Count("documents", "placeholder", work.IsSample, 1);
        return id;
    }

    /// <summary>The actor that speaks through the texts of a body; null where the register has none.</summary>
    public static async Task<long?> ActorOfAsync(RegisterWriter writer, string? body) => body is null
        ? null
        : await writer.Connection.ExecuteScalarAsync<long?>("SELECT min(id) FROM actor WHERE reading_body = @body", new { body });
}
