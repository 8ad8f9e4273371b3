using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Review;

/// <summary>A fact that waits for a person.</summary>
public sealed record WaitingFact
{
    /// <summary>The kind's word; <c>name</c> for words that no actor is known by.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id in addresses; of a name the words.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says, by ISO 639-2 code.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>proposed or seconded.</summary>
    public required string Review { get; init; }

    /// <summary>How often it is used: of a name, the addressees and actors that wait for it; 1 elsewhere.</summary>
    public long UseCount { get; init; }

    /// <summary>Whether it was invented to show the program.</summary>
    public bool IsSample { get; init; }
}

/// <summary>What waits for review: what one person has confirmed comes first, then the oldest; of names the most used.</summary>
public static class WaitingFacts
{
    /// <summary>How many keys the next part is asked for by.</summary>
    public const int Keys = 2;

    // Beyond this, a total is not worth the time of counting it.
    private const int CountedAtMost = 10_000;

    private const string Mandates =
        """
        SELECT m.id, m.slug, '' AS names, m.review, m.is_sample, 1 AS uses, CASE WHEN m.review = 'seconded' THEN 0 ELSE 1 END AS turn,
            (SELECT p.task FROM mandate_passage p WHERE p.mandate_id = m.id ORDER BY p.edition_id, p.language LIMIT 1) AS text,
            (SELECT p.language FROM mandate_passage p WHERE p.mandate_id = m.id ORDER BY p.edition_id, p.language LIMIT 1) AS language
        FROM mandate m WHERE m.review IN ('proposed', 'seconded')
        """;

    private const string Targets =
        """
        SELECT t.id, c.slug || '#' || t.ordinal AS slug, t.measures AS names, t.review, c.is_sample, 1 AS uses,
            CASE WHEN t.review = 'seconded' THEN 0 ELSE 1 END AS turn, NULL AS text, NULL AS language
        FROM target t JOIN commitment c ON c.id = t.commitment_id WHERE t.review IN ('proposed', 'seconded') AND c.review <> 'rejected'
        """;

    private const string Actors =
        """
        SELECT a.id, a.slug, '' AS names, a.review, false AS is_sample, 1 AS uses, CASE WHEN a.review = 'seconded' THEN 0 ELSE 1 END AS turn,
            (SELECT n.name FROM actor_name n WHERE n.actor_id = a.id ORDER BY n.ordinal LIMIT 1) AS text,
            (SELECT n.language FROM actor_name n WHERE n.actor_id = a.id ORDER BY n.ordinal LIMIT 1) AS language
        FROM actor a WHERE a.review IN ('proposed', 'seconded')
        """;

    private const string Works =
        """
        SELECT w.id, w.slug, '' AS names, w.review, w.is_sample, 1 AS uses, CASE WHEN w.review = 'seconded' THEN 0 ELSE 1 END AS turn,
            (SELECT t.title FROM work_title t WHERE t.work_id = w.id ORDER BY t.language LIMIT 1) AS text,
            (SELECT t.language FROM work_title t WHERE t.work_id = w.id ORDER BY t.language LIMIT 1) AS language
        FROM work w WHERE w.is_held AND w.review IN ('proposed', 'seconded')
        """;

    // The turn of a name is how seldom it is used: the most used first.
    private const string Names =
        """
        SELECT id, written AS slug, '' AS names, 'proposed' AS review, false AS is_sample, use_count AS uses, -use_count AS turn, written AS text, language FROM unresolved_name
        """;

    /// <summary>The kinds that can wait.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["mandate", "commitment", "target", "initiative", "figure", "work", "actor", "name"];

    /// <summary>A part of the queue of one kind.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="isSample">Whether only samples, or none, are wanted; null for both.</param>
    /// <param name="after">The keys that the part before gave, or null for the first part.</param>
    /// <param name="limit">How many at most.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static async Task<RegisterPage<WaitingFact>> FindAsync(DbConnection connection, string kind, bool? isSample, IReadOnlyList<string>? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var source = Source(kind);
        var conditions = new Conditions().And("q.is_sample = @sample", "sample", isSample);
        var total = await connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM (SELECT 1 FROM ({source}) q {conditions} LIMIT {CountedAtMost + 1}) counted", conditions.Values);
        if (after is [var turn, var last])
        {
            conditions.And("(q.turn, q.id) > (@afterTurn, @afterId)", "afterTurn", Number(turn));
            conditions.Values.Add("afterId", Number(last));
        }

        conditions.Values.Add("limit", limit + 1);
        var rows = (await connection.QueryAsync<Row>(
            $"""
            SELECT q.id AS Id, q.slug AS Slug, q.names AS Names, q.review AS Review, q.is_sample AS IsSample, q.uses AS Uses, q.turn AS Turn, q.text AS Words, q.language AS Language
            FROM ({source}) q {conditions} ORDER BY q.turn, q.id LIMIT @limit
            """,
            conditions.Values)).AsList();
        IReadOnlyList<string>? next = rows.Count > limit
            ? [rows[limit - 1].Turn.ToString(CultureInfo.InvariantCulture), rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)]
            : null;
        return new RegisterPage<WaitingFact>([.. rows.Take(limit).Select(row => row.ToFact(kind))], Math.Min(total, CountedAtMost), total <= CountedAtMost, next);
    }

    private static string Source(string kind) => kind switch
    {
        "mandate" => Mandates,
        "target" => Targets,
        "actor" => Actors,
        "work" => Works,
        "name" => Names,
        "commitment" or "initiative" or "figure" =>
            $"""
            SELECT f.id, f.slug, f.names, f.review, f.is_sample, 1 AS uses, CASE WHEN f.review = 'seconded' THEN 0 ELSE 1 END AS turn, NULL AS text, NULL AS language
            FROM {kind} f WHERE f.review IN ('proposed', 'seconded')
            """,
        _ => throw new ArgumentException($"Nothing of the kind '{kind}' waits for review.", nameof(kind)),
    };

    private static long Number(string key) => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed record Row
    {
        public long Id { get; init; }

        public string Slug { get; init; } = "";

        public string Names { get; init; } = "";

        public string Review { get; init; } = "";

        public bool IsSample { get; init; }

        public long Uses { get; init; }

        public long Turn { get; init; }

        public string? Words { get; init; }

        public string? Language { get; init; }

        public WaitingFact ToFact(string kind) => new()
        {
            Kind = kind, Subject = Slug, Review = Review, IsSample = IsSample, UseCount = Uses,
            Titles = Names.Length > 0 ? TextsByLanguage.Read(Names)
                : Words is null ? new Dictionary<string, string>()
                : new Dictionary<string, string> { [Language ?? ""] = Words },
        };
    }
}
