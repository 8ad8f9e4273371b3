using System.Data.Common;
using Dapper;
using Stocktake.Register.Facts;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Initiatives;

/// <summary>A row of <c>initiative</c>, as lists show it.</summary>
internal sealed record InitiativeRow
{
    /// <summary>Gives rows of this form; joins and conditions on <c>i</c> may follow.</summary>
    public const string Select =
        """
        SELECT i.id AS Id, i.slug AS Slug, i.names AS Names, i.descriptions AS Descriptions, i.kind AS Kind, i.status AS Status, i.from_date AS FromDate,
            i.to_date AS ToDate, i.origin AS Origin, i.review AS Review, i.is_sample AS IsSample, i.passage_id AS PassageId FROM initiative i
        """;

    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Names { get; init; } = "{}";

    public string Descriptions { get; init; } = "{}";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? FromDate { get; init; }

    public string? ToDate { get; init; }

    public string Origin { get; init; } = "";

    public string Review { get; init; } = "";

    public bool IsSample { get; init; }

    public long? PassageId { get; init; }

    /// <summary>The items of rows, in their order, with actors, themes, areas, money and sources.</summary>
    public static async Task<IReadOnlyList<InitiativeItem>> ItemsAsync(DbConnection connection, IReadOnlyList<InitiativeRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Id).ToArray();
        var actors = await NamedActor.OfFactsAsync(
            connection,
            $"""
            SELECT initiative_id AS FactId, actor_id AS ActorId, '' AS Written, role AS Role FROM initiative_actor
            WHERE {connection.Among("initiative_id", "ids")} ORDER BY initiative_id, ordinal
            """,
            ids);
        var themes = await WordsAsync(connection, "theme", "initiative_theme", ids);
        var areas = await WordsAsync(connection, "area", "initiative_area", ids);
        var money = (await connection.QueryAsync<(long Id, string Role, double Amount, string Currency)>(
            $"SELECT initiative_id, role, amount, currency FROM initiative_money WHERE {connection.Among("initiative_id", "ids")} ORDER BY initiative_id, ordinal",
            new { ids })).ToLookup(row => row.Id, row => new InitiativeMoney(row.Role, row.Amount, row.Currency));
        var sources = await FactSource.OfPassagesAsync(connection, rows.Select(row => row.PassageId));
        return [.. rows.Select(row => new InitiativeItem
        {
            Slug = row.Slug, Titles = TextsByLanguage.Read(row.Names), Descriptions = TextsByLanguage.Read(row.Descriptions), Kind = row.Kind, Status = row.Status,
            From = row.FromDate, To = row.ToDate, Origin = row.Origin, Review = row.Review, IsSample = row.IsSample, Actors = [.. actors[row.Id]],
            Themes = [.. themes[row.Id]], Areas = [.. areas[row.Id]], Money = [.. money[row.Id]],
            Source = row.PassageId is { } passage ? sources[passage] : null,
        })];
    }

    private static async Task<ILookup<long, string>> WordsAsync(DbConnection connection, string column, string table, long[] ids) =>
        (await connection.QueryAsync<(long Id, string Word)>(
            $"SELECT initiative_id, {column} FROM {table} WHERE {connection.Among("initiative_id", "ids")} ORDER BY {column}", new { ids }))
        .ToLookup(row => row.Id, row => row.Word);
}
