using Dapper;
using Stocktake.Reading;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Works;

/// <summary>
/// Whether a text without a symbol is another rendering of one that is held, or another text under the same title. Only equal words tell:
/// successive texts under one title can share all but three letters in a thousand (measured over the pairs of General Assembly resolutions of our corpus).
/// </summary>
internal static class SameText
{
    /// <summary>Whether an edition of the work, in the text's own language, has the same letters and digits, running heads aside.</summary>
    public static async Task<bool> IsHeldAsync(RegisterWriter writer, long workId, Edition edition, string textHash)
    {
        var language = EditionDate.LanguageOf(edition);
        var held = (await writer.Connection.QueryAsync<(long Id, string Hash)>(
            "SELECT id, text_hash FROM edition WHERE work_id = @workId AND language = @language", new { workId, language })).ToList();
        if (held.Any(known => known.Hash == textHash))
        {
            return true;
        }

        var letters = Letters(edition.Blocks.Where(block => block.Kind != BlockKind.Other).Select(block => block.Num + block.Text));
        foreach (var (id, _) in held)
        {
            if (letters == Letters(await writer.Connection.QueryAsync<string>(
                "SELECT coalesce(num, '') || text FROM block WHERE work_id = @workId AND edition_id = @id AND kind <> 'other' ORDER BY ordinal", new { workId, id })))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(IEnumerable<string> texts) => string.Concat(texts.Select(FoldedLetters.Of));
}
