using System.Buffers;
using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Structure;

/// <summary>Reads finished drafts, writes blocks: labels out of the text, offsets moved, notes joined to their footnotes.</summary>
internal static class BlockWriter
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    public static ImmutableArray<Block> Write(IReadOnlyList<Draft> drafts)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Source is { Style: FlowStyle.Footnote, NoteKey: { } key })
            {
                notes.TryAdd(key, draft.EId);
            }
        }

        return [.. drafts.Select(draft => BlockOf(draft, notes))];
    }

    private static Block BlockOf(Draft draft, Dictionary<string, string> notes)
    {
        var source = draft.Source;
        var raw = source.Text;
        var start = draft.Label?.Length ?? 0;
        var end = raw.Length;
        while (start < end && char.IsWhiteSpace(raw[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(raw[end - 1]))
        {
            end--;
        }

        int Moved(int at) => Math.Clamp(at, start, end) - start;
        return new Block
        {
            EId = draft.EId,
            Kind = draft.Kind,
            Role = draft.Role,
            Num = draft.Label?.Printed ?? (draft.Kind == BlockKind.Footnote ? source.NoteMarker : null),
            FormerNum = source.FormerLabel,
            Level = draft.Level,
            Parent = draft.Parent?.EId,
            Heading = draft.Heading?.EId,
            Text = OneLine(raw[start..end]),
            Page = source.Page,
            Changes = [.. source.Changes
                .Select(change => change with { Start = Moved(change.Start), End = Moved(change.End) })
                .Where(change => change.Start < change.End || change.Kind == ChangeKind.ParagraphMark)],
            Notes = [.. source.Notes.Where(note => notes.ContainsKey(note.Key)).Select(note => new NoteMark(Moved(note.At), notes[note.Key]))],
            Rows = draft.Kind == BlockKind.Table ? source.Rows : default,
        };
    }

    // Character by character, so that offsets stay.
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny(LineBreaks) < 0
            ? text
            : string.Create(text.Length, text, static (line, source) =>
            {
                for (var index = 0; index < line.Length; index++)
                {
                    line[index] = source[index] is '\r' or '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' ? ' ' : source[index];
                }
            });
}
