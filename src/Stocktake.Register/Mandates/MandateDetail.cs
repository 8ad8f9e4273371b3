using System.Data.Common;
using System.Text.Json;
using Dapper;
using Stocktake.Register.Actors;

namespace Stocktake.Register.Mandates;

/// <summary>Where a mandate stands in an edition.</summary>
/// <param name="Language">ISO 639-2.</param>
/// <param name="EditionDate">The edition's date, empty where it has none.</param>
/// <param name="EId">Akoma Ntoso name of the paragraph.</param>
/// <param name="Text">The words.</param>
/// <param name="Paragraph">The whole text of the paragraph; null where its block is not held.</param>
public sealed record MandatePassage(string Language, string EditionDate, string EId, MandateText Text, string? Paragraph);

/// <summary>A change of status with its evidence.</summary>
public sealed record MandateTrailItem
{
    /// <summary>open underWay reported done superseded lapsed withdrawn.</summary>
    public string Status { get; init; } = "";

    /// <summary>Date in the world; null if not known.</summary>
    public string? Since { get; init; }

    /// <summary>adopted renewed dropped expired reported linked person.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The work that shows it.</summary>
    public string? WorkSlug { get; init; }

    /// <summary>Its symbol.</summary>
    public string? WorkSymbol { get; init; }

    /// <summary>The paragraph that shows it.</summary>
    public string? EId { get; init; }

    /// <summary>The initiative that shows it.</summary>
    public string? InitiativeSlug { get; init; }

    /// <summary>Who decided it, where a person did.</summary>
    public string? Person { get; init; }

    /// <summary>When it was recorded (UTC, ISO 8601).</summary>
    public string Recorded { get; init; } = "";
}

/// <summary>The session or conference from which a due date was computed.</summary>
/// <param name="Slug">Its id.</param>
/// <param name="Names">Its name by ISO 639-2 code.</param>
/// <param name="From">First day, as precise as known.</param>
/// <param name="To">Last day; null if not known.</param>
/// <param name="Place">Where; null if not known.</param>
/// <param name="IsCertain">False where the dates are announced or computed and may change.</param>
/// <param name="Rule">How the dates were computed; null where they were not.</param>
public sealed record DueEvent(string Slug, IReadOnlyDictionary<string, string> Names, string From, string? To, string? Place, bool IsCertain, string? Rule);

/// <summary>A mandate with its passages, its chain, its life and who works on it.</summary>
public sealed record MandateDetail
{
    /// <summary>The mandate as in lists.</summary>
    public required MandateItem Item { get; init; }

    /// <summary>Who speaks; null if not known.</summary>
    public ActorName? By { get; init; }

    /// <summary>Where it stands, in every edition.</summary>
    public IReadOnlyList<MandatePassage> Passages { get; init; } = [];

    /// <summary>The mandates of its chain, itself included, the oldest first.</summary>
    public IReadOnlyList<MandateItem> Chain { get; init; } = [];

    /// <summary>Its life, the oldest entry first.</summary>
    public IReadOnlyList<MandateTrailItem> Trail { get; init; } = [];

    /// <summary>Initiatives that answer it.</summary>
    public IReadOnlyList<ActorWork> Initiatives { get; init; } = [];

    /// <summary>From what the due date was computed; null where it was stated or is not known.</summary>
    public DueEvent? DueEvent { get; init; }

    /// <summary>JSON: as it was read, by language, before any correction.</summary>
    public required string Reading { get; init; }

    /// <summary>A mandate by its slug; null if there is none.</summary>
    public static async Task<MandateDetail?> FindAsync(DbConnection connection, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = await connection.QueryAsync<(long Id, long Chain, long? By, long? Event, string Reading)>(
            "SELECT id, chain_id, by_actor_id, due_event_id, reading FROM mandate WHERE slug = @slug", new { slug });
        if (rows.ToArray() is not [var row])
        {
            return null;
        }

        var chain = await connection.QueryAsync<long>("SELECT id FROM mandate WHERE chain_id = @Chain ORDER BY date, id", new { row.Chain });
        var items = await MandateItems.OfAsync(connection, chain.AsList());
        var by = row.By is { } actor ? (await ActorNames.OfAsync(connection, [actor]))[actor] : null;
        return new MandateDetail
        {
            Item = items.Single(item => item.Slug == slug),
            By = by,
            Passages = await PassagesAsync(connection, row.Id),
            Chain = items,
            Trail = await TrailAsync(connection, row.Id),
            Initiatives = await InitiativesAsync(connection, row.Id),
            DueEvent = row.Event is { } held ? await EventAsync(connection, held) : null,
            Reading = row.Reading,
        };
    }

    private static async Task<List<MandatePassage>> PassagesAsync(DbConnection connection, long id) =>
        [.. (await connection.QueryAsync<(string Language, string Date, string EId, string Verb, string Task, string? Due, string? Text)>(
            """
            SELECT p.language, edition.date, p.eid, p.verb, p.task, p.due_text, block.text
            FROM mandate_passage p JOIN edition ON edition.work_id = p.work_id AND edition.id = p.edition_id
            LEFT JOIN block ON block.work_id = p.work_id AND block.edition_id = p.edition_id AND block.eid = p.eid
            WHERE p.mandate_id = @id ORDER BY p.language, edition.date
            """,
            new { id })).Select(row => new MandatePassage(row.Language, row.Date, row.EId, new MandateText(row.Verb, row.Task, row.Due), row.Text))];

    private static async Task<List<MandateTrailItem>> TrailAsync(DbConnection connection, long id) => (await connection.QueryAsync<MandateTrailItem>(
        """
        SELECT s.status AS Status, s.since AS Since, s.reason AS Reason, work.slug AS WorkSlug, work.symbol AS WorkSymbol, s.eid AS EId,
            initiative.slug AS InitiativeSlug, review_entry.person AS Person, s.recorded AS Recorded
        FROM mandate_status s LEFT JOIN work ON work.id = s.work_id LEFT JOIN initiative ON initiative.id = s.initiative_id
        LEFT JOIN review_entry ON review_entry.id = s.review_entry_id
        WHERE s.mandate_id = @id ORDER BY s.ordinal
        """,
        new { id })).AsList();

    private static async Task<List<ActorWork>> InitiativesAsync(DbConnection connection, long id) =>
        [.. (await connection.QueryAsync<(string Slug, string Names, string Status)>(
            """
            SELECT initiative.slug, initiative.names, initiative.status FROM initiative_mandate JOIN initiative ON initiative.id = initiative_mandate.initiative_id
            WHERE initiative_mandate.mandate_id = @id AND initiative.review <> 'rejected' ORDER BY initiative.slug
            """,
            new { id })).Select(row => new ActorWork(row.Slug, Names(row.Names), row.Status, null))];

    private static async Task<DueEvent> EventAsync(DbConnection connection, long id)
    {
        var row = await connection.QuerySingleAsync<(string Slug, string Names, string From, string? To, string? Place, bool IsCertain, string? Rule)>(
            "SELECT slug, names, from_date, to_date, place, is_certain, rule FROM calendar_event WHERE id = @id", new { id });
        return new DueEvent(row.Slug, Names(row.Names), row.From, row.To, row.Place, row.IsCertain, row.Rule);
    }

    private static Dictionary<string, string> Names(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
}
