using System.Text;
using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Cuts the terms of a segment, which come in order, into pages.</summary>
internal sealed class PageWriter
{
    // Large enough that a segment of a million entries has some ten thousand pages, small enough that a rare word costs little to read.
    private const int PageBytes = 16 * 1024;

    private readonly ByteWriter postings = new();
    private readonly ByteWriter positions = new();
    private byte[] last = [];

    /// <summary>The first term of each page.</summary>
    public List<byte[]> FirstTerms { get; } = [];

    /// <summary>The pages that are full; whoever stores them clears the list.</summary>
    public List<Page> Full { get; } = [];

    public void Add(string term, PostingWriter list) => Add(Encoding.ASCII.GetBytes(term), list);

    /// <summary>Adds a term, whose bytes stay as they are.</summary>
    public void Add(byte[] term, PostingWriter list)
    {
        var size = list.Ordinals.Length;
        if (postings.Length > 0 && (postings.Length + size > PageBytes || positions.Length + list.Positions.Length > 4 * PageBytes))
        {
            Finish();
        }

        if (postings.Length == 0)
        {
            last = [];
            FirstTerms.Add(term);
        }

        var shared = term.AsSpan().CommonPrefixLength(last);
        postings.Number(shared);
        postings.Number(term.Length - shared);
        postings.Bytes(term.AsSpan(shared));
        postings.Number(list.Entries);
        postings.Number(list.Last);
        postings.Number(size);
        postings.Number(list.Positions.Length);
        postings.Bytes(list.Ordinals.Written);
        positions.Bytes(list.Positions.Written);
        last = term;
    }

    public void Finish()
    {
        if (postings.Length > 0)
        {
            Full.Add(new Page(postings.Written.ToArray(), positions.Written.ToArray()));
            postings.Clear();
            positions.Clear();
        }
    }
}
