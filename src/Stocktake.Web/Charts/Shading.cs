using Stocktake.Gaps.Wording;

namespace Stocktake.Web.Charts;

/// <summary>Six shades for values, from least to most: by steps of nice numbers, or one a number where the values are few whole numbers.</summary>
internal sealed class Shading
{
    private const int Shades = 6;
    private readonly double _low;
    private readonly double _step;
    private readonly int _numbers;

    // With numbers, each of them has a shade of its own; with 0 of them, shades are ranges.
    private Shading(double low, double step, int numbers) => (_low, _step, _numbers) = (low, step, numbers);

    /// <summary>Shades for these values.</summary>
    public static Shading Of(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length > 0 && known.All(double.IsInteger) && known.Max() - known.Min() < Shades)
        {
            return new Shading(known.Min(), 1, (int)(known.Max() - known.Min()) + 1);
        }

        var scale = NiceScale.Around(known, 0, 1, Shades, withZero: false);
        return new Shading(scale.Low, (scale.High - scale.Low) / Shades, 0);
    }

    /// <summary>Class of a value's cell.</summary>
    public string Kind(double value) => double.IsFinite(value) ? $"h{Shade(value)}" : "none";

    /// <summary>Class of text that can be read on the cell.</summary>
    public string InkOn(double value) => Shade(value) >= 4 ? "on-strong" : Shade(value) == 3 ? "on-middle" : "on";

    /// <summary>What each shade means.</summary>
    public IEnumerable<LegendEntry> Legend(ChartStyle style, string format) => _numbers > 0
        ? Enumerable.Range(0, _numbers).Select(number => new LegendEntry(style.Number(_low + number, format), Kind(_low + number)))
        : Enumerable.Range(0, Shades).Select(shade => new LegendEntry($"{style.Number(Edge(shade), format)} – {style.Number(Edge(shade + 1), format)}", $"h{shade}"));

    private int Shade(double value)
    {
        var step = (value - _low) / _step;
        return Math.Clamp(_numbers == 1 ? Shades / 2 : _numbers > 1 ? (int)Math.Round(step * (Shades - 1) / (_numbers - 1)) : (int)step, 0, Shades - 1);
    }

    private double Edge(int shade) => _low + (_step * shade);
}
