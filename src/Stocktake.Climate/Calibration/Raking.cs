namespace Stocktake.Climate.Calibration;

/// <summary>
/// The second step: weights under which every indicator has the distribution of its target, by fitting one margin after another until all agree
/// (iterative proportional fitting: Deming and Stephan 1940, doi:10.1214/aoms/1177731829; for climate ensembles Smith et al. 2024).
/// Bins are of equal probability under the target, so that its 5, 50 and 95 % are edges of bins. No weight may exceed that of one member of the posterior,
/// which is drawn without repetition: in every round what is above is cut off, and the margins are fitted again (Potter 1990, trimming of weights).
/// </summary>
internal static class Raking
{
    private const int Bins = 20;
    private const int Rounds = 500;
    private const double Enough = 1e-6;

    /// <summary>Finds the weights, which sum to one.</summary>
    /// <param name="survivors">Members that passed the first step.</param>
    /// <param name="targets">The targets, in the order of the members' values.</param>
    /// <param name="largest">The largest weight; one for no limit.</param>
    public static double[] Weights(IReadOnlyList<Survivor> survivors, IReadOnlyList<Target> targets, double largest)
    {
        var bins = targets.Select((target, index) => Assign(survivors, target, index)).ToArray();
        var weights = new double[survivors.Count];
        Array.Fill(weights, 1.0 / survivors.Count);
        Span<double> sums = stackalloc double[Bins];
        for (var round = 0; round < Rounds; round++)
        {
            var farthest = 0.0;
            foreach (var assigned in bins)
            {
                sums.Clear();
                for (var member = 0; member < weights.Length; member++)
                {
                    sums[assigned[member]] += weights[member];
                }

                var filled = 0;
                foreach (var sum in sums)
                {
                    filled += sum > 0 ? 1 : 0;
                    farthest = Math.Max(farthest, Math.Abs((sum * Bins) - 1));
                }

                for (var member = 0; member < weights.Length; member++)
                {
                    weights[member] /= sums[assigned[member]] * filled;
                }
            }

            for (var member = 0; member < weights.Length; member++)
            {
                weights[member] = Math.Min(weights[member], largest);
            }

            if (farthest < Enough)
            {
                break;
            }
        }

        var total = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / total);
    }

    /// <summary>Members of equal weight that would tell as much (Kish 1965): (Σw)² / Σw².</summary>
    public static double EffectiveMembers(double[] weights) => Math.Pow(weights.Sum(), 2) / weights.Sum(weight => weight * weight);

    private static int[] Assign(IReadOnlyList<Survivor> survivors, Target target, int index)
    {
        var edges = Enumerable.Range(1, Bins - 1).Select(edge => target.Quantile((double)edge / Bins)).ToArray();
        return [.. survivors.Select(survivor =>
        {
            var found = Array.BinarySearch(edges, survivor.Values[index]);
            return found >= 0 ? found + 1 : ~found;
        })];
    }
}
