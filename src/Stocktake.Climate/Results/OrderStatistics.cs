using System.Buffers;
using System.Runtime.CompilerServices;

namespace Stocktake.Climate.Results;

/// <summary>
/// Quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, definition 7; the default of most software),
/// found by selection rather than by sorting: large sets are counted into bins first, and only the bins that hold a wanted rank are sorted.
/// </summary>
internal sealed class OrderStatistics
{
    // About two values a bin for an ensemble of a thousand; powers of two keep the counters small.
    private const int Bins = 512;

    // Below this a plain selection is as fast.
    private const int SmallestForBins = 128;

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

    /// <summary>The quantiles, from 0 to 1, of some values, whose order is kept.</summary>
    public static double[] Of(ReadOnlySpan<double> values, IReadOnlyList<double> quantiles)
    {
        var picked = new double[quantiles.Count];
        new OrderStatistics(values.Length, quantiles).Pick(values.ToArray(), picked);
        return picked;
    }

    /// <summary>The median of some values, whose order is kept.</summary>
    public static double Median(ReadOnlySpan<double> values) => Of(values, [0.5])[0];

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

        if (values.Length < SmallestForBins || !SelectByBins(values))
        {
            Select(values, 0, _ranks);
        }

        for (var index = 0; index < quantiles.Length; index++)
        {
            var (rank, weight) = _positions[index];
            quantiles[index] = weight == 0 ? values[rank] : values[rank] + ((values[rank + 1] - values[rank]) * weight);
        }
    }

    // Puts the wanted ranks in their places. A bin is a monotone function of the value, so all of a bin lies between its neighbours.
    // False where the values span no range that can be divided.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SelectByBins(Span<double> values)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        var scale = (Bins - 1) / (most - least);
        if (!double.IsFinite(scale) || !(scale > 0))
        {
            return false;
        }

        Span<int> starts = stackalloc int[Bins + 1];
        starts.Clear();
        var bins = ArrayPool<ushort>.Shared.Rent(values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            var bin = (int)((values[index] - least) * scale);
            bins[index] = (ushort)bin;
            starts[bin + 1]++;
        }

        for (var bin = 0; bin < Bins; bin++)
        {
            starts[bin + 1] += starts[bin];
        }

        var scattered = ArrayPool<double>.Shared.Rent(values.Length);
        Span<int> next = stackalloc int[Bins];
        starts[..Bins].CopyTo(next);
        for (var index = 0; index < values.Length; index++)
        {
            scattered[next[bins[index]]++] = values[index];
        }

        scattered.AsSpan(0, values.Length).CopyTo(values);
        var sorted = -1;
        var at = 0;
        foreach (var rank in _ranks)
        {
            while (starts[at + 1] <= rank)
            {
                at++;
            }

            if (at != sorted)
            {
                values[starts[at]..starts[at + 1]].Sort();
                sorted = at;
            }
        }

        ArrayPool<ushort>.Shared.Return(bins);
        ArrayPool<double>.Shared.Return(scattered);
        return true;
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
