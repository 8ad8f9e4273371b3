using System.Runtime.InteropServices;
using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Makes a segment of entries whose numbers grow.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly List<Term> ofEntry = [];
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
            if (!terms.TryGetValue(text, out var term))
            {
                terms[text] = term = new Term(new PostingWriter(), []);
            }

            if (term.Positions.Count == 0)
            {
                ofEntry.Add(term);
            }

            term.Positions.Add(position);
        }

        foreach (var (writer, positions) in ofEntry)
        {
            // A unit may stand before words of its run that were met earlier.
            if (positions.Count > 1)
            {
                positions.Sort();
            }

            writer.Add(offsets.Count, CollectionsMarshal.AsSpan(positions));
            positions.Clear();
        }

        ofEntry.Clear();
        offsets.Add(checked((int)(entry - firstEntry)));
        lengths.Add(tokens.Length);
        setNumbers.Add(sets.NumberOf(values));
    }

    public (Segment Segment, IReadOnlyList<Page> Pages) Build()
    {
        var pages = new PageWriter();
        foreach (var term in terms.Keys.Order(StringComparer.Ordinal))
        {
            pages.Add(term, terms[term].Writer);
        }

        pages.Finish();
        var segment = new Segment(firstEntry, [.. offsets], [.. lengths], [.. setNumbers], sets.Sets, [.. pages.FirstTerms]);
        return (segment, pages.Full);
    }

    /// <summary>A term with its list so far and its places in the entry that is being added.</summary>
    private sealed record Term(PostingWriter Writer, List<int> Positions);
}
