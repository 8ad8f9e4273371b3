using Dapper;
using Stocktake.Reading.Output;
using Stocktake.Register.Taking;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>Finds the edition of a work that a text renders, by language and date, or adds it to the line of editions in its language.</summary>
internal static class EditionOfText
{
    /// <summary>The edition's id, and whether it is new.</summary>
    public static async Task<(long Id, bool IsNew)> FindAsync(RegisterWriter writer, StoredWork work, ReadDocument document)
    {
        var edition = document.Edition;
        var language = EditionDate.LanguageOf(edition);
        var date = EditionDate.Of(edition);
        var line = (await writer.Connection.QueryAsync<(long Id, string Date)>(
            "SELECT id, date FROM edition WHERE work_id = @Id AND language = @language", new { work.Id, language }))
            .OrderBy(known => known.Date, Comparer<string>.Create(EditionDate.Compare)).ToList();
        var same = line.Where(known => known.Date == date).Concat(line.Where(known => EditionDate.MayBeOne(known.Date, date)).Reverse()).FirstOrDefault();
        if (same.Id != 0)
        {
            await RefineAsync(writer, same.Id, same.Date, date);
            return (same.Id, false);
        }

        var id = await writer.NextIdAsync("edition");
        var before = line.LastOrDefault(known => EditionDate.Compare(known.Date, date) < 0).Id;
        var after = line.FirstOrDefault(known => EditionDate.Compare(known.Date, date) > 0).Id;
        await writer.InsertAsync(
            "edition",
            "work_id, id, language, date, is_newest, previous_id, text_hash, revision, warnings, block_count, reading, taken",
            [[work.Id, id, language, date, after == 0, before == 0 ? null : before, document.TextHash, EditionParts.Of(edition.Revision), EditionParts.Of(edition.Warnings), edition.Blocks.Length, document.Packed, writer.Recorded]]);
        await writer.Connection.ExecuteAsync(
            after == 0
                ? "UPDATE edition SET is_newest = @isNewest WHERE work_id = @workId AND id = @before"
                : "UPDATE edition SET previous_id = @id WHERE work_id = @workId AND id = @after",
            new { workId = work.Id, id, before, after, isNewest = false });
        writer.Count("documents", "editions", work.IsSample, 1);
        writer.Count("documents-language", language, work.IsSample, 1);
        return (id, true);
    }

    // A file that knows the date more precisely than the one before it.
    private static async Task RefineAsync(RegisterWriter writer, long id, string known, string date)
    {
        if (date.Length > known.Length)
        {
            await writer.Connection.ExecuteAsync("UPDATE edition SET date = @date WHERE id = @id", new { id, date });
        }
    }
}
