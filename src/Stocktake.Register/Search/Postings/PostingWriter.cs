namespace Stocktake.Register.Search.Postings;

/// <summary>
/// Writes where one term stands: entries in order as (distance from the entry before × 2, plus 1 when the term stands there once; else its
/// count follows), and apart from them the positions, each as the distance from the one before in the same entry.
/// </summary>
internal sealed class PostingWriter
{
    public int Entries { get; private set; }

    /// <summary>The ordinal of the last entry; 0 before the first.</summary>
    public int Last { get; private set; }

    public ByteWriter Ordinals { get; } = new();

    public ByteWriter Positions { get; } = new();

    public void Add(int ordinal, ReadOnlySpan<int> positions)
    {
        Add(ordinal, positions.Length);
        var last = 0;
        foreach (var position in positions)
        {
            Positions.Number(position - last);
            last = position;
        }
    }

    /// <summary>Adds an entry of which the positions are known as bytes already.</summary>
    public void Add(int ordinal, int count, ReadOnlySpan<byte> positions)
    {
        Add(ordinal, count);
        Positions.Bytes(positions);
    }

    /// <summary>Adds a whole list whose ordinals grow by an offset; only its first distance changes.</summary>
    public void Append(int offset, int entries, int last, ReadOnlySpan<byte> ordinals, ReadOnlySpan<byte> positions)
    {
        var reader = new ByteReader(ordinals);
        var first = reader.Number();
        Ordinals.Number((((first >> 1) + offset - Last) << 1) | (first & 1));
        Ordinals.Bytes(ordinals[reader.At..]);
        Positions.Bytes(positions);
        Entries += entries;
        Last = last + offset;
    }

    public void Clear()
    {
        Entries = 0;
        Last = 0;
        Ordinals.Clear();
        Positions.Clear();
    }

    private void Add(int ordinal, int count)
    {
        Ordinals.Number(((long)(ordinal - Last) << 1) | (count == 1 ? 1L : 0L));
        if (count != 1)
        {
            Ordinals.Number(count);
        }

        Entries++;
        Last = ordinal;
    }
}
