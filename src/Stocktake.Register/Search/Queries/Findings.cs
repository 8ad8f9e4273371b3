namespace Stocktake.Register.Search.Queries;

/// <summary>Gathers what a query finds in all segments: the first hits, how many there are, and how many have each value.</summary>
internal sealed class Findings
{
    public Findings(TopHits hits, int values)
    {
        Hits = hits;
        Counts = new long[values];
    }

    public TopHits Hits { get; }

    public long Total { get; private set; }

    /// <summary>By the number of the value.</summary>
    public long[] Counts { get; }

    public void Add(double score, long entry, int[] values)
    {
        Total++;
        foreach (var value in values)
        {
            Counts[value]++;
        }

        Hits.Add(score, entry);
    }
}
