using System.Runtime.InteropServices;

namespace Stocktake.Register.Search.Postings;

/// <summary>Walks through a list: entry by entry, and through the positions only where they are asked for.</summary>
internal sealed class PostingCursor
{
    /// <summary>The ordinal after the last entry.</summary>
    public const int End = int.MaxValue;

    private readonly byte[] ordinals;
    private readonly int end;
    private readonly ReadOnlyMemory<byte> positions;
    private int at;
    private int left;
    private int positionAt;
    private int unread;

    public PostingCursor(PostingList list)
    {
        MemoryMarshal.TryGetArray(list.Ordinals, out var segment);
        ordinals = segment.Array!;
        at = segment.Offset;
        end = at + segment.Count;
        positions = list.Positions;
        left = list.Entries;
        Entries = list.Entries;
    }

    public int Entries { get; }

    /// <summary>The entry stood at; before the first step 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>How often the term stands in it.</summary>
    public int Count { get; private set; }

    /// <summary>Steps to the next entry and gives its ordinal, or <see cref="End"/>.</summary>
    public int Next()
    {
        if (left-- <= 0)
        {
            return Ordinal = End;
        }

        unread += Count;
        var value = Number();
        Ordinal += value >>> 1;
        Count = (value & 1) != 0 ? 1 : Number();
        return Ordinal;
    }

    /// <summary>Steps to the first entry from an ordinal on; stays when it is there already.</summary>
    public int SkipTo(int ordinal)
    {
        while (Ordinal < ordinal)
        {
            Next();
        }

        return Ordinal;
    }

    /// <summary>The bytes of the positions in the entry stood at; may be asked for once in each entry.</summary>
    public ReadOnlySpan<byte> PositionBytes()
    {
        Pass(unread);
        unread = 0;
        var start = positionAt;
        Pass(Count);
        unread = -Count;
        return positions.Span[start..positionAt];
    }

    /// <summary>Writes the positions in the entry stood at into a list; may be asked for once in each entry.</summary>
    public void Positions(List<int> into)
    {
        into.Clear();
        var reader = new ByteReader(PositionBytes());
        var position = 0;
        for (var index = 0; index < Count; index++)
        {
            position += (int)reader.Number();
            into.Add(position);
        }
    }

    // A number ends with its first byte below 128.
    private void Pass(int numbers)
    {
        var span = positions.Span;
        while (numbers > 0)
        {
            if (span[positionAt++] < 0x80)
            {
                numbers--;
            }
        }
    }

    private int Number()
    {
        var value = (int)ordinals[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = ordinals[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
