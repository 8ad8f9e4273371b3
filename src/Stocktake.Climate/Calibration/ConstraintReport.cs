namespace Stocktake.Climate.Calibration;

/// <summary>What became of one target: quantiles before and after, and how the indicator is distributed.</summary>
/// <param name="Target">The target.</param>
/// <param name="Prior">5, 50 and 95 % of the prior.</param>
/// <param name="Passed">The same of the members that passed the first step.</param>
/// <param name="Posterior">The same of the posterior.</param>
/// <param name="Deviation">The largest distance of the posterior's three values from the target's, as a share of the target's width.</param>
/// <param name="Histogram">Prior and posterior in bins.</param>
public sealed record ConstraintReport(Target Target, double[] Prior, double[] Passed, double[] Posterior, double Deviation, IndicatorHistogram Histogram);

/// <summary>How an indicator is distributed, in bins of equal width; members outside are in no bin.</summary>
/// <param name="Low">Lower edge of the first bin.</param>
/// <param name="High">Upper edge of the last bin.</param>
/// <param name="Prior">Share of the prior in each bin.</param>
/// <param name="Posterior">Share of the posterior in each bin.</param>
public sealed record IndicatorHistogram(double Low, double High, double[] Prior, double[] Posterior)
{
    private const int Bins = 40;

    internal static IndicatorHistogram Of(Target target, IReadOnlyList<double> prior, IReadOnlyList<double> posterior)
    {
        var (low, high) = (target.Low - (0.75 * target.Width), target.High + (0.75 * target.Width));
        return new IndicatorHistogram(low, high, Shares(prior, low, high), Shares(posterior, low, high));
    }

    private static double[] Shares(IReadOnlyList<double> values, double low, double high)
    {
        var shares = new double[Bins];
        foreach (var value in values)
        {
            var bin = (int)Math.Floor((value - low) / (high - low) * Bins);
            if (bin is >= 0 and < Bins)
            {
                shares[bin] += 1.0 / values.Count;
            }
        }

        return Array.ConvertAll(shares, share => Math.Round(share, 6));
    }
}
