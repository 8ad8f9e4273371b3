using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Register.Facts;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Figures;

/// <summary>A figure of record in a list, with what it is about.</summary>
/// <param name="Item">The figure.</param>
/// <param name="AboutKind">work actor commitment initiative.</param>
/// <param name="About">Id of what it is about, in addresses.</param>
public sealed record FigureOf(FigureItem Item, string AboutKind, string About);

/// <summary>Lists figures of record in the order in which they were entered.</summary>
public static class FigureList
{
    /// <summary>How many keys the next part is asked for by: the number.</summary>
    public const int Keys = 1;

    /// <summary>What figures can be about.</summary>
    public static IReadOnlyList<string> AboutKinds { get; } = ["work", "actor", "commitment", "initiative"];

    /// <summary>A part of the list; rejected figures are left out.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="aboutKind">Only those about this kind, one of <see cref="AboutKinds"/>; null for all.</param>
    /// <param name="about">Only those about what has this id in addresses; null for all.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<RegisterPage<FigureOf>> FindAsync(DbConnection connection, string? aboutKind, string? about, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        const string From =
            """
            FROM (SELECT f.*, CASE f.about_kind
                WHEN 'work' THEN (SELECT slug FROM work WHERE id = f.about_id) WHEN 'actor' THEN (SELECT slug FROM actor WHERE id = f.about_id)
                WHEN 'commitment' THEN (SELECT slug FROM commitment WHERE id = f.about_id) ELSE (SELECT slug FROM initiative WHERE id = f.about_id) END AS about
                FROM figure f WHERE f.review <> 'rejected') q
            """;
        var conditions = new Conditions().And("q.about_kind = @aboutKind", "aboutKind", aboutKind).And("q.about = @about", "about", about);
        var total = await connection.ExecuteScalarAsync<long>($"SELECT count(*) {From} {conditions}", conditions.Values);
        conditions.And("q.id > @after", "after", after is [var last] ? long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0 : null);
        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<Row>(
            $"""
            SELECT q.id AS Id, q.slug AS Slug, q.names AS Names, q.value AS Value, q.unit AS Unit, q.date AS Date, q.passage_id AS PassageId, q.review AS Review,
                q.about_kind AS AboutKind, q.about AS About
            {From} {conditions} ORDER BY q.id LIMIT @limit
            """,
            conditions.Values)).AsList();
        var shown = rows.Take(limit).ToList();
        var sources = await FactSource.OfPassagesAsync(connection, shown.Select(row => row.PassageId));
        return new RegisterPage<FigureOf>(
            [.. shown.Select(row => new FigureOf(
                new FigureItem
                {
                    Slug = row.Slug, Measures = TextsByLanguage.Read(row.Names), Value = row.Value, Unit = row.Unit, Date = row.Date,
                    Source = row.PassageId is { } passage ? sources[passage] : null, Review = row.Review,
                },
                row.AboutKind,
                row.About))],
            total,
            TotalIsExact: true,
            rows.Count > limit ? [shown[^1].Id.ToString(CultureInfo.InvariantCulture)] : null);
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Slug { get; init; } = "";

        public string Names { get; init; } = "{}";

        public double Value { get; init; }

        public string Unit { get; init; } = "";

        public string Date { get; init; } = "";

        public long? PassageId { get; init; }

        public string Review { get; init; } = "";

        public string AboutKind { get; init; } = "";

        public string About { get; init; } = "";
    }
}
