using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Extraction;

/// <summary>
/// The one door between extraction and all that follows: every text that a file can bring in by a character reference, a
/// symbol or its encoding is made sound. Lengths stay, so that all places in the text stay true.
/// </summary>
internal static class SoundSource
{
    /// <summary>The source with sound texts. An edition was made sound when it was first read, and stays as it was written.</summary>
    public static Source Of(Source source) => source switch
    {
        LinedSource lined => lined with { Lines = Each(lined.Lines, line => SoundText.Holds(line.Text) ? line : line with { Text = SoundText.Of(line.Text) }) },
        FlowSource flow => flow with { Document = flow.Document with { Paragraphs = Each(flow.Document.Paragraphs, Of), Stated = Of(flow.Document.Stated) } },
        _ => source,
    };

    private static FlowParagraph Of(FlowParagraph paragraph) => IsSound(paragraph)
        ? paragraph
        : paragraph with
        {
            Text = SoundText.Of(paragraph.Text),
            Label = Of(paragraph.Label),
            FormerLabel = Of(paragraph.FormerLabel),
            NoteMarker = Of(paragraph.NoteMarker),
            Changes = Each(paragraph.Changes, change => change with { Author = Of(change.Author), Date = Of(change.Date), MoveId = Of(change.MoveId) }),
            Rows = paragraph.Rows.IsDefault ? default : [.. paragraph.Rows.Select(row => row.Select(SoundText.Of).ToImmutableArray())],
        };

    // The text of a table is that of its cells.
    private static bool IsSound(FlowParagraph paragraph) =>
        SoundText.Holds(paragraph.Text) && SoundText.Holds(paragraph.Label) && SoundText.Holds(paragraph.FormerLabel) && SoundText.Holds(paragraph.NoteMarker)
        && paragraph.Changes.All(change => SoundText.Holds(change.Author) && SoundText.Holds(change.Date) && SoundText.Holds(change.MoveId));

    private static Work? Of(Work? work) => work is null ? null : work with { Symbol = Of(work.Symbol), Title = Of(work.Title), Body = Of(work.Body) };

    private static string? Of(string? text) => text is null ? null : SoundText.Of(text);

    /// <summary>The items after the step; the same array where none changed.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> step)
        where T : class
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!ReferenceEquals(step(items[i]), items[i]))
            {
                return [.. items.Select(step)];
            }
        }

        return items;
    }
}
