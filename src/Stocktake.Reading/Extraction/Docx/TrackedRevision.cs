using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Counts the tracked changes of a document.</summary>
internal static class TrackedRevision
{
    /// <summary>
    /// The revision; null where nothing is tracked. The mark of a paragraph counts on its own only where no words
    /// before it were changed in the same way; both ends of a move count, one as a deletion, one as an insertion.
    /// </summary>
    public static Revision? Of(IEnumerable<FlowParagraph> paragraphs)
    {
        var (insertions, deletions, isTracked) = (0, 0, false);
        foreach (var paragraph in paragraphs)
        {
            isTracked |= !paragraph.Changes.IsEmpty || paragraph.FormerLabel is not null;
            foreach (var kind in paragraph.Changes.Select(change => change.Kind).Concat(MarkAlone(paragraph)))
            {
                insertions += RevisionMark.IsGoneWhenRejected(kind) ? 1 : 0;
                deletions += RevisionMark.IsGoneWhenAccepted(kind) ? 1 : 0;
            }
        }

        return isTracked ? new Revision(RevisionKind.Tracked, insertions, deletions, 1) : null;
    }

    private static IEnumerable<ChangeKind> MarkAlone(FlowParagraph paragraph) =>
        paragraph.MarkChange is { } mark && !paragraph.Changes.Any(change => change.Kind == mark && change.End == paragraph.Text.Length) ? [mark] : [];
}
