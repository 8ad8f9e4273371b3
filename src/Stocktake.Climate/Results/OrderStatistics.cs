using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Results;

/// <summary>
/// Quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, definition 7; the default of most software),
/// found by selection rather than by sorting.
/// </summary>
internal sealed class OrderStatistics
{
    private readonly int[] _ranks;
    private readonly (int Rank, double Weight)[] _positions;

    /// <param name="count">Number of values that will be given.</param>
    /// <param name="quantiles">Quantiles from 0 to 1.</param>
    public OrderStatistics(int count, IReadOnlyList<double> quantiles)
    {
        _positions = [.. quantiles.Select(quantile =>
        {
            var position = quantile * (count - 1);
            var rank = Math.Clamp((int)Math.Floor(position), 0, count - 1);
            return (rank, position - rank);
        })];
        _ranks = [.. _positions.SelectMany(position => new[] { position.Rank, Math.Min(position.Rank + 1, count - 1) }).Distinct().Order()];
    }

    /// <summary>Finds the quantiles; the order of <paramref name="values"/> is lost. One not-a-number makes all not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pick(Span<double> values, Span<double> quantiles)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                quantiles.Fill(double.NaN);
                return;
            }
        }

        Select(values, 0, _ranks);
        for (var index = 0; index < quantiles.Length; index++)
        {
            var (rank, weight) = _positions[index];
            quantiles[index] = weight == 0 ? values[rank] : values[rank] + ((values[rank + 1] - values[rank]) * weight);
        }
    }

    // Quickselect for several ranks at once: partition, then go only where a rank is wanted (Hoare 1961, Chambers 1971).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Select(Span<double> values, int offset, ReadOnlySpan<int> ranks)
    {
        while (!ranks.IsEmpty && values.Length > 16)
        {
            var pivot = MedianOfThree(values[0], values[values.Length / 2], values[^1]);
            var (lower, upper) = Partition(values, pivot);
            var below = 0;
            while (below < ranks.Length && ranks[below] - offset < lower)
            {
                below++;
            }

            var above = below;
            while (above < ranks.Length && ranks[above] - offset < upper)
            {
                above++;
            }

            Select(values[..lower], offset, ranks[..below]);
            values = values[upper..];
            offset += upper;
            ranks = ranks[above..];
        }

        if (!ranks.IsEmpty)
        {
            values.Sort();
        }
    }

    // Three parts: below the pivot, equal to it, above it; equal values (a shared history) would otherwise cost quadratic time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Lower, int Upper) Partition(Span<double> values, double pivot)
    {
        var lower = 0;
        var next = 0;
        var upper = values.Length;
        while (next < upper)
        {
            var value = values[next];
            if (value < pivot)
            {
                (values[lower], values[next]) = (value, values[lower]);
                lower++;
                next++;
            }
            else if (value > pivot)
            {
                upper--;
                (values[upper], values[next]) = (value, values[upper]);
            }
            else
            {
                next++;
            }
        }

        return (lower, upper);
    }

    private static double MedianOfThree(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
