using Dapper;
using Stocktake.Reading;
using Stocktake.Register.Documents;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>Joins the passages of tabulated facts to the blocks in which they stand, once the text is held.</summary>
internal static class PassageJoining
{
    /// <summary>Joins the passages of an edition's work that are not joined yet, and anew those joined to this edition.</summary>
    public static async Task JoinAsync(RegisterWriter writer, long workId, long editionId, Edition edition)
    {
        var passages = (await writer.Connection.QueryAsync<(long Id, string Paragraph)>(
            "SELECT id, paragraph FROM passage WHERE work_id = @workId AND (edition_id IS NULL OR edition_id = @editionId) ORDER BY id",
            new { workId, editionId })).ToList();
        if (passages.Count == 0)
        {
            return;
        }

        var place = new PassagePlace(edition);
        var joined = passages.Select(passage => (passage.Id, EId: place.Find(passage.Paragraph)))
            .Select(passage => new { passage.Id, passage.EId, Edition = passage.EId is null ? (long?)null : editionId });
        await writer.Connection.ExecuteAsync("UPDATE passage SET edition_id = @Edition, eid = @EId WHERE id = @Id", joined);
    }

    /// <summary>Joins what waits in works that are held: passages that were tabulated after their texts were taken.</summary>
    public static async Task JoinWaitingAsync(RegisterWriter writer)
    {
        var editions = (await writer.Connection.QueryAsync<(long WorkId, long Id, byte[] Reading)>(
            """
            SELECT e.work_id, e.id, e.reading FROM edition e
            WHERE EXISTS (SELECT 1 FROM passage p WHERE p.work_id = e.work_id AND p.edition_id IS NULL) ORDER BY e.id
            """)).ToList();
        foreach (var (workId, id, reading) in editions)
        {
            await JoinAsync(writer, workId, id, StoredReading.Unpack(reading));
        }
    }
}
