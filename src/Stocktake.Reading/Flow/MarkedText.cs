using System.Collections.Immutable;
using System.Text;

namespace Stocktake.Reading.Flow;

/// <summary>Words with what is fastened to them by offset: tracked changes, note marks, the end of the opening emphasis.</summary>
internal sealed record MarkedText(string Text, ImmutableArray<Change> Changes, ImmutableArray<FlowNoteMark> Notes, int LeadEmphasis)
{
    public static MarkedText Empty { get; } = new("", [], [], 0);

    /// <summary>The words of a paragraph.</summary>
    public static MarkedText Of(FlowParagraph paragraph) => new(paragraph.Text, paragraph.Changes, paragraph.Notes, paragraph.LeadEmphasis);

    /// <summary>The paragraph with these words in place of its own.</summary>
    public FlowParagraph In(FlowParagraph paragraph) => ReferenceEquals(Text, paragraph.Text) && Changes == paragraph.Changes && Notes == paragraph.Notes
        ? paragraph
        : paragraph with { Text = Text, Changes = Changes, Notes = Notes, LeadEmphasis = LeadEmphasis };

    /// <summary>The part from <paramref name="start"/> to <paramref name="end"/>, changes and marks cut to it.</summary>
    public MarkedText Slice(int start, int end)
    {
        if (start == 0 && end == Text.Length)
        {
            return this;
        }

        // A change of no length (a paragraph mark) stays where it touches the part; a change that only touches it does not.
        var changes = Changes
            .Where(change => change.Start == change.End ? change.Start >= start && change.Start <= end : change.Start < end && change.End > start)
            .Select(change => change with { Start = Math.Max(change.Start, start) - start, End = Math.Min(change.End, end) - start });
        var notes = Notes.Where(note => note.At >= start && note.At <= end).Select(note => note with { At = note.At - start });
        return new MarkedText(Text[start..end], [.. changes], [.. notes], Math.Clamp(LeadEmphasis - start, 0, end - start));
    }

    /// <summary>Without white space at the ends; changes and note marks that stand in it move to the edge.</summary>
    public MarkedText Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (start == 0 && end == Text.Length)
        {
            return this;
        }

        int Place(int offset) => Math.Clamp(offset, start, end) - start;
        var changes = Changes
            .Where(change => change.Start == change.End || (change.Start < end && change.End > start))
            .Select(change => change with { Start = Place(change.Start), End = Place(change.End) });
        return new MarkedText(Text[start..end], [.. changes], [.. Notes.Select(note => note with { At = Place(note.At) })], Place(Math.Max(LeadEmphasis, start)));
    }

    /// <summary>Without the words and marks that a change of these kinds covers; no change is left.</summary>
    public MarkedText Without(Func<ChangeKind, bool> isRemoved)
    {
        if (Changes.IsEmpty && Notes.IsEmpty)
        {
            return this;
        }

        var kept = new StringBuilder(Text.Length);
        var map = new KeptOffsets();
        var at = 0;
        foreach (var change in Changes.Where(change => isRemoved(change.Kind) && change.End > change.Start).OrderBy(change => change.Start))
        {
            if (change.Start > at)
            {
                kept.Append(Text, at, change.Start - at);
            }

            if (change.End > at)
            {
                map.Remove(Math.Max(at, change.Start), change.End);
                at = change.End;
            }
        }

        kept.Append(Text, at, Text.Length - at);
        var notes = Notes.Where(note => note.Change is not { } kind || !isRemoved(kind)).Select(note => note with { At = map.After(note.At), Change = null });
        return new MarkedText(kept.ToString(), [], [.. notes], map.After(LeadEmphasis));
    }

    /// <summary>The words followed by others.</summary>
    public MarkedText Then(MarkedText next) => new MarkedTextBuilder().Append(this).Append(next).Finish();

    /// <summary>Where offsets go when ranges are taken out; ranges come in order and never overlap.</summary>
    private sealed class KeptOffsets
    {
        private readonly List<(int Start, int End, int Before)> ranges = [];
        private int removed;

        public void Remove(int start, int end)
        {
            ranges.Add((start, end, removed));
            removed += end - start;
        }

        public int After(int offset)
        {
            var index = ranges.BinarySearch((offset, 0, 0), Comparer<(int Start, int End, int Before)>.Create((one, other) => one.Start.CompareTo(other.Start)));
            index = index < 0 ? ~index - 1 : index;
            return index < 0 ? offset : offset - ranges[index].Before - (Math.Min(offset, ranges[index].End) - ranges[index].Start);
        }
    }
}
