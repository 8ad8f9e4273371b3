using System.Data.Common;
using Dapper;

namespace Stocktake.Register.Documents;

/// <summary>What a file that the register has gave it.</summary>
public sealed record TakenFile
{
    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name that it was taken by.</summary>
    public required string Path { get; init; }

    /// <summary>akn docx html md pdf txt.</summary>
    public required string Format { get; init; }

    /// <summary>The work that it carries.</summary>
    public required DocumentItem Work { get; init; }

    /// <summary>Language of the edition, ISO 639-2.</summary>
    public required string Language { get; init; }

    /// <summary>Date of the edition; '' where it has none.</summary>
    public required string Date { get; init; }

    /// <summary>Whether the edition's blocks come from this file; else a better file of the same edition is kept.</summary>
    public bool IsSource { get; init; }

    /// <summary>Blocks of the edition.</summary>
    public long Blocks { get; init; }

    /// <summary>Citations in the edition.</summary>
    public long Citations { get; init; }

    /// <summary>What the work asks for, in its order.</summary>
    public IReadOnlyList<DocumentMandate> Mandates { get; init; } = [];

    /// <summary>Ids of the commitments that were read from it.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];
}

/// <summary>Finds files that were taken.</summary>
public static class TakenFiles
{
    /// <summary>The files with these hashes, in the order of the hashes; one that the register has not is left out.</summary>
    /// <param name="connection">A connection that reads.</param>
    /// <param name="hashes">SHA-256 of files, in lower-case hexadecimal digits.</param>
    /// <param name="language">ISO 639-2 code of the language wanted for tasks.</param>
    public static async Task<IReadOnlyList<TakenFile>> FindAsync(DbConnection connection, IReadOnlyList<string> hashes, string language)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var rows = (await connection.QueryAsync<Row>(
            $"""
            SELECT m.sha256 AS Sha256, m.path AS Path, m.format AS Format, m.work_id AS WorkId, m.is_source AS IsSource, e.language AS Language, e.date AS Date,
                e.block_count AS Blocks, (SELECT count(*) FROM citation c WHERE c.work_id = e.work_id AND c.edition_id = e.id) AS Citations
            FROM manifestation m JOIN edition e ON e.work_id = m.work_id AND e.id = m.edition_id WHERE {connection.Among("m.sha256", "hashes")}
            """,
            new { hashes = hashes.ToArray() })).ToDictionary(row => row.Sha256);
        var ids = rows.Values.Select(row => row.WorkId).Distinct().ToArray();
        var works = (await connection.QueryAsync<WorkRow>($"{WorkRow.Select} WHERE {connection.Among("w.id", "ids")}", new { ids })).AsList();
        var items = works.Zip(await WorkRow.ItemsAsync(connection, works)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var commitments = (await connection.QueryAsync<(long Work, string Slug)>(
            $"SELECT instrument_id, slug FROM commitment WHERE {connection.Among("instrument_id", "ids")} AND origin = 'read' AND review <> 'rejected' ORDER BY id", new { ids }))
            .ToLookup(row => row.Work, row => row.Slug);
        var found = new List<TakenFile>();
        foreach (var row in hashes.Distinct().Where(rows.ContainsKey).Select(hash => rows[hash]))
        {
            found.Add(new TakenFile
            {
                Sha256 = row.Sha256, Path = row.Path, Format = row.Format, Work = items[row.WorkId], Language = row.Language, Date = row.Date, IsSource = row.IsSource,
                Blocks = row.Blocks, Citations = row.Citations, Commitments = [.. commitments[row.WorkId]],
                Mandates = await DocumentMandates.FindAsync(connection, items[row.WorkId].Slug, language),
            });
        }

        return found;
    }

    private sealed record Row
    {
        public string Sha256 { get; init; } = "";

        public string Path { get; init; } = "";

        public string Format { get; init; } = "";

        public long WorkId { get; init; }

        public bool IsSource { get; init; }

        public string Language { get; init; } = "";

        public string Date { get; init; } = "";

        public long Blocks { get; init; }

        public long Citations { get; init; }
    }
}
