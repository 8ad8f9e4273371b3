using Dapper;
using Stocktake.Reading;
using Stocktake.Reading.Output;
using Stocktake.Register.Search;
using Stocktake.Register.Taking;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>Writes the blocks and citations of an edition, or puts better ones in their place.</summary>
internal static class EditionTexts
{
    /// <summary>Writes the text of a new edition.</summary>
    public static async Task WriteAsync(RegisterWriter writer, StoredWork work, long editionId, Edition edition)
    {
        var cited = await CitedWorks.OfAsync(writer, edition.Citations);
        var before = await CitedByAsync(writer, work.Id);
        await writer.InsertAsync(
            "block",
            "work_id, edition_id, ordinal, eid, kind, role, num, former_num, level, parent, heading, text, page, details",
            [.. edition.Blocks.Select((block, ordinal) => new object?[]
            {
                work.Id, editionId, ordinal, block.EId, ContractNames.Of(block.Kind), ContractNames.Of(block.Role), block.Num, block.FormerNum, block.Level,
                block.Parent, block.Heading, block.Text, block.Page, EditionParts.DetailsOf(block),
            })]);
        await writer.InsertAsync(
            "citation",
            "work_id, edition_id, ordinal, eid, start_at, end_at, surface, target, name_key, edition_text, state, target_work_id",
            [.. edition.Citations.Select((citation, ordinal) => new object?[]
            {
                work.Id, editionId, ordinal, citation.Block, citation.Start, citation.End, citation.Surface, citation.Target, citation.Name, citation.Edition,
                citation.State is { } state ? ContractNames.Of(state) : null, cited.Of(citation),
            })]);
        writer.Count("blocks", "all", work.IsSample, edition.Blocks.Length);
        writer.Count("citations", "all", work.IsSample, edition.Citations.Length);
        await CountCitedAsync(writer, before, [.. before.Union(edition.Citations.Select(cited.Of).OfType<long>().Where(target => target != work.Id))]);
    }

    /// <summary>Takes the text of an edition away and writes the text of a better file in its place.</summary>
    public static async Task ReplaceAsync(RegisterWriter writer, StoredWork work, long editionId, ReadDocument document)
    {
        var edition = document.Edition;
        var before = await CitedByAsync(writer, work.Id);
        var key = new { work.Id, editionId };
        await SearchIndex.RemoveAsync(writer.Connection, await BlockEntries.KeysAsync(writer.Connection, work.Id, editionId));
        var citations = await writer.Connection.ExecuteAsync("DELETE FROM citation WHERE work_id = @Id AND edition_id = @editionId", key);
        var blocks = await writer.Connection.ExecuteAsync("DELETE FROM block WHERE work_id = @Id AND edition_id = @editionId", key);
        writer.Count("blocks", "all", work.IsSample, -blocks);
        writer.Count("citations", "all", work.IsSample, -citations);
        await CountCitedAsync(writer, before, await CitedByAsync(writer, work.Id));
        await writer.Connection.ExecuteAsync(
            "UPDATE edition SET text_hash = @TextHash, revision = @revision, warnings = @warnings, block_count = @count, reading = @Packed WHERE work_id = @Id AND id = @editionId",
            new { work.Id, editionId, document.TextHash, document.Packed, revision = EditionParts.Of(edition.Revision), warnings = EditionParts.Of(edition.Warnings), count = edition.Blocks.Length });
        await WriteAsync(writer, work, editionId, edition);
    }

    // A work that cites another counts once, in however many editions and places; what it says of itself does not count.
    private static async Task<HashSet<long>> CitedByAsync(RegisterWriter writer, long workId) =>
        [.. await writer.Connection.QueryAsync<long>(
            "SELECT DISTINCT target_work_id FROM citation WHERE work_id = @workId AND target_work_id <> work_id", new { workId })];

    private static async Task CountCitedAsync(RegisterWriter writer, HashSet<long> before, HashSet<long> after)
    {
        foreach (var (works, change) in new[] { (after.Except(before), 1), (before.Except(after), -1) })
        {
            foreach (var chunk in works.Chunk(CitedWorks.AtOnce))
            {
                await writer.Connection.ExecuteAsync($"UPDATE work SET cited_count = cited_count + @change WHERE {writer.Connection.In("id", nameof(chunk))}", new { change, chunk });
            }
        }
    }
}
