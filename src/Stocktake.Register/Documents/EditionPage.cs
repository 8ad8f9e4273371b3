using System.Data.Common;
using Dapper;
using Stocktake.Reading;

namespace Stocktake.Register.Documents;

/// <summary>An edition to read, with what the register knows of its blocks.</summary>
public sealed class EditionPage
{
    private readonly byte[] packed;
    private readonly Lazy<Edition> edition;

    private EditionPage(byte[] packed)
    {
        this.packed = packed;
        edition = new Lazy<Edition>(() => StoredReading.Unpack(packed));
    }

    /// <summary>The edition as it was read.</summary>
    public Edition Edition => edition.Value;

    /// <summary>Its language and date.</summary>
    public required EditionItem Item { get; init; }

    /// <summary>SHA-256 of its labels and texts, for caches.</summary>
    public required string TextHash { get; init; }

    /// <summary>Ids of the works that citations lead to, in the order of <see cref="Edition.Citations"/>; null where a citation names no work.</summary>
    public required IReadOnlyList<string?> CitationTargets { get; init; }

    /// <summary>Mandates of the register by the eId of the block they stand in.</summary>
    public required ILookup<string, BlockMandate> Mandates { get; init; }

    /// <summary>Targets of the register by the eId of the block they stand in.</summary>
    public required ILookup<string, BlockTarget> Targets { get; init; }

    /// <summary>The edition's JSON as <c>stocktake read</c> prints it, UTF-8.</summary>
    public byte[] ToJson() => StoredReading.UnpackJson(packed);

    /// <summary>An edition of a work; null if it is not held.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id of the work, in any case.</param>
    /// <param name="language">ISO 639-2 code.</param>
    /// <param name="date">The edition's date, or null for the newest.</param>
    public static async Task<EditionPage?> FindAsync(DbConnection connection, string slug, string language, string? date)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (await DocumentDetail.FindRowAsync(connection, slug) is not { } work)
        {
            return null;
        }

        var row = await connection.QuerySingleOrDefaultAsync<EditionRow>(
            $"""
            SELECT id AS Id, date AS Date, is_newest AS IsNewest, text_hash AS TextHash, reading AS Reading, block_count AS BlockCount, taken AS Taken
            FROM edition WHERE work_id = @Id AND language = @language AND {(date is null ? "is_newest = @newest" : "date = @date")}
            """,
            new { work.Id, language, date, newest = true });
        if (row is null)
        {
            return null;
        }

        var key = new { workId = work.Id, editionId = row.Id };
        return new EditionPage(row.Reading)
        {
            Item = new EditionItem(language, row.Date, row.IsNewest, row.BlockCount, row.Taken, []),
            TextHash = row.TextHash,
            CitationTargets = (await connection.QueryAsync<string?>(
                """
                SELECT w.slug FROM citation c LEFT JOIN work w ON w.id = c.target_work_id
                WHERE c.work_id = @workId AND c.edition_id = @editionId ORDER BY c.ordinal
                """,
                key)).AsList(),
            Mandates = (await connection.QueryAsync<BlockMandate>(
                """
                SELECT p.eid AS EId, m.slug AS Slug, m.act AS Act, m.status AS Status, m.review AS Review, m.due_date AS DueDate, p.verb AS Verb
                FROM mandate_passage p JOIN mandate m ON m.id = p.mandate_id
                WHERE p.work_id = @workId AND p.edition_id = @editionId AND m.review <> 'rejected' ORDER BY m.position
                """,
                key)).ToLookup(mandate => mandate.EId, StringComparer.Ordinal),
            Targets = (await connection.QueryAsync<BlockTarget>(
                """
                SELECT t.eid AS EId, c.slug AS Slug, t.quote AS Quote, t.review AS Review FROM target t JOIN commitment c ON c.id = t.commitment_id
                WHERE t.work_id = @workId AND t.edition_id = @editionId AND t.review <> 'rejected'
                UNION SELECT p.eid, c.slug, p.quote, t.review FROM target_passage p JOIN target t ON t.id = p.target_id JOIN commitment c ON c.id = t.commitment_id
                WHERE p.work_id = @workId AND p.edition_id = @editionId AND t.review <> 'rejected'
                """,
                key)).ToLookup(target => target.EId, StringComparer.Ordinal),
        };
    }

    private sealed class EditionRow
    {
        public long Id { get; set; }

        public string Date { get; set; } = string.Empty;

        public bool IsNewest { get; set; }

        public string TextHash { get; set; } = string.Empty;

        public byte[] Reading { get; set; } = [];

        public long BlockCount { get; set; }

        public string Taken { get; set; } = string.Empty;
    }
}

/// <summary>A mandate beside the block it stands in.</summary>
public sealed record BlockMandate
{
    /// <summary>The block.</summary>
    public required string EId { get; init; }

    /// <summary>The mandate's id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its act.</summary>
    public required string Act { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>What persons said of it.</summary>
    public required string Review { get; init; }

    /// <summary>When it is due; null if not known.</summary>
    public string? DueDate { get; init; }

    /// <summary>Its verb in this language.</summary>
    public required string Verb { get; init; }
}

/// <summary>A target beside the block it stands in.</summary>
public sealed record BlockTarget
{
    /// <summary>The block.</summary>
    public required string EId { get; init; }

    /// <summary>The commitment's id in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The exact words.</summary>
    public required string Quote { get; init; }

    /// <summary>What persons said of it.</summary>
    public required string Review { get; init; }
}
