using System.Numerics;

namespace Stocktake.Gaps.Overlaps;

/// <summary>
/// What several claims on the same species in the same year are worth together: the largest sum of claims no two of which may hold the
/// same tonne. Between two nested scopes it counts the larger of the whole and the sum of its parts; a tonne is never counted
/// twice, the order of the claims does not matter, and one more claim, or a larger one, never makes the sum smaller. It is a lower bound:
/// where scopes overlap only in part, what lies outside the overlap may be left out.
/// <para>In words of graph theory, the weight of a maximum-weight independent set of the graph of overlaps.</para>
/// </summary>
internal sealed class LargestDisjointSum
{
    /// <summary>The most claims that can be joined.</summary>
    public const int Most = 64;

    private readonly ulong[] _overlaps;

    /// <param name="count">How many claims there are, at most <see cref="Most"/>.</param>
    /// <param name="overlap">Whether two claims may hold the same tonne; symmetric.</param>
    public LargestDisjointSum(int count, Func<int, int, bool> overlap)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        _overlaps = new ulong[count];
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                if (overlap(first, second))
                {
                    _overlaps[first] |= 1UL << second;
                    _overlaps[second] |= 1UL << first;
                }
            }
        }
    }

    /// <summary>The sum, and the claims it is made of as a set of bits.</summary>
    /// <param name="claims">The size of each claim; those that are not positive count nothing.</param>
    public (double Sum, ulong Chosen) Of(ReadOnlySpan<double> claims)
    {
        var open = 0UL;
        for (var index = 0; index < claims.Length; index++)
        {
            open |= claims[index] > 0 ? 1UL << index : 0;
        }

        return Best(claims, open);
    }

    private (double Sum, ulong Chosen) Best(ReadOnlySpan<double> claims, ulong open)
    {
        var (sum, chosen) = (0.0, 0UL);
        while (open != 0)
        {
            // A claim that overlaps no other is always counted; else the one with the most overlaps is decided both ways.
            var most = -1;
            var degree = -1;
            for (var rest = open; rest != 0; rest &= rest - 1)
            {
                var claim = BitOperations.TrailingZeroCount(rest);
                var overlaps = BitOperations.PopCount(_overlaps[claim] & open);
                if (overlaps == 0)
                {
                    (sum, chosen, open) = (sum + claims[claim], chosen | (1UL << claim), open & ~(1UL << claim));
                }
                else if (overlaps > degree)
                {
                    (most, degree) = (claim, overlaps);
                }
            }

            if (most < 0)
            {
                break;
            }

            var with = Best(claims, open & ~(1UL << most) & ~_overlaps[most]);
            with = (with.Sum + claims[most], with.Chosen | (1UL << most));
            var without = Best(claims, open & ~(1UL << most));
            var better = with.Sum >= without.Sum ? with : without;
            return (sum + better.Sum, chosen | better.Chosen);
        }

        return (sum, chosen);
    }
}
