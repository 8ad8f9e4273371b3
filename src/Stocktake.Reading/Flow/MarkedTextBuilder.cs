using System.Collections.Immutable;
using System.Text;

namespace Stocktake.Reading.Flow;

/// <summary>Puts marked texts one after the other.</summary>
internal sealed class MarkedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Change>.Builder changes = ImmutableArray.CreateBuilder<Change>();
    private readonly ImmutableArray<FlowNoteMark>.Builder notes = ImmutableArray.CreateBuilder<FlowNoteMark>();
    private int emphasis;

    public MarkedTextBuilder Append(MarkedText next)
    {
        var shift = text.Length;
        changes.AddRange(next.Changes.Select(change => change with { Start = change.Start + shift, End = change.End + shift }));
        notes.AddRange(next.Notes.Select(note => note with { At = note.At + shift }));
        emphasis = emphasis < shift ? emphasis : shift + next.LeadEmphasis;
        text.Append(next.Text);
        return this;
    }

    public MarkedTextBuilder Append(char separator)
    {
        text.Append(separator);
        return this;
    }

    public MarkedText Finish() => new(text.ToString(), changes.ToImmutable(), notes.ToImmutable(), emphasis);

    /// <summary>The cells of each row joined by tabs, the rows by spaces.</summary>
    public static MarkedText Table(IEnumerable<IReadOnlyList<MarkedText>> rows)
    {
        var table = new MarkedTextBuilder();
        var isFirst = true;
        foreach (var row in rows)
        {
            if (!isFirst)
            {
                table.Append(' ');
            }

            isFirst = false;

            for (var cell = 0; cell < row.Count; cell++)
            {
                (cell > 0 ? table.Append('\t') : table).Append(row[cell]);
            }
        }

        return table.Finish() with { LeadEmphasis = 0 };
    }
}
