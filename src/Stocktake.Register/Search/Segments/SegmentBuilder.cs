using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Makes a segment of entries whose numbers grow.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, PostingWriter> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> positions = new(StringComparer.Ordinal);
    private readonly Stack<List<int>> spare = [];
    private readonly ValueSets sets = new();
    private readonly List<int> offsets = [];
    private readonly List<int> lengths = [];
    private readonly List<int> setNumbers = [];
    private readonly long firstEntry;

    public SegmentBuilder(long firstEntry) => this.firstEntry = firstEntry;

    public void Add(long entry, EntryTokens tokens, int[] values)
    {
        foreach (var (text, position) in tokens.Tokens)
        {
            if (!positions.TryGetValue(text, out var list))
            {
                positions[text] = list = spare.TryPop(out var used) ? used : [];
            }

            list.Add(position);
        }

        foreach (var (text, list) in positions)
        {
            if (!terms.TryGetValue(text, out var writer))
            {
                terms[text] = writer = new PostingWriter();
            }

            // A unit may stand before words of its run that were met earlier.
            list.Sort();
            writer.Add(offsets.Count, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
            list.Clear();
            spare.Push(list);
        }

        positions.Clear();
        offsets.Add(checked((int)(entry - firstEntry)));
        lengths.Add(tokens.Length);
        setNumbers.Add(sets.NumberOf(values));
    }

    public (Segment Segment, IReadOnlyList<Page> Pages) Build()
    {
        var pages = new PageWriter();
        foreach (var term in terms.Keys.Order(StringComparer.Ordinal))
        {
            pages.Add(term, terms[term]);
        }

        pages.Finish();
        var segment = new Segment(firstEntry, [.. offsets], [.. lengths], [.. setNumbers], sets.Sets, [.. pages.FirstTerms]);
        return (segment, pages.Full);
    }
}
