using System.Data.Common;
using Dapper;
using Stocktake.Register.Facts;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Figures;

/// <summary>A figure of record.</summary>
public sealed record FigureItem
{
    /// <summary>Its id.</summary>
    public required string Slug { get; init; }

    /// <summary>What is measured, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Measures { get; init; }

    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public double Value { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The date, as precise as known.</summary>
    public required string Date { get; init; }

    /// <summary>Where it stands; null where that is not known.</summary>
    public FactSource? Source { get; init; }

    /// <summary>Where its review stands.</summary>
    public required string Review { get; init; }

    /// <summary>The figures about a work, actor, commitment or initiative, oldest first; rejected ones are left out.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="kind">work actor commitment initiative.</param>
    /// <param name="slug">The subject's id in addresses.</param>
    public static async Task<IReadOnlyList<FigureItem>> OfSubjectAsync(DbConnection connection, string kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var table = kind switch
        {
            "work" => "work",
            "actor" => "actor",
            "commitment" => "commitment",
            "initiative" => "initiative",
            _ => throw new ArgumentException($"There are no figures about the kind '{kind}'.", nameof(kind)),
        };
        var figures = await ReadAsync(connection, $"JOIN {table} s ON s.id = f.about_id WHERE f.about_kind = @kind AND s.slug = @slug", new { kind, slug });
        return [.. figures.Select(figure => figure.Item)];
    }

    /// <summary>
    /// The figures that can measure commitments, by the commitment's number, oldest first: those about the commitment, and those about the actor
    /// that made it, where one alone did. Rejected ones are left out.
    /// </summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="commitment">The number of the one commitment that is wanted; null for all.</param>
    internal static async Task<ILookup<long, FigureItem>> OfCommitmentsAsync(DbConnection connection, long? commitment = null)
    {
        var about = await ReadAsync(connection, $"WHERE f.about_kind = 'commitment' {(commitment is null ? null : "AND f.about_id = @commitment")}", new { commitment });
        var ofMakers = await ReadAsync(
            connection,
            $"""
            JOIN commitment_actor p ON p.actor_id = f.about_id
            WHERE f.about_kind = 'actor' {(commitment is null ? null : "AND p.commitment_id = @commitment")}
                AND NOT EXISTS (SELECT 1 FROM commitment_actor o WHERE o.commitment_id = p.commitment_id AND o.ordinal <> p.ordinal)
            """,
            new { commitment },
            "p.commitment_id");
        return about.Concat(ofMakers).ToLookup(figure => figure.AboutId, figure => figure.Item);
    }

    // The condition and the key are constants of the caller.
    private static async Task<IEnumerable<(long AboutId, FigureItem Item)>> ReadAsync(DbConnection connection, string condition, object? values, string key = "f.about_id")
    {
        var rows = (await connection.QueryAsync<Row>(
            $"""
            SELECT {key} AS AboutId, f.slug AS Slug, f.names AS Names, f.value AS Value, f.unit AS Unit, f.date AS Date, f.passage_id AS PassageId, f.review AS Review
            FROM figure f {condition} AND f.review <> 'rejected' ORDER BY f.date, f.id
            """,
            values)).AsList();
        var sources = await FactSource.OfPassagesAsync(connection, rows.Select(row => row.PassageId));
        return rows.Select(row => (row.AboutId, new FigureItem
        {
            Slug = row.Slug, Measures = TextsByLanguage.Read(row.Names), Value = row.Value, Unit = row.Unit, Date = row.Date,
            Source = row.PassageId is { } passage ? sources[passage] : null, Review = row.Review,
        }));
    }

    private sealed record Row
    {
        public long AboutId { get; init; }

        public string Slug { get; init; } = "";

        public string Names { get; init; } = "{}";

        public double Value { get; init; }

        public string Unit { get; init; } = "";

        public string Date { get; init; } = "";

        public long? PassageId { get; init; }

        public string Review { get; init; } = "";
    }
}
