using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>What the register holds of a work.</summary>
internal sealed record StoredWork
{
    private const string Select =
        """
        SELECT id, slug, symbol, starter_id AS StarterId, body, actor_id AS ActorId, kind, date, is_held AS IsHeld, is_sample AS IsSample, title_key AS TitleKey
        FROM work WHERE
        """;

    public long Id { get; init; }

    public required string Slug { get; init; }

    public string? Symbol { get; init; }

    public string? StarterId { get; init; }

    public string? Body { get; init; }

    public long? ActorId { get; init; }

    public required string Kind { get; init; }

    public string? Date { get; init; }

    public bool IsHeld { get; init; }

    public bool IsSample { get; init; }

    public string? TitleKey { get; init; }

    /// <summary>The work with a symbol, or null.</summary>
    public static Task<StoredWork?> WithSymbolAsync(RegisterWriter writer, string symbol) =>
        writer.Connection.QuerySingleOrDefaultAsync<StoredWork>(Select + " symbol = @symbol", new { symbol });

    /// <summary>The work with a slug, or the one whose text gets that slug because it does not state its symbol; or null.</summary>
    public static Task<StoredWork?> WithSlugAsync(RegisterWriter writer, string slug) =>
        writer.Connection.QueryFirstOrDefaultAsync<StoredWork>(Select + " slug = @slug OR text_slug = @slug ORDER BY CASE WHEN slug = @slug THEN 0 ELSE 1 END", new { slug });

    /// <summary>The work with an id.</summary>
    public static Task<StoredWork> WithIdAsync(RegisterWriter writer, long id) =>
        writer.Connection.QuerySingleAsync<StoredWork>(Select + " id = @id", new { id });

    /// <summary>Writes what a text told about the work, and moves it between the counters.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="after">The work as it is to be; held.</param>
    public async Task ChangeAsync(RegisterWriter writer, StoredWork after)
    {
        Count(writer, -1);
        after.Count(writer, 1);
        await writer.Connection.ExecuteAsync(
            """
            UPDATE work SET body = @Body, actor_id = @ActorId, kind = @Kind, date = @Date, is_held = @IsHeld, title_key = @TitleKey,
              taken = coalesce(taken, @Taken) WHERE id = @Id
            """,
            new { after.Body, after.ActorId, after.Kind, after.Date, after.IsHeld, after.TitleKey, Taken = writer.Recorded, Id });
    }

    private void Count(RegisterWriter writer, int change)
    {
        writer.Count("documents", IsHeld ? "held" : "placeholder", IsSample, change);
        if (IsHeld)
        {
            writer.Count("documents-kind", Kind, IsSample, change);
            if (Body is not null)
            {
                writer.Count("documents-body", Body, IsSample, change);
            }
        }
    }
}
