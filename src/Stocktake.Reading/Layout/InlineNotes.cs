using System.Text.RegularExpressions;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>
/// Takes footnotes out of running text where a converter wrote them in brackets: "[footnoteRef:1]1" for the mark and
/// "[1: 1 …]" for the note. Reads drafts, writes them without the brackets, the notes as drafts of their own, and where the marks stood.
/// </summary>
internal static partial class InlineNotes
{
    public static List<Draft> Take(List<Draft> drafts, List<FlowNoteMark>[] marks)
    {
        var notes = new List<Draft>();
        var known = new HashSet<string>();
        for (var index = 0; index < drafts.Count; index++)
        {
            foreach (Match mark in Mark().Matches(Text(drafts[index])))
            {
                known.Add(mark.Groups["id"].Value);
            }
        }

        for (var index = 0; index < drafts.Count && known.Count > 0; index++)
        {
            TakeNotes(drafts[index], marks[index], known, notes);
        }

        for (var index = 0; index < drafts.Count && known.Count > 0; index++)
        {
            TakeMarks(drafts[index], marks[index] ??= [], notes);
        }

        return notes;
    }

    private static void TakeNotes(Draft draft, List<FlowNoteMark>? marks, HashSet<string> known, List<Draft> notes)
    {
        Match match;
        var from = 0;
        while ((match = Note().Match(Text(draft), from)).Success)
        {
            if (!known.Contains(match.Groups["id"].Value))
            {
                from = match.Index + 1;
                continue;
            }

            if (match.Groups["text"].Value.Trim() is { Length: > 0 } words)
            {
                var number = match.Groups["number"] is { Success: true, Value: var printed } ? printed : match.Groups["id"].Value;
                var note = new Draft { Style = FlowStyle.Footnote, Marker = number, Key = Key(match.Groups["id"].Value) };
                note.AddText(words, draft.LastLine);
                notes.Add(note);
            }

            Remove(draft, marks, match.Index, match.Length);
            from = Math.Min(match.Index, draft.Text.Length);
        }
    }

    private static void TakeMarks(Draft draft, List<FlowNoteMark> marks, List<Draft> notes)
    {
        Match match;
        while ((match = Mark().Match(Text(draft))).Success)
        {
            // A second mark of one note has a note of its own without words: the note with the same number is meant.
            var key = Key(match.Groups["id"].Value);
            var note = notes.Find(note => note.Key == key) ?? notes.Find(note => note.Marker == match.Groups["number"].Value);
            Remove(draft, marks, match.Index, match.Length);
            if (note is not null)
            {
                marks.Add(new FlowNoteMark(match.Index, note.Key!));
            }
        }

        marks.Sort((first, second) => first.At.CompareTo(second.At));
    }

    private static void Remove(Draft draft, List<FlowNoteMark>? marks, int start, int length)
    {
        draft.Text.Remove(start, length);
        for (var index = 0; index < marks?.Count; index++)
        {
            marks[index] = marks[index].At > start ? marks[index] with { At = Math.Max(start, marks[index].At - length) } : marks[index];
        }

        // The blank before a note at the end of a paragraph goes with it.
        while (start == draft.Text.Length && start > 0 && char.IsWhiteSpace(draft.Text[start - 1]))
        {
            draft.Text.Length = --start;
        }
    }

    private static string Text(Draft draft) => draft.Text.ToString();

    private static string Key(string id) => "inline-" + id;

    [GeneratedRegex(@"\[footnoteRef:(?<id>[0-9]{1,4})\](?<number>[0-9]{0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[(?<id>[0-9]{1,4}):\s*(?:(?<number>[0-9]{1,3})\s+)?(?<text>[^\]\[]{0,4000})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
