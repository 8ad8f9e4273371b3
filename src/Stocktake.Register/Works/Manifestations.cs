using Dapper;
using Stocktake.Reading.Extraction;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>The files that carry an edition; the best of them is the source of its blocks.</summary>
internal static class Manifestations
{
    // contracts/take.md: Akoma Ntoso before DOCX before PDF before text.
    private static readonly Dictionary<SourceFormat, (string Name, int Rank)> Formats = new()
    {
        [SourceFormat.AkomaNtoso] = ("akn", 4),
        [SourceFormat.Docx] = ("docx", 3),
        [SourceFormat.Pdf] = ("pdf", 2),
        [SourceFormat.Html] = ("html", 1),
        [SourceFormat.Markdown] = ("md", 1),
        [SourceFormat.Text] = ("txt", 1),
    };

    /// <summary>Whether a file of this content is recorded.</summary>
    public static async Task<bool> IsKnownAsync(System.Data.Common.DbConnection connection, string sha256) =>
        await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM manifestation WHERE sha256 = @sha256", new { sha256 }) > 0;

    /// <summary>Adds a file to an edition.</summary>
    /// <returns>Whether it is the source of the blocks from now on: always for the first file, then only when its format is a better one.</returns>
    public static async Task<bool> AddAsync(RegisterWriter writer, StoredWork work, long editionId, ReadDocument document)
    {
        var (format, rank) = Formats[document.Format];
        var source = await writer.Connection.ExecuteScalarAsync<string?>(
            "SELECT format FROM manifestation WHERE work_id = @Id AND edition_id = @editionId AND is_source = @yes", new { work.Id, editionId, yes = true });
        var isSource = source is null || rank > Formats.Values.First(known => known.Name == source).Rank;
        if (isSource && source is not null)
        {
            await writer.Connection.ExecuteAsync(
                "UPDATE manifestation SET is_source = @no WHERE work_id = @Id AND edition_id = @editionId", new { work.Id, editionId, no = false });
        }

        await writer.InsertAsync(
            "manifestation",
            "work_id, edition_id, id, path, format, sha256, size_bytes, is_source, taken",
            [[work.Id, editionId, await writer.NextIdAsync("manifestation"), document.Path, format, document.Sha256, document.SizeBytes, isSource, writer.Recorded]]);
        writer.Count("documents", "manifestations", work.IsSample, 1);
        return isSource;
    }
}
