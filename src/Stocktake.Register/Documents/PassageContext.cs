using System.Data.Common;
using System.Text.Json;
using Dapper;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Reading.Revisions;
using Stocktake.Register.Facts;

namespace Stocktake.Register.Documents;

/// <summary>A block around a passage.</summary>
public sealed record ContextBlock
{
    /// <summary>Akoma Ntoso name.</summary>
    public required string EId { get; init; }

    /// <summary>Its kind, a word of the contract.</summary>
    public required string Kind { get; init; }

    /// <summary>Its label as printed; null if none.</summary>
    public string? Num { get; init; }

    /// <summary>Its depth, 1 for a paragraph that is in none.</summary>
    public int Level { get; init; }

    /// <summary>Its label before the revision that the text shows; null if there is none, equal to <see cref="Num"/> where the revision struck it.</summary>
    public string? FormerNum { get; init; }

    /// <summary>Its words; of a text with tracked changes those after the revision.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is the passage's own block.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether its text shows a revision of an earlier one.</summary>
    public bool IsOfRevision { get; init; }
}

/// <summary>A block in its context: the blocks that hold it, and its neighbours.</summary>
public static class PassageContext
{
    // Neighbours on either side: enough to see what the paragraph follows and what follows it.
    private const int Neighbours = 2;

    // What may stand between neighbours: footnotes, the foot of a page and the head of the next.
    private const int Furniture = 6;

    // As deep as texts are nested, and more.
    private const int Deepest = 10;

    /// <summary>The blocks around a passage, in the order of the text; empty where its text is not held.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="passage">The passage.</param>
    public static async Task<IReadOnlyList<ContextBlock>> FindAsync(DbConnection connection, FactSource passage)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(passage);
        var place = await connection.QueryFirstOrDefaultAsync<BlockPlace>(
            $"""
            SELECT {BlockPlace.Columns} FROM work w JOIN edition e ON e.work_id = w.id JOIN block b ON b.work_id = w.id AND b.edition_id = e.id
            WHERE w.slug = @Slug AND e.language = @Language AND e.date = @EditionDate AND b.eid = @EId
            """,
            new { passage.Work.Slug, passage.Language, passage.EditionDate, passage.EId });
        return place is null ? [] : await AroundAsync(connection, place);
    }

    /// <summary>The blocks around one, in the order of the text.</summary>
    internal static async Task<IReadOnlyList<ContextBlock>> AroundAsync(DbConnection connection, BlockPlace place)
    {
        var around = (await connection.QueryAsync<Row>(
            $"{Row.Select} AND ordinal BETWEEN @from AND @to AND (kind NOT IN ('other', 'footnote') OR ordinal = @Ordinal)",
            new { place.WorkId, place.EditionId, place.Ordinal, from = place.Ordinal - Neighbours - Furniture, to = place.Ordinal + Neighbours + Furniture }))
            .OrderBy(row => row.Ordinal).ToList();
        var own = around.FindIndex(row => row.Ordinal == place.Ordinal);
        var blocks = around.Where((_, index) => Math.Abs(index - own) <= Neighbours).ToDictionary(row => row.EId, StringComparer.Ordinal);
        var parent = blocks[place.EId].Parent ?? Above(place.EId);
        for (var depth = 0; parent is not null && depth < Deepest; depth++)
        {
            if (!blocks.TryGetValue(parent, out var held)
                && await connection.QueryFirstOrDefaultAsync<Row>($"{Row.Select} AND eid = @parent", new { place.WorkId, place.EditionId, parent }) is { } found)
            {
                held = found;
                blocks.Add(held.EId, held);
            }

            parent = held?.Parent ?? Above(parent);
        }

        return [.. blocks.Values.OrderBy(row => row.Ordinal).Select(row => row.ToBlock(place))];
    }

    /// <summary>The name of what holds a block, by Akoma Ntoso's way of naming; null at the top.</summary>
    internal static string? Above(string eId) => eId.LastIndexOf("__", StringComparison.Ordinal) is > 0 and var at ? eId[..at] : null;

    private sealed record Row
    {
        public const string Select =
            """
            SELECT ordinal AS Ordinal, eid AS EId, kind AS Kind, num AS Num, former_num AS FormerNum, level AS Level, parent AS Parent, text AS Words, details AS Details
            FROM block WHERE work_id = @WorkId AND edition_id = @EditionId
            """;

        public long Ordinal { get; init; }

        public string EId { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Num { get; init; }

        public string? FormerNum { get; init; }

        public int Level { get; init; }

        public string? Parent { get; init; }

        public string Words { get; init; } = "";

        public string? Details { get; init; }

        public ContextBlock ToBlock(BlockPlace place) => new()
        {
            EId = EId, Kind = Kind, Num = Num, FormerNum = FormerNum, Level = Level, Text = RevisedWords.Of(Words, Changes()), IsOwn = EId == place.EId, IsOfRevision = place.Revision is not null,
        };

        private List<Change> Changes()
        {
            using var details = JsonDocument.Parse(Details ?? "{}");
            return details.RootElement.TryGetProperty("changes", out var changes)
                ? [.. changes.EnumerateArray().Select(change => new Change
                {
                    Kind = ContractNames.Parse<ChangeKind>(change.GetProperty("kind").GetString()) ?? ChangeKind.Inserted,
                    Start = change.GetProperty("start").GetInt32(),
                    End = change.GetProperty("end").GetInt32(),
                })]
                : [];
        }
    }
}

/// <summary>Where a block stands.</summary>
internal sealed record BlockPlace
{
    /// <summary>The columns, of a block <c>b</c> of an edition <c>e</c>.</summary>
    public const string Columns = "b.work_id AS WorkId, b.edition_id AS EditionId, b.eid AS EId, b.ordinal AS Ordinal, e.revision AS Revision";

    public long WorkId { get; init; }

    public long EditionId { get; init; }

    public string EId { get; init; } = "";

    public long Ordinal { get; init; }

    /// <summary>The revision that its edition shows, as JSON; null if none.</summary>
    public string? Revision { get; init; }
}
