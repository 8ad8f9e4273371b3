using Stocktake.Register.Commitments;
using Stocktake.Register.Mandates;
using Stocktake.Register.Search;
using Stocktake.Register.Taking.Entries;
using Stocktake.Register.Works;
using Stocktake.Register.Writing;

namespace Stocktake.Register.Taking;

/// <summary>Records one document within a transaction: work, edition, file, blocks, citations, passages, and what its text asks and promises.</summary>
internal static class DocumentRecording
{
    /// <summary>
    /// Records the document. It is not new when the same file is recorded already, and then nothing is changed; an edition was taken when its blocks
    /// come from this document.
    /// </summary>
    public static async Task<(bool IsNew, TakenEdition? Taken)> RecordAsync(RegisterWriter writer, ReadDocument document)
    {
        if (await Manifestations.IsKnownAsync(writer.Connection, document.Sha256))
        {
            return (false, null);
        }

        var edition = document.Edition;
        var work = await WorkOfText.FindAsync(writer, edition, document.TextHash);
        var (editionId, isNew) = await EditionOfText.FindAsync(writer, work, document);
        if (!await Manifestations.AddAsync(writer, work, editionId, document))
        {
            return (true, null);
        }

        if (isNew)
        {
            await EditionTexts.WriteAsync(writer, work, editionId, edition);
        }
        else
        {
            await EditionTexts.ReplaceAsync(writer, work, editionId, document);
        }

        var mandates = await MandateEntries.KeysAsync(writer.Connection, work.Id);
        var commitments = await CommitmentEntries.KeysAsync(writer.Connection, work.Id);
        await PassageJoining.JoinAsync(writer, work.Id, editionId, edition);
        var taken = new TakenEdition(work.Id, editionId, work.Slug, work.IsSample, !isNew, edition);
        await MandateRecording.RecordAsync(writer, taken);
        await TargetRecording.RecordAsync(writer, taken);
        mandates.ExceptWith(await MandateEntries.KeysAsync(writer.Connection, work.Id));
        commitments.ExceptWith(await CommitmentEntries.KeysAsync(writer.Connection, work.Id));
        await SearchIndex.RemoveAsync(writer.Connection, [.. mandates, .. commitments]);
        return (true, taken);
    }
}
