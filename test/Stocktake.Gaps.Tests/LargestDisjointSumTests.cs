using FsCheck;
using FsCheck.Fluent;
using Stocktake.Gaps.Overlaps;

namespace Stocktake.Gaps.Tests;

/// <summary>The rule by which promises of the same tonne are joined.</summary>
public sealed class LargestDisjointSumTests
{
    [Fact]
    public void A_whole_and_its_parts_count_the_larger_of_the_two()
    {
        var sum = new LargestDisjointSum(3, (first, second) => first == 0 || second == 0);

        Assert.Equal((10, 0b001UL), sum.Of([10, 3, 4]));
        Assert.Equal((11, 0b110UL), sum.Of([10, 5, 6]));
    }

    [Fact]
    public void Claims_that_share_nothing_are_added()
    {
        var sum = new LargestDisjointSum(4, (_, _) => false);

        Assert.Equal((10, 0b1111UL), sum.Of([1, 2, 3, 4]));
    }

    [Fact]
    public void A_claim_of_nothing_counts_nothing()
    {
        var sum = new LargestDisjointSum(2, (_, _) => false);

        Assert.Equal((2, 0b10UL), sum.Of([0, 2]));
    }

    [Fact]
    public void It_is_the_best_of_all_sets_without_an_overlap() => Prop.ForAll(Claims(), claims =>
    {
        var best = 0.0;
        for (var set = 0; set < 1 << claims.Sizes.Length; set++)
        {
            var chosen = Enumerable.Range(0, claims.Sizes.Length).Where(index => (set & (1 << index)) != 0).ToArray();
            if (chosen.All(first => chosen.All(second => first == second || !claims.Overlap(first, second))))
            {
                best = Math.Max(best, chosen.Sum(index => claims.Sizes[index]));
            }
        }

        var (sum, found) = new LargestDisjointSum(claims.Sizes.Length, claims.Overlap).Of(claims.Sizes);

        Assert.Equal(best, sum, 9);
        Assert.Equal(sum, Enumerable.Range(0, claims.Sizes.Length).Where(index => (found & (1UL << index)) != 0).Sum(index => claims.Sizes[index]), 9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_tonne_is_counted_twice_and_one_more_promise_never_counts_less() => Prop.ForAll(Claims(), claims =>
    {
        var sum = Join(claims);

        // Every claim is as large as the tonnes it holds; together they cannot hold more than there are.
        Assert.True(sum <= claims.Tonnes.SelectMany(each => each).Distinct().Count() + 1e-9);
        for (var left = 0; left < claims.Sizes.Length; left++)
        {
            Assert.True(Join(claims.Without(left)) <= sum + 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_promises_does_not_matter() => Prop.ForAll(Claims(), claims =>
        Assert.Equal(Join(claims), Join(new ClaimSet([.. claims.Tonnes.Reverse()])), 9)).QuickCheckThrowOnFailure();

    private static double Join(ClaimSet claims) => new LargestDisjointSum(claims.Sizes.Length, claims.Overlap).Of(claims.Sizes).Sum;

    // Claims are sets of numbered tonnes.
    private static Arbitrary<ClaimSet> Claims() =>
        Gen.Choose(0, 11).ArrayOf().Select(tonnes => tonnes.Distinct().ToArray()).ArrayOf().Select(sets => new ClaimSet([.. sets.Take(9)])).ToArbitrary();

    private sealed record ClaimSet(int[][] Tonnes)
    {
        public double[] Sizes => [.. Tonnes.Select(tonnes => (double)tonnes.Length)];

        public bool Overlap(int first, int second) => Tonnes[first].Intersect(Tonnes[second]).Any();

        public ClaimSet Without(int index) => new([.. Tonnes.Where((_, each) => each != index)]);
    }
}
