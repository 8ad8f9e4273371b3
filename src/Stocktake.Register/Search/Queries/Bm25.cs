namespace Stocktake.Register.Search.Queries;

/// <summary>
/// The ranking function BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, equation 3.15),
/// with the logarithm of 1 + odds so that no weight is below 0. The weight of a phrase is the sum of those of its tokens.
/// </summary>
internal sealed class Bm25
{
    // The values that are used where none were fitted: section 3.3 there gives 0.5 < b < 0.8 and 1.2 < k1 < 2 as good.
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly double meanLength;

    /// <param name="entries">The number of entries.</param>
    /// <param name="length">The words of all of them together.</param>
    public Bm25(long entries, long length)
    {
        Entries = entries;
        meanLength = length == 0 ? 1 : (double)length / entries;
    }

    public long Entries { get; }

    /// <summary>The weight of a token that a number of entries have.</summary>
    public double Weight(long frequency) => Math.Log(1 + ((Entries - frequency + 0.5) / (frequency + 0.5)));

    /// <summary>What the length of an entry takes from the worth of its counts.</summary>
    public double Norm(int length) => K1 * (1 - B + (B * length / meanLength));

    /// <summary>What a term that stands in an entry so often adds to its score.</summary>
    public static double Score(double weight, int count, double norm) => weight * count * (K1 + 1) / (count + norm);
}
