namespace Stocktake.Register.Search.Queries;

/// <summary>A hit by its place in the order: the higher score first, of equal ones the entry with the lower number.</summary>
internal readonly record struct RankedEntry(double Score, long Entry) : IComparable<RankedEntry>
{
    /// <summary>Below 0 when this one comes first.</summary>
    public int CompareTo(RankedEntry other) => other.Score.CompareTo(Score) is var order and not 0 ? order : Entry.CompareTo(other.Entry);
}

/// <summary>Keeps the first hits after a cursor.</summary>
internal sealed class TopHits
{
    private static readonly Comparer<RankedEntry> LastFirst = Comparer<RankedEntry>.Create((one, other) => other.CompareTo(one));

    private readonly PriorityQueue<RankedEntry, RankedEntry> kept = new(LastFirst);
    private readonly int size;
    private readonly RankedEntry? after;

    public TopHits(int size, SearchCursor? after)
    {
        this.size = size;
        this.after = after is null ? null : new RankedEntry(after.Score, after.Entry);
    }

    /// <summary>Whether more hits follow than are kept.</summary>
    public bool HasMore { get; private set; }

    public void Add(double score, long entry)
    {
        var hit = new RankedEntry(score, entry);
        if (after is { } last && hit.CompareTo(last) <= 0)
        {
            return;
        }

        if (kept.Count < size)
        {
            kept.Enqueue(hit, hit);
            return;
        }

        HasMore = true;
        if (hit.CompareTo(kept.Peek()) < 0)
        {
            kept.EnqueueDequeue(hit, hit);
        }
    }

    public IReadOnlyList<RankedEntry> InOrder() => [.. kept.UnorderedItems.Select(item => item.Element).Order()];
}
