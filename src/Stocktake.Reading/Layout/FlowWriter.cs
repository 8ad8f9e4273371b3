using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>Writes drafts as paragraphs in reading order; notes and furniture that cut through a paragraph follow it.</summary>
internal static class FlowWriter
{
    public static ImmutableArray<FlowParagraph> Write(
        PageLayout layout, int[] pages, List<Draft> body, List<FlowNoteMark>[] marks, List<Draft> notes, List<Draft> furniture)
    {
        var floats = notes.Concat(furniture).OrderBy(draft => draft.FirstLine).ToArray();
        var written = ImmutableArray.CreateBuilder<FlowParagraph>(body.Count + floats.Length);
        var next = 0;
        for (var index = 0; index < body.Count; index++)
        {
            for (; next < floats.Length && floats[next].FirstLine < body[index].FirstLine; next++)
            {
                written.Add(Paragraph(layout, pages, floats[next], null));
            }

            written.Add(Paragraph(layout, pages, body[index], marks[index]));
            for (; next < floats.Length && (floats[next].FirstLine < body[index].LastLine || (floats[next].Style == FlowStyle.Footnote && floats[next].FirstLine == body[index].LastLine)); next++)
            {
                written.Add(Paragraph(layout, pages, floats[next], null));
            }
        }

        for (; next < floats.Length; next++)
        {
            written.Add(Paragraph(layout, pages, floats[next], null));
        }

        return written.ToImmutable();
    }

    private static FlowParagraph Paragraph(PageLayout layout, int[] pages, Draft draft, List<FlowNoteMark>? marks) => new()
    {
        Text = draft.Text.ToString(),
        Style = draft.Style,
        Page = layout.IsPaged ? pages[draft.FirstLine] : null,
        IsSetApart = layout.Lines[draft.FirstLine].Blanks > 0,
        NoteKey = draft.Style == FlowStyle.Footnote ? draft.Key : null,
        NoteMarker = draft.Style == FlowStyle.Footnote ? draft.Marker : null,
        Rows = draft.Rows,
        Notes = marks is null ? [] : [.. marks],
    };
}
