using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>Reads the terms of a page in order.</summary>
internal sealed class PageReader
{
    private readonly byte[] postings;
    private readonly byte[] positions;
    private byte[] term = new byte[64];
    private int termLength;
    private int at;
    private int positionAt;

    /// <param name="postings">The column of postings.</param>
    /// <param name="positions">That of positions; empty when no position is asked for.</param>
    public PageReader(byte[] postings, byte[] positions)
    {
        this.postings = postings;
        this.positions = positions;
    }

    /// <summary>The term stood at.</summary>
    public ReadOnlySpan<byte> Term => term.AsSpan(0, termLength);

    /// <summary>Its list.</summary>
    public PostingList List { get; private set; }

    public bool Next()
    {
        var reader = new ByteReader(postings.AsSpan(at));
        if (reader.IsAtEnd)
        {
            return false;
        }

        var shared = reader.Int();
        var rest = reader.Int();
        if (shared + rest > term.Length)
        {
            Array.Resize(ref term, 2 * (shared + rest));
        }

        reader.Bytes(rest).CopyTo(term.AsSpan(shared));
        termLength = shared + rest;
        var entries = reader.Int();
        var last = reader.Int();
        var size = reader.Int();
        var positionSize = reader.Int();
        List = new PostingList(
            entries, last, postings.AsMemory(at + reader.At, size), positions.Length == 0 ? default : positions.AsMemory(positionAt, positionSize));
        at += reader.At + size;
        positionAt += positionSize;
        return true;
    }
}
