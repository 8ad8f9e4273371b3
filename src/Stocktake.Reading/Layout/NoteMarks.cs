using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Layout;

/// <summary>Where the mark of a note stands: the draft's place in the list, then characters of its text.</summary>
internal sealed record PlacedMark(int Draft, int Start, int Length, string Key);

/// <summary>
/// Finds the marks of footnotes that were flattened into plain figures ("Convention1", "《公约》，2 ", "(1)").
/// Reads drafts and notes, removes the marks from the text and writes where they stood. A figure is a mark only as a member of
/// the rising run of the notes: of all places where the numbers could stand, the run with the best places is taken.
/// </summary>
internal static class NoteMarks
{
    public static List<FlowNoteMark>[] Take(List<Draft> drafts, List<Draft> notes, int[] pages)
    {
        var found = new List<FlowNoteMark>[drafts.Count];
        var marks = new List<PlacedMark>();
        marks.AddRange(FromRaised(drafts, notes, pages));
        marks = RestoreOthers(drafts, marks);
        var known = marks.Select(mark => mark.Key).ToHashSet();
        marks.AddRange(NoteMarkRun.Find(drafts, [.. notes.Where(note => !known.Contains(note.Key!))], pages));
        foreach (var group in marks.ToLookup(mark => mark.Draft))
        {
            found[group.Key] = Remove(drafts[group.Key], [.. group.OrderBy(mark => mark.Start)]);
        }

        return found;
    }

    /// <summary>Marks that the geometry proves: each belongs to the note of its page, or the next page, with the same sign.</summary>
    private static IEnumerable<PlacedMark> FromRaised(List<Draft> drafts, List<Draft> notes, int[] pages)
    {
        var byMarker = notes.Where(note => note.Marker is not null).ToLookup(note => note.Marker!);
        for (var index = 0; index < drafts.Count; index++)
        {
            foreach (var (at, marker) in drafts[index].Raised)
            {
                var page = pages[drafts[index].LineAt(at)];
                var note = byMarker[marker].FirstOrDefault(note => pages[note.FirstLine] is var notePage && (notePage == page || notePage == page + 1));
                if (note is not null)
                {
                    yield return new(index, at, 0, note.Key!);
                }
            }
        }
    }

    /// <summary>Raised figures that belong to no note ("m2", "10-6") go back into the text.</summary>
    private static List<PlacedMark> RestoreOthers(List<Draft> drafts, List<PlacedMark> marks)
    {
        var taken = marks.ToLookup(mark => mark.Draft);
        var moved = new List<PlacedMark>();
        for (var index = 0; index < drafts.Count; index++)
        {
            var others = drafts[index].Raised.Where(raised => !taken[index].Any(mark => mark.Start == raised.At)).OrderBy(raised => raised.At).ToArray();
            moved.AddRange(taken[index].Select(mark => mark with { Start = mark.Start + others.Where(other => other.At < mark.Start).Sum(other => other.Marker.Length) }));
            foreach (var (at, marker) in others.Reverse())
            {
                drafts[index].Insert(at, marker);
            }
        }

        return moved;
    }

    private static List<FlowNoteMark> Remove(Draft draft, PlacedMark[] marks)
    {
        var places = new List<FlowNoteMark>();
        var removed = 0;
        foreach (var mark in marks)
        {
            var start = mark.Start - removed;
            var length = mark.Length;
            // "《公约》1 和": the space belonged to the mark.
            if (length > 0 && start > 0 && start + length + 1 < draft.Text.Length && draft.Text[start + length] == ' '
                && Script.IsHan(draft.Text[start - 1]) && (Script.IsHan(draft.Text[start + length + 1]) || char.IsDigit(draft.Text[start + length + 1])))
            {
                length++;
            }

            draft.Text.Remove(start, length);
            removed += length;
            places.Add(new FlowNoteMark(start, mark.Key));
        }

        return places;
    }
}
