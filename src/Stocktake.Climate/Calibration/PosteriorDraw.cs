using Stocktake.Climate.Model;
using Stocktake.Climate.Results;

namespace Stocktake.Climate.Calibration;

/// <summary>
/// Draws the posterior: members without repetition with chances proportional to their weights (systematic sampling in random order; Madow 1949,
/// doi:10.1214/aoms/1177729988), many times, of which the draw is kept whose quantiles are nearest to the targets (rejective sampling; Fuller 2009,
/// doi:10.1093/biomet/asp042). Chance alone moves a 5 % quantile of 1,000 members by 2 % of the width of the range; this removes what chance added.
/// </summary>
internal static class PosteriorDraw
{
    private static readonly double[] Compared = [0.05, 0.5, 0.95];

    /// <summary>Draws.</summary>
    /// <returns>Positions of the members, ascending.</returns>
    public static int[] Draw(IReadOnlyList<Survivor> survivors, double[] weights, IReadOnlyList<Target> targets, CalibrationRecipe recipe)
    {
        var chances = Chances(weights, recipe.PosteriorMembers);
        var worst = new double[recipe.Draws];
        Parallel.For(0, recipe.Draws, draw => worst[draw] = LargestDeviation(Sample(chances, recipe.Seed, draw, recipe.PosteriorMembers), survivors, targets));
        return Sample(chances, recipe.Seed, Array.IndexOf(worst, worst.Min()), recipe.PosteriorMembers);
    }

    /// <summary>Quantiles of values, linear between order statistics.</summary>
    public static double[] Quantiles(double[] values, IReadOnlyList<double> quantiles)
    {
        var picked = new double[quantiles.Count];
        new OrderStatistics(values.Length, quantiles).Pick((double[])values.Clone(), picked);
        return picked;
    }

    /// <summary>The 5, 50 and 95 % of an indicator.</summary>
    public static double[] Range(IEnumerable<double> values) => Quantiles([.. values], Compared);

    /// <summary>The largest distance of the 5, 50 and 95 % from a target, as a share of its width.</summary>
    public static double Deviation(double[] range, Target target) =>
        Math.Max(Math.Abs(range[0] - target.Low), Math.Max(Math.Abs(range[1] - target.Middle), Math.Abs(range[2] - target.High))) / target.Width;

    private static double LargestDeviation(int[] sample, IReadOnlyList<Survivor> survivors, IReadOnlyList<Target> targets)
    {
        var largest = 0.0;
        for (var target = 0; target < targets.Count; target++)
        {
            largest = Math.Max(largest, Deviation(Range(sample.Select(position => survivors[position].Values[target])), targets[target]));
        }

        return largest;
    }

    // Chance of each member to be drawn; no more than certain, what is cut off goes to the others.
    private static double[] Chances(double[] weights, int count)
    {
        var chances = Array.ConvertAll(weights, weight => weight * count);
        for (var round = 0; round < 100 && chances.Any(chance => chance > 1 + 1e-12); round++)
        {
            var certain = chances.Count(chance => chance >= 1);
            var rest = chances.Where(chance => chance < 1).Sum();
            var factor = rest > 0 ? (count - certain) / rest : 0;
            chances = Array.ConvertAll(chances, chance => chance >= 1 ? 1 : chance * factor);
        }

        return chances;
    }

    private static int[] Sample(double[] chances, long seed, int draw, int count)
    {
        var order = new int[chances.Length];
        var keys = new ulong[chances.Length];
        var own = SplitMix64.Mix((ulong)seed ^ SplitMix64.Mix((ulong)draw + 0xD1B54A32D192ED03));
        for (var position = 0; position < order.Length; position++)
        {
            (order[position], keys[position]) = (position, SplitMix64.Mix(own ^ SplitMix64.Mix((ulong)position)));
        }

        Array.Sort(keys, order);
        var sample = new List<int>(count);
        var next = SplitMix64.Uniform(SplitMix64.Mix(own));
        var sum = 0.0;
        foreach (var position in order)
        {
            sum += chances[position];
            if (sum >= next && sample.Count < count)
            {
                sample.Add(position);
                next += 1;
            }
        }

        sample.Sort();
        return [.. sample];
    }
}
