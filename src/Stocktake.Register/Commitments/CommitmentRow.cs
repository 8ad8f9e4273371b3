using System.Data.Common;
using Dapper;
using Stocktake.Register.Facts;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Commitments;

/// <summary>A row of <c>commitment</c>, as lists show it.</summary>
internal sealed record CommitmentRow
{
    /// <summary>Gives rows of this form; conditions on <c>c</c> may follow.</summary>
    public const string Select =
        """
        SELECT c.id AS Id, c.slug AS Slug, c.names AS Names, c.kind AS Kind, c.status AS Status, c.made AS Made, c.next_year AS NextYear, c.origin AS Origin,
            c.review AS Review, c.is_sample AS IsSample, c.passage_id AS PassageId FROM commitment c
        """;

    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public string Names { get; init; } = "{}";

    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Made { get; init; }

    public int? NextYear { get; init; }

    public string Origin { get; init; } = "";

    public string Review { get; init; } = "";

    public bool IsSample { get; init; }

    public long? PassageId { get; init; }

    /// <summary>The items of rows, in their order, with actors, themes, targets and sources.</summary>
    public static async Task<IReadOnlyList<CommitmentItem>> ItemsAsync(DbConnection connection, IReadOnlyList<CommitmentRow> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Id).ToArray();
        var actors = await NamedActor.OfFactsAsync(
            connection,
            $"""
            SELECT commitment_id AS FactId, actor_id AS ActorId, written AS Written FROM commitment_actor
            WHERE {connection.Among("commitment_id", "ids")} ORDER BY commitment_id, ordinal
            """,
            ids);
        var themes = (await connection.QueryAsync<(long Id, string Theme)>(
            $"SELECT commitment_id, theme FROM commitment_theme WHERE {connection.Among("commitment_id", "ids")} ORDER BY theme", new { ids }))
            .ToLookup(row => row.Id, row => row.Theme);
        var targets = await TargetsAsync(connection, ids);
        var sources = await FactSource.OfPassagesAsync(connection, rows.Select(row => row.PassageId));
        var read = await ReadSourcesAsync(connection, [.. rows.Where(row => row.PassageId is null).Select(row => row.Id)]);
        return [.. rows.Select(row => new CommitmentItem
        {
            Slug = row.Slug, Titles = TextsByLanguage.Read(row.Names), Kind = row.Kind, Status = row.Status, Made = row.Made, NextYear = row.NextYear,
            Origin = row.Origin, Review = row.Review, IsSample = row.IsSample, Actors = [.. actors[row.Id]], Themes = [.. themes[row.Id]],
            Targets = [.. targets[row.Id]], Source = row.PassageId is { } passage ? sources[passage] : read.GetValueOrDefault(row.Id),
        })];
    }

    // What was read from a text stands where its first target stands.
    private static async Task<Dictionary<long, FactSource>> ReadSourcesAsync(DbConnection connection, long[] ids) => ids.Length == 0 ? [] : await FactSource.ReadAsync(
        connection,
        $"""
        SELECT t.commitment_id AS Key, t.work_id AS WorkId, t.eid AS EId, t.quote AS Quote, e.language AS Language, e.date AS EditionDate
        FROM target t JOIN edition e ON e.work_id = t.work_id AND e.id = t.edition_id
        WHERE {connection.Among("t.commitment_id", "ids")} AND t.ordinal = (SELECT min(f.ordinal) FROM target f WHERE f.commitment_id = t.commitment_id AND f.work_id IS NOT NULL)
        """,
        new { ids });

    private static async Task<ILookup<long, TargetItem>> TargetsAsync(DbConnection connection, long[] ids) => (await connection.QueryAsync<TargetRow>(
        $"""
        SELECT id AS Id, commitment_id AS CommitmentId, ordinal AS Ordinal, measures AS Measures, direction AS Direction, value AS Value, value_high AS ValueHigh,
            unit AS Unit, base_year AS BaseYear, due_year AS DueYear, review AS Review
        FROM target WHERE {connection.Among("commitment_id", "ids")} AND review <> 'rejected' ORDER BY commitment_id, ordinal
        """,
        new { ids })).ToLookup(row => row.CommitmentId, row => row.ToItem());

    private sealed record TargetRow
    {
        public long Id { get; init; }

        public long CommitmentId { get; init; }

        public int Ordinal { get; init; }

        public string Measures { get; init; } = "{}";

        public string Direction { get; init; } = "";

        public double? Value { get; init; }

        public double? ValueHigh { get; init; }

        public string? Unit { get; init; }

        public int? BaseYear { get; init; }

        public int? DueYear { get; init; }

        public string Review { get; init; } = "";

        public TargetItem ToItem() => new()
        {
            Id = Id, Ordinal = Ordinal, Measures = TextsByLanguage.Read(Measures), Direction = Direction, Value = Value, ValueHigh = ValueHigh,
            Unit = Unit, BaseYear = BaseYear, DueYear = DueYear, Review = Review,
        };
    }
}
