using Stocktake.Register.Commitments;
using Stocktake.Register.Mandates;
using Stocktake.Register.Works;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Taking;

/// <summary>Records one document within a transaction: work, edition, file, blocks, citations, passages, and what its text asks and promises.</summary>
internal static class DocumentRecording
{
    /// <summary>Records the document; false when the same file is recorded already, and then nothing is changed.</summary>
    public static async Task<bool> RecordAsync(RegisterWriter writer, ReadDocument document)
    {
        if (await Manifestations.IsKnownAsync(writer.Connection, document.Sha256))
        {
            return false;
        }

        var edition = document.Edition;
        var work = await WorkOfText.FindAsync(writer, edition, document.TextHash);
        var (editionId, isNew) = await EditionOfText.FindAsync(writer, work, document);
        if (!await Manifestations.AddAsync(writer, work, editionId, document))
        {
            return true;
        }

        if (isNew)
        {
            await EditionTexts.WriteAsync(writer, work, editionId, edition);
        }
        else
        {
            await EditionTexts.ReplaceAsync(writer, work, editionId, document);
        }

        await PassageJoining.JoinAsync(writer, work.Id, editionId, edition);
        var taken = new TakenEdition(work.Id, editionId, work.Slug, work.IsSample, !isNew, edition);
        await MandateRecording.RecordAsync(writer, taken);
        await TargetRecording.RecordAsync(writer, taken);
        return true;
    }
}
