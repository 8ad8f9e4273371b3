namespace Stocktake.Gaps.Wording;

/// <summary>A linear scale from values to places, whose ticks are nice numbers: 1, 2 or 5 times a power of ten (Heckbert 1990, Graphics Gems).</summary>
public sealed class NiceScale
{
    private readonly double _from;
    private readonly double _to;

    private NiceScale(double low, double high, double from, double to, double step) =>
        (Low, High, _from, _to, Step) = (low, high, from, to, step);

    /// <summary>The value at the beginning.</summary>
    public double Low { get; }

    /// <summary>The value at the end.</summary>
    public double High { get; }

    /// <summary>The distance of ticks, in values.</summary>
    public double Step { get; }

    /// <summary>The ticks from low to high.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            // Counted in whole steps, so that no error adds up and zero is zero.
            var last = (long)Math.Floor((High / Step) + 1e-9);
            for (var index = (long)Math.Ceiling((Low / Step) - 1e-9); index <= last; index++)
            {
                yield return index * Step;
            }
        }
    }

    /// <summary>How many digits after the point the ticks need.</summary>
    public int Digits => Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));

    /// <summary>The format of the tick labels.</summary>
    public string Format => $"N{Digits}";

    /// <summary>A scale that holds all the values, widened to ticks.</summary>
    /// <param name="values">The values; those that are no number are passed over.</param>
    /// <param name="from">Place of the lowest.</param>
    /// <param name="to">Place of the highest.</param>
    /// <param name="ticks">About how many ticks are wanted.</param>
    /// <param name="withZero">Whether zero must be on the scale, as for bars and areas.</param>
    public static NiceScale Around(IEnumerable<double> values, double from, double to, int ticks, bool withZero)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        (low, high) = low > high ? (0, 1) : (low, high);
        (low, high) = withZero ? (Math.Min(low, 0), Math.Max(high, 0)) : (low, high);
        if (high - low <= Math.Abs(high) * 1e-12)
        {
            var spread = high == 0 ? 1 : Math.Abs(high) / 2;
            (low, high) = (withZero && low == 0 ? 0 : low - spread, high + spread);
        }

        var step = StepOf((high - low) / ticks);
        return new NiceScale(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, from, to, step);
    }

    /// <summary>A scale from the first year to the last, not widened.</summary>
    public static NiceScale Years(double first, double last, double from, double to, int ticks) =>
        new(first, last > first ? last : first + 1, from, to, Math.Max(1, StepOf(Math.Max(1, last - first) / ticks)));

    /// <summary>The place of a value.</summary>
    public double At(double value) => _from + ((value - Low) / (High - Low) * (_to - _from));

    private static double StepOf(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }
}
