using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>
/// What is known of every entry of a segment, by its ordinal, and where the terms are. It never changes and is kept in memory:
/// twelve bytes an entry, because entries of one document share their values.
/// </summary>
internal sealed class Segment
{
    private readonly int[] offsets;
    private readonly byte[][] firstTerms;

    public Segment(long firstEntry, int[] offsets, int[] lengths, int[] sets, int[][] setValues, byte[][] firstTerms)
    {
        FirstEntry = firstEntry;
        this.offsets = offsets;
        Lengths = lengths;
        Sets = sets;
        SetValues = setValues;
        this.firstTerms = firstTerms;
    }

    public long FirstEntry { get; }

    public int Entries => offsets.Length;

    /// <summary>The number of words of each entry.</summary>
    public int[] Lengths { get; }

    /// <summary>The set of values of each entry.</summary>
    public int[] Sets { get; }

    /// <summary>The numbers of the values in each set.</summary>
    public int[][] SetValues { get; }

    public int Pages => firstTerms.Length;

    public long EntryOf(int ordinal) => FirstEntry + offsets[ordinal];

    /// <summary>The ordinal of an entry, or below 0.</summary>
    public int OrdinalOf(long entry) => Array.BinarySearch(offsets, (int)(entry - FirstEntry));

    /// <summary>The page that has a term if any has; below 0 when none can.</summary>
    public int PageOf(ReadOnlySpan<byte> term)
    {
        var low = 0;
        var high = firstTerms.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firstTerms[middle].AsSpan().SequenceCompareTo(term) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The last page that may have a term which begins so.</summary>
    public int LastPageOf(ReadOnlySpan<byte> beginning)
    {
        // Terms are ASCII, so that this is greater than every term that begins so.
        Span<byte> after = stackalloc byte[beginning.Length + 1];
        beginning.CopyTo(after);
        after[^1] = byte.MaxValue;
        return PageOf(after);
    }

    public byte[] ToBytes()
    {
        var writer = new ByteWriter();
        writer.Number(FirstEntry);
        writer.Number(offsets.Length);
        var last = 0;
        for (var ordinal = 0; ordinal < offsets.Length; ordinal++)
        {
            writer.Number(offsets[ordinal] - last);
            writer.Number(Lengths[ordinal]);
            writer.Number(Sets[ordinal]);
            last = offsets[ordinal];
        }

        writer.Number(SetValues.Length);
        foreach (var values in SetValues)
        {
            ValueSets.Write(writer, values);
        }

        writer.Number(firstTerms.Length);
        foreach (var term in firstTerms)
        {
            writer.Number(term.Length);
            writer.Bytes(term);
        }

        return writer.Written.ToArray();
    }

    public static Segment Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var firstEntry = reader.Number();
        var count = reader.Int();
        var (offsets, lengths, sets) = (new int[count], new int[count], new int[count]);
        var last = 0;
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            offsets[ordinal] = last += reader.Int();
            lengths[ordinal] = reader.Int();
            sets[ordinal] = reader.Int();
        }

        var setValues = new int[reader.Int()][];
        for (var set = 0; set < setValues.Length; set++)
        {
            setValues[set] = ValueSets.Read(ref reader);
        }

        var firstTerms = new byte[reader.Int()][];
        for (var page = 0; page < firstTerms.Length; page++)
        {
            firstTerms[page] = reader.Bytes(reader.Int()).ToArray();
        }

        return new Segment(firstEntry, offsets, lengths, sets, setValues, firstTerms);
    }
}
