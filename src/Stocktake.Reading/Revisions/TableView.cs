using System.Collections.Immutable;
using Stocktake.Reading.Flow;

namespace Stocktake.Reading.Revisions;

/// <summary>A table as one view of a revision shows it: cells cut, rows that lost all their words left out.</summary>
internal static class TableView
{
    public static FlowParagraph? Of(FlowParagraph table, Func<ChangeKind, bool> isGone)
    {
        if (table.Changes.IsEmpty && table.Notes.IsEmpty)
        {
            return table;
        }

        var rows = Cells(table)
            .Select(row => (Before: row, After: row.ConvertAll(cell => cell.Without(isGone).Trim())))
            .Where(row => row.After.Exists(cell => cell.Text.Length > 0) || row.Before.TrueForAll(cell => cell.Text.Length == 0))
            .Select(row => row.After)
            .ToList();
        return rows.Exists(row => row.Exists(cell => cell.Text.Length > 0))
            ? MarkedTextBuilder.Table(rows).In(table) with { Rows = [.. rows.Select(row => row.ConvertAll(cell => cell.Text).ToImmutableArray())] }
            : null;
    }

    /// <summary>The cells with what is fastened to them. They stand in the text in their order, with one character between two.</summary>
    private static List<List<MarkedText>> Cells(FlowParagraph table)
    {
        var rows = new List<List<MarkedText>>(table.Rows.Length);
        var changes = new Queue<Change>(table.Changes);
        var notes = new Queue<FlowNoteMark>(table.Notes);
        var at = 0;
        foreach (var row in table.Rows)
        {
            var cells = new List<MarkedText>(row.Length);
            foreach (var cell in row)
            {
                var end = at + cell.Length;
                var ownChanges = Take(changes, change => change.Start < end).Select(change => change with { Start = change.Start - at, End = Math.Min(change.End, end) - at });
                var ownNotes = Take(notes, note => note.At <= end).Select(note => note with { At = note.At - at });
                cells.Add(new MarkedText(cell, [.. ownChanges], [.. ownNotes], 0));
                at = end + 1;
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static List<T> Take<T>(Queue<T> queue, Func<T, bool> belongs)
    {
        var taken = new List<T>();
        while (queue.TryPeek(out var next) && belongs(next))
        {
            taken.Add(queue.Dequeue());
        }

        return taken;
    }
}
