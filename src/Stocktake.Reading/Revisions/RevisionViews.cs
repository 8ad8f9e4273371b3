using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Revisions;

/// <summary>
/// Stage 3. Reads paragraphs with tracked changes, writes them as marked, as before all changes, or as after them.
/// A deleted paragraph mark joins the surviving text to the next paragraph (ECMA-376 Part 1, 17.13.5.15), and so does
/// an inserted one in the text as it was before; the paragraph that is left has the properties and the label of the next.
/// </summary>
internal static class RevisionViews
{
    public static FlowDocument Apply(FlowDocument document, RevisionView view)
    {
        var paragraphs = view == RevisionView.Marked ? [.. document.Paragraphs.Select(TypedLabels.Part)] : Settle(document.Paragraphs, view);
        return document with
        {
            Paragraphs = [.. paragraphs.Select(Finish).Where(paragraph => paragraph.Text.Length > 0 || !paragraph.Notes.IsEmpty || paragraph.NoteKey is not null)],
        };
    }

    private static ImmutableArray<FlowParagraph> Settle(ImmutableArray<FlowParagraph> paragraphs, RevisionView view)
    {
        Func<ChangeKind, bool> isGone = view == RevisionView.Original
            ? kind => kind is ChangeKind.Inserted or ChangeKind.MovedTo
            : kind => kind is ChangeKind.Deleted or ChangeKind.MovedFrom;
        var settled = ImmutableArray.CreateBuilder<FlowParagraph>(paragraphs.Length);
        var open = new OpenParagraph();
        foreach (var paragraph in paragraphs)
        {
            if (!IsJoinable(paragraph) && open.Close() is { } left)
            {
                settled.Add(left);
            }

            if (InView(paragraph, view, isGone) is not { } seen)
            {
                continue;
            }

            open.Add(seen);
            if ((paragraph.MarkChange is not { } mark || !isGone(mark) || !IsJoinable(paragraph)) && open.Close() is { } joined)
            {
                settled.Add(joined);
            }
        }

        if (open.Close() is { } last)
        {
            settled.Add(last);
        }

        return WithoutLostNotes(paragraphs, settled.ToImmutable());
    }

    /// <summary>Tables and notes end a run of paragraphs; what is left before them stays a paragraph.</summary>
    private static bool IsJoinable(FlowParagraph paragraph) => paragraph.Rows.IsDefault && paragraph.NoteKey is null && paragraph.Style != FlowStyle.Table;

    private static FlowParagraph? InView(FlowParagraph paragraph, RevisionView view, Func<ChangeKind, bool> isGone)
    {
        if (!paragraph.Rows.IsDefault)
        {
            return TableView.Of(paragraph, isGone);
        }

        var seen = MarkedText.Of(paragraph).Without(isGone).In(paragraph);
        return seen with
        {
            Label = view == RevisionView.Original ? paragraph.FormerLabel ?? paragraph.Label : paragraph.Label,
            FormerLabel = null,
            MarkChange = null,
        };
    }

    /// <summary>A note all of whose marks are gone from the view is gone with them.</summary>
    private static ImmutableArray<FlowParagraph> WithoutLostNotes(ImmutableArray<FlowParagraph> all, ImmutableArray<FlowParagraph> seen)
    {
        var lost = all.SelectMany(paragraph => paragraph.Notes).Select(note => note.Key).ToHashSet(StringComparer.Ordinal);
        lost.ExceptWith(seen.SelectMany(paragraph => paragraph.Notes).Select(note => note.Key));
        return lost.Count == 0 ? seen : seen.RemoveAll(paragraph => paragraph.NoteKey is { } key && lost.Contains(key));
    }

    private static FlowParagraph Finish(FlowParagraph paragraph)
    {
        var trimmed = paragraph.Rows.IsDefault ? MarkedText.Of(paragraph).Trim().In(paragraph) : paragraph;
        return trimmed.Label is "" || trimmed.FormerLabel is ""
            ? trimmed with { Label = trimmed.Label is "" ? null : trimmed.Label, FormerLabel = trimmed.FormerLabel is "" ? null : trimmed.FormerLabel }
            : trimmed;
    }
}
