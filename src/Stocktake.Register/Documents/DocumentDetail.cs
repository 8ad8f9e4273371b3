using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>A document with its editions and its place among others.</summary>
public sealed record DocumentDetail
{
    /// <summary>As it stands in lists.</summary>
    public required DocumentItem Item { get; init; }

    /// <summary>Address at the publisher; null if not known.</summary>
    public string? Address { get; init; }

    /// <summary>Entry into force, of treaties; null otherwise.</summary>
    public string? InForce { get; init; }

    /// <summary>The editions held: by language, newest first.</summary>
    public IReadOnlyList<EditionItem> Editions { get; init; } = [];

    /// <summary>The work that renews it; null if none is known.</summary>
    public DocumentItem? Successor { get; init; }

    /// <summary>The works that it renews.</summary>
    public IReadOnlyList<DocumentItem> Predecessors { get; init; } = [];

    /// <summary>The work of an address; null if there is none.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="slug">The id in the address, in any case.</param>
    public static async Task<DocumentDetail?> FindAsync(DbConnection connection, string slug)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (await FindRowAsync(connection, slug) is not { } row)
        {
            return null;
        }

        var extra = await connection.QuerySingleAsync<(string? Address, string? InForce, long? SuccessorId)>(
            "SELECT address, in_force, successor_id FROM work WHERE id = @Id", new { row.Id });
        var related = (await connection.QueryAsync<WorkRow>(
            $"{WorkRow.Select} WHERE w.id = @successor OR w.successor_id = @Id ORDER BY w.date DESC, w.id DESC", new { row.Id, successor = extra.SuccessorId ?? -1 })).AsList();
        var items = await WorkRow.ItemsAsync(connection, [row, .. related]);
        return new DocumentDetail
        {
            Item = items[0],
            Address = extra.Address,
            InForce = extra.InForce,
            Editions = await EditionItem.OfAsync(connection, row.Id),
            Successor = items.Skip(1).Where((_, index) => related[index].Id == extra.SuccessorId).FirstOrDefault(),
            Predecessors = [.. items.Skip(1).Where((_, index) => related[index].Id != extra.SuccessorId)],
        };
    }

    /// <summary>The row of a work by the id in its address; its own spelling first, then any case.</summary>
    internal static async Task<WorkRow?> FindRowAsync(DbConnection connection, string slug) =>
        await connection.QuerySingleOrDefaultAsync<WorkRow>($"{WorkRow.Select} WHERE w.slug = @slug", new { slug })
        ?? await connection.QueryFirstOrDefaultAsync<WorkRow>($"{WorkRow.Select} WHERE lower(w.slug) = lower(@slug) ORDER BY w.id", new { slug });
}

/// <summary>An edition of a document.</summary>
/// <param name="Language">ISO 639-2 code.</param>
/// <param name="Date">Its date, as precise as known; empty where the text has none.</param>
/// <param name="IsNewest">Whether it is the newest of its language.</param>
/// <param name="BlockCount">How many blocks it has.</param>
/// <param name="Taken">When it was taken, UTC.</param>
/// <param name="Manifestations">The files that carry it; first the one that was read.</param>
public sealed record EditionItem(string Language, string Date, bool IsNewest, long BlockCount, string Taken, IReadOnlyList<ManifestationItem> Manifestations)
{
    internal static async Task<IReadOnlyList<EditionItem>> OfAsync(DbConnection connection, long workId)
    {
        var files = (await connection.QueryAsync<(long EditionId, string Path, string Format, string Sha256, long SizeBytes, bool IsSource)>(
            "SELECT edition_id, path, format, sha256, size_bytes, is_source FROM manifestation WHERE work_id = @workId ORDER BY is_source DESC, id", new { workId }))
            .ToLookup(file => file.EditionId, file => new ManifestationItem(Path.GetFileName(file.Path), file.Format, file.Sha256, file.SizeBytes, file.IsSource));
        var editions = await connection.QueryAsync<(long Id, string Language, string Date, bool IsNewest, long BlockCount, string Taken)>(
            "SELECT id, language, date, is_newest, block_count, taken FROM edition WHERE work_id = @workId ORDER BY language, date DESC", new { workId });
        return [.. editions.Select(edition => new EditionItem(edition.Language, edition.Date, edition.IsNewest, edition.BlockCount, edition.Taken, [.. files[edition.Id]]))];
    }
}

/// <summary>A file that carries an edition.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Format">akn docx html md pdf txt.</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="IsSource">Whether the edition's text was read from it.</param>
public sealed record ManifestationItem(string Name, string Format, string Sha256, long SizeBytes, bool IsSource);
