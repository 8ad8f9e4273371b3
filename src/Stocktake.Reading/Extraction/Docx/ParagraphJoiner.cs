using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction.Docx;

/// <summary>Joins paragraphs that become one: those of a cell, of a note.</summary>
internal static class ParagraphJoiner
{
    /// <summary>
    /// The words of all paragraphs with their labels. The space between two is itself changed where the mark between them is,
    /// so that each view of the revision joins what it must.
    /// </summary>
    public static MarkedText Join(IEnumerable<FlowParagraph> paragraphs)
    {
        var joined = new MarkedTextBuilder();
        FlowParagraph? last = null;
        foreach (var paragraph in paragraphs)
        {
            if (last is not null)
            {
                joined.Append(Piece(" ", last.MarkChange, last));
            }

            if (paragraph.Label is { } label)
            {
                joined.Append(Piece(label + " ", paragraph.MarkChange, paragraph));
            }

            var words = MarkedText.Of(paragraph);
            joined.Append(words with { Changes = words.Changes.RemoveAll(change => change.Kind == ChangeKind.ParagraphMark) });
            last = paragraph;
        }

        return joined.Finish().Trim();
    }

    private static MarkedText Piece(string text, ChangeKind? kind, FlowParagraph source)
    {
        var mark = source.Changes.FirstOrDefault(change => change.Kind == ChangeKind.ParagraphMark);
        return new MarkedText(
            text,
            kind is { } known ? [new Change { Kind = known, Start = 0, End = text.Length, Author = mark?.Author, Date = mark?.Date, MoveId = mark?.MoveId }] : [],
            [],
            0);
    }
}
