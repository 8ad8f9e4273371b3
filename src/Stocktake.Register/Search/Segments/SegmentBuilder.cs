using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Makes a segment of entries whose numbers grow.</summary>
internal sealed class SegmentBuilder
{
    // Terms are numbered as they are met; what is met is sorted by term only when all is there.
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly List<(int Term, int Ordinal, int Position)> met = [];
    private readonly ValueSets sets = new();
    private readonly List<int> offsets = [];
    private readonly List<int> lengths = [];
    private readonly List<int> setNumbers = [];
    private readonly long firstEntry;

    public SegmentBuilder(long firstEntry) => this.firstEntry = firstEntry;

    /// <summary>Adds entries that follow each other, from a number on.</summary>
    public void Add(long first, IReadOnlyList<EntryTokens> tokens, IReadOnlyList<int[]> values)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            Add(first + index, tokens[index], values[index]);
        }
    }

    public (Segment Segment, IReadOnlyList<Page> Pages) Build()
    {
        var (places, ends) = ByTerm();
        var names = terms.Keys.ToArray();
        var numbers = terms.Values.ToArray();
        Array.Sort(names, numbers, StringComparer.Ordinal);
        var pages = new PageWriter();
        var list = new PostingWriter();
        for (var index = 0; index < names.Length; index++)
        {
            var term = numbers[index];
            list.Clear();
            Write(places.AsSpan((term == 0 ? 0 : ends[term - 1])..ends[term]), list);
            pages.Add(names[index], list);
        }

        pages.Finish();
        var segment = new Segment(firstEntry, [.. offsets], [.. lengths], [.. setNumbers], sets.Sets, [.. pages.FirstTerms]);
        return (segment, pages.Full);
    }

    private void Add(long entry, EntryTokens tokens, int[] values)
    {
        foreach (var (text, position) in tokens.Tokens)
        {
            if (!terms.TryGetValue(text, out var term))
            {
                terms[text] = term = terms.Count;
            }

            met.Add((term, offsets.Count, position));
        }

        offsets.Add(checked((int)(entry - firstEntry)));
        lengths.Add(tokens.Length);
        setNumbers.Add(sets.NumberOf(values));
    }

    // The places of each term in the order in which they were met, and where those of each term end.
    private ((int Ordinal, int Position)[] Places, int[] Ends) ByTerm()
    {
        var ends = new int[terms.Count];
        foreach (var (term, _, _) in met)
        {
            ends[term]++;
        }

        for (int term = 0, start = 0; term < ends.Length; term++)
        {
            (ends[term], start) = (start, start + ends[term]);
        }

        var places = new (int Ordinal, int Position)[met.Count];
        foreach (var (term, ordinal, position) in met)
        {
            places[ends[term]++] = (ordinal, position);
        }

        return (places, ends);
    }

    private static void Write(ReadOnlySpan<(int Ordinal, int Position)> places, PostingWriter list)
    {
        Span<int> positions = places.Length <= 256 ? stackalloc int[places.Length] : new int[places.Length];
        for (var start = 0; start < places.Length;)
        {
            var count = 0;
            for (; start + count < places.Length && places[start + count].Ordinal == places[start].Ordinal; count++)
            {
                positions[count] = places[start + count].Position;
            }

            // A unit may stand before words of its run that were met earlier.
            if (count > 1)
            {
                positions[..count].Sort();
            }

            list.Add(places[start].Ordinal, positions[..count]);
            start += count;
        }
    }
}
