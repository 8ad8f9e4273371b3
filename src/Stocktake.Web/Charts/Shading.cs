namespace Stocktake.Web.Charts;

/// <summary>Six shades for values, from least to most, by steps of nice numbers.</summary>
internal sealed class Shading
{
    private const int Shades = 6;
    private readonly NiceScale _scale;

    private Shading(NiceScale scale) => _scale = scale;

    /// <summary>Shades for these values.</summary>
    public static Shading Of(IEnumerable<double> values) => new(NiceScale.Around(values, 0, 1, Shades, withZero: false));

    /// <summary>Class of a value's cell.</summary>
    public string Kind(double value) => double.IsFinite(value) ? $"h{Shade(value)}" : "none";

    /// <summary>Class of text that can be read on the cell.</summary>
    public string InkOn(double value) => Shade(value) >= 4 ? "on-strong" : Shade(value) == 3 ? "on-middle" : "on";

    /// <summary>What each shade means.</summary>
    public IEnumerable<LegendEntry> Legend(ChartStyle style, string format) => Enumerable.Range(0, Shades)
        .Select(shade => new LegendEntry($"{style.Number(Edge(shade), format)} – {style.Number(Edge(shade + 1), format)}", $"h{shade}"));

    private int Shade(double value) => Math.Clamp((int)(_scale.At(value) * Shades), 0, Shades - 1);

    private double Edge(int shade) => _scale.Low + ((_scale.High - _scale.Low) * shade / Shades);
}
