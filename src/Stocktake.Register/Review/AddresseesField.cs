using System.Data.Common;
using Dapper;
using Stocktake.Foundations;
using Stocktake.Register.Actors;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>
/// Whom a mandate addresses. Where as many actors are given as the text names, the words stay and each gets its actor; otherwise the
/// actors stand without words.
/// </summary>
internal sealed class AddresseesField() : ReviewField("addressees")
{
    public override async Task<string?> ReadAsync(DbConnection connection, long id) => Json(await RowsAsync(connection, id));

    /// <summary>The addressees in their order, in every language.</summary>
    public static async Task<IReadOnlyList<Addressee>> RowsAsync(DbConnection connection, long id) => (await connection.QueryAsync<Addressee>(
        """
        SELECT part.ordinal AS Ordinal, part.language AS Language, part.written AS Written, actor.slug AS Actor
        FROM mandate_addressee part LEFT JOIN actor ON actor.id = part.actor_id WHERE part.mandate_id = @id ORDER BY part.ordinal, part.language
        """,
        new { id })).AsList();

    public override async Task<CheckedValue> CheckAsync(DbConnection connection, long id, string typed)
    {
        var slugs = TypedList.Of(typed);
        if (await ActorSlugs.UnknownAsync(connection, slugs) is { } unknown)
        {
            return new ReviewRefusal("unknown-actor", unknown);
        }

        var rows = await RowsAsync(connection, id);
        var ordinals = rows.Select(row => row.Ordinal).Distinct().ToArray();
        return new CheckedValue(
            Json(ordinals.Length == slugs.Length
                ? rows.Select(row => row with { Actor = slugs[Array.IndexOf(ordinals, row.Ordinal)] })
                : slugs.Select((slug, index) => new Addressee { Ordinal = index + 1, Actor = slug })),
            null);
    }

    public override async Task WriteAsync(RegisterWriter writer, long id, string? json)
    {
        var before = await RowsAsync(writer.Connection, id);
        var after = Of<Addressee[]>(json ?? "[]");
        await writer.Connection.ExecuteAsync("DELETE FROM mandate_addressee WHERE mandate_id = @id", new { id });
        foreach (var row in after)
        {
            await writer.Connection.ExecuteAsync(
                "INSERT INTO mandate_addressee (mandate_id, ordinal, language, written, actor_id) VALUES (@id, @Ordinal, @Language, @Written, @actor)",
                new { id, row.Ordinal, row.Language, row.Written, actor = row.Actor is null ? (long?)null : await ActorSlugs.NumberAsync(writer.Connection, row.Actor) });
        }

        await CountWaitingAsync(writer, before, -1);
        await CountWaitingAsync(writer, after, 1);
    }

    private static async Task CountWaitingAsync(RegisterWriter writer, IEnumerable<Addressee> rows, int change)
    {
        foreach (var row in rows.Where(row => row.Actor is null))
        {
            _ = Language.TryParse(row.Language, out var language);
            await UnresolvedNames.CountAsync(writer, language, row.Written, change);
        }
    }
}

/// <summary>One addressee in one language: the words, and the actor they mean; '' as language where a person entered the actor.</summary>
internal sealed record Addressee
{
    public int Ordinal { get; init; }

    public string Language { get; init; } = "";

    public string Written { get; init; } = "";

    public string? Actor { get; init; }
}
