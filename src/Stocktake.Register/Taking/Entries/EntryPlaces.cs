using System.Data.Common;
using System.Globalization;
using Dapper;
using Stocktake.Register.Documents;
using Stocktake.Register.Search;

namespace Stocktake.Register.Taking.Entries;

/// <summary>What an entry of the search stands for.</summary>
/// <param name="Id">Id in addresses of the document, mandate, commitment, initiative or actor; of a paragraph, its name in its edition.</param>
/// <param name="Work">The document that a paragraph or mandate stands in; null of others.</param>
/// <param name="Num">Label of the paragraph, as printed; null if none.</param>
public sealed record EntryPlace(string Id, DocumentItem? Work, string? Num)
{
    /// <summary>Language of the edition that holds a paragraph, ISO 639-2; null of others.</summary>
    public string? Language { get; init; }

    /// <summary>Date of that edition; '' where it has none; null where it is the newest of its language, which needs none.</summary>
    public string? Date { get; init; }
}

/// <summary>Finds what the entries of the search stand for, from the keys that they are put in by.</summary>
public static class EntryPlaces
{
    private const string BlockKey = "block:";

    /// <summary>The places of hits, in their order; null for a paragraph whose edition was read anew since.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="hits">What was found.</param>
    public static async Task<IReadOnlyList<EntryPlace?>> FindAsync(DbConnection connection, IReadOnlyList<SearchHit> hits)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(hits);
        var works = await WorksAsync(connection, hits);
        var blocks = await BlocksAsync(connection, [.. hits.Where(hit => hit.Kind == SearchKind.Block).Select(hit => BlockOf(hit.Key))]);
        return [.. hits.Select(hit =>
        {
            var work = works.GetValueOrDefault(hit.WorkId);
            return hit.Kind switch
            {
                SearchKind.Block => blocks.TryGetValue(BlockOf(hit.Key), out var block) && work is not null
                    ? new EntryPlace(block.EId, work, block.Num) { Language = block.Language, Date = block.IsNewest ? null : block.Date }
                    : null,
                SearchKind.Mandate when work is not null => new EntryPlace(IdOf(hit.Key), work, NumOf(hit.Title, work.Symbol ?? work.Slug)),
                _ => new EntryPlace(IdOf(hit.Key), null, null),
            };
        })];
    }

    private static async Task<Dictionary<long, DocumentItem>> WorksAsync(DbConnection connection, IReadOnlyList<SearchHit> hits)
    {
        var ids = hits.Where(hit => hit.Kind is SearchKind.Block or SearchKind.Mandate).Select(hit => hit.WorkId).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = (await connection.QueryAsync<WorkRow>($"{WorkRow.Select} WHERE {connection.Among("w.id", "ids")}", new { ids })).AsList();
        return rows.Zip(await WorkRow.ItemsAsync(connection, rows)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
    }

    private static async Task<Dictionary<(long Edition, string EId), BlockRow>> BlocksAsync(DbConnection connection, (long Edition, string EId)[] keys)
    {
        if (keys.Length == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync<BlockRow>(
            $"""
            SELECT e.id AS Edition, b.eid AS EId, b.num AS Num, e.language AS Language, e.date AS Date, e.is_newest AS IsNewest
            FROM edition e JOIN block b ON b.work_id = e.work_id AND b.edition_id = e.id
            WHERE {connection.Among("e.id", "editions")} AND {connection.Among("b.eid", "eids")}
            """,
            new { editions = keys.Select(key => key.Edition).Distinct().ToArray(), eids = keys.Select(key => key.EId).Distinct().ToArray() });
        return rows.ToDictionary(row => (row.Edition, row.EId));
    }

    private static (long Edition, string EId) BlockOf(string key)
    {
        var hash = key.IndexOf('#', StringComparison.Ordinal);
        return (long.Parse(key.AsSpan(BlockKey.Length, hash - BlockKey.Length), NumberStyles.None, CultureInfo.InvariantCulture), key[(hash + 1)..]);
    }

    private static string IdOf(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string? NumOf(string title, string document) => title.Length > document.Length + 1 && title.StartsWith(document, StringComparison.Ordinal) ? title[(document.Length + 1)..] : null;

    private sealed record BlockRow
    {
        public long Edition { get; init; }

        public string EId { get; init; } = "";

        public string? Num { get; init; }

        public string Language { get; init; } = "";

        public string Date { get; init; } = "";

        public bool IsNewest { get; init; }
    }
}
