using System.Data.Common;
using Stocktake.Register.Search.Postings;

namespace Stocktake.Register.Search.Segments;

/// <summary>One segment of a merge: its terms in order, and where its entries go.</summary>
internal sealed class MergeInput
{
    // Pages read at once: a megabyte or so.
    private const int PagesAtOnce = 32;

    private readonly DbConnection connection;
    private readonly long id;
    private readonly Queue<Page> pages = [];
    private PageReader? reader;
    private long nextPage;

    public MergeInput(DbConnection connection, long id, Segment segment, IReadOnlySet<long> removed)
    {
        this.connection = connection;
        this.id = id;
        Segment = segment;
        Removed = removed;
    }

    public Segment Segment { get; }

    public IReadOnlySet<long> Removed { get; }

    /// <summary>The new ordinal of each entry, below 0 when it was removed; null when all move by <see cref="Offset"/>.</summary>
    public int[]? NewOrdinals { get; set; }

    public int Offset { get; set; }

    public PageReader Reader => reader!;

    /// <summary>Steps to the next term; false after the last.</summary>
    public async ValueTask<bool> NextAsync()
    {
        while (reader is null || !reader.Next())
        {
            if (pages.Count == 0)
            {
                foreach (var page in await IndexTables.PagesAsync(connection, id, nextPage, PagesAtOnce))
                {
                    pages.Enqueue(page);
                }

                nextPage += PagesAtOnce;
            }

            if (!pages.TryDequeue(out var next))
            {
                return false;
            }

            reader = new PageReader(next.Postings, next.Positions);
        }

        return true;
    }

    /// <summary>Writes the list of the term stood at, with the new ordinals.</summary>
    public void WriteTo(PostingWriter writer)
    {
        var list = Reader.List;
        if (NewOrdinals is null)
        {
            writer.Append(Offset, list.Entries, list.Last, list.Ordinals.Span, list.Positions.Span);
            return;
        }

        var cursor = new PostingCursor(list);
        while (cursor.Next() != PostingCursor.End)
        {
            if (NewOrdinals[cursor.Ordinal] is >= 0 and var ordinal)
            {
                writer.Add(ordinal, cursor.Count, cursor.PositionBytes());
            }
        }
    }
}
