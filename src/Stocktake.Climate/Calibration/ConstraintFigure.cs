using System.Globalization;
using System.Security;
using System.Text;

namespace Stocktake.Climate.Calibration;

/// <summary>Draws how an indicator is distributed: prior (grey steps), target (line) and posterior (coloured steps), with the 5, 50 and 95 % of target and
/// posterior below.</summary>
public static class ConstraintFigure
{
    private const double Left = 48, Top = 34, Width = 460, Height = 220, Foot = 296;
    private const string PosteriorColour = "#0072B2", PriorColour = "#9a9a9a", TargetColour = "#D55E00";

    /// <summary>An SVG of 540 by 320.</summary>
    public static string Svg(ConstraintReport constraint)
    {
        ArgumentNullException.ThrowIfNull(constraint);
        var (target, histogram) = (constraint.Target, constraint.Histogram);
        var bins = histogram.Posterior.Length;
        var binWidth = (histogram.High - histogram.Low) / bins;
        var line = Enumerable.Range(1, 399).Select(step => Density(target, step / 400.0)).Where(point => point.X >= histogram.Low && point.X <= histogram.High).ToArray();
        var most = Math.Max(histogram.Posterior.Max() / binWidth, Math.Max(line.Max(point => point.Y), histogram.Prior.Max() / binWidth));
        double X(double value) => Left + (Width * (value - histogram.Low) / (histogram.High - histogram.Low));
        double Y(double density) => Top + (Height * (1 - (density / most)));
        string Steps(double[] shares) => string.Join(' ', shares.SelectMany((share, bin) => new[] { Point(X(histogram.Low + (bin * binWidth)), Y(share / binWidth)), Point(X(histogram.Low + ((bin + 1) * binWidth)), Y(share / binWidth)) }));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 540 340\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\"><title>{SecurityElement.Escape(target.Name)}: prior, target and posterior</title>\n");
        svg.Append("<rect width=\"540\" height=\"340\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"18\" font-size=\"14\">{SecurityElement.Escape(target.Name)} ({target.Unit})</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"{PosteriorColour}\" fill-opacity=\"0.2\" points=\"{Point(Left, Top + Height)} {Steps(histogram.Posterior)} {Point(Left + Width, Top + Height)}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{PriorColour}\" points=\"{Steps(histogram.Prior)}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{PosteriorColour}\" stroke-width=\"1.5\" points=\"{Steps(histogram.Posterior)}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{TargetColour}\" stroke-width=\"2\" stroke-dasharray=\"6 3\" points=\"{string.Join(' ', line.Select(point => Point(X(point.X), Y(point.Y))))}\"/>\n");
        Axis(svg, histogram, X);
        Ranges(svg, constraint, X);
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void Axis(StringBuilder svg, IndicatorHistogram histogram, Func<double, double> x)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{Top + Height}\" y2=\"{Top + Height}\" stroke=\"#000\"/>\n");
        var rough = (histogram.High - histogram.Low) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 2 ? 2 : rough / power < 5 ? 5 : 10);
        for (var tick = Math.Ceiling(histogram.Low / step) * step; tick <= histogram.High; tick += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x(tick):0.#}\" y=\"{Top + Height + 16}\" text-anchor=\"middle\">{Math.Round(tick, 6) + 0.0:0.####}</text>\n");
        }
    }

    // The 5–95 % ranges as bars with a dot at the median.
    private static void Ranges(StringBuilder svg, ConstraintReport constraint, Func<double, double> x)
    {
        var target = constraint.Target;
        (string Name, string Colour, double[] Range)[] rows =
            [("target", TargetColour, [target.Low, target.Middle, target.High]), ("posterior", PosteriorColour, constraint.Posterior), ("prior", PriorColour, constraint.Prior)];
        for (var row = 0; row < rows.Length; row++)
        {
            var y = Foot - 12 + (18 * row);
            var (from, to) = (Math.Clamp(x(rows[row].Range[0]), Left, Left + Width), Math.Clamp(x(rows[row].Range[2]), Left, Left + Width));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{from:0.#}\" x2=\"{to:0.#}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{rows[row].Colour}\" stroke-width=\"4\"/><circle cx=\"{Math.Clamp(x(rows[row].Range[1]), Left, Left + Width):0.#}\" cy=\"{y}\" r=\"5\" fill=\"{rows[row].Colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 44}\" y=\"{y + 4}\" font-size=\"10\" fill=\"{rows[row].Colour}\">{rows[row].Name}</text>\n");
        }
    }

    // The density between two near quantiles is the share between them over their distance.
    private static (double X, double Y) Density(Target target, double share)
    {
        const double half = 1e-4;
        var (below, above) = (target.Quantile(share - half), target.Quantile(share + half));
        return ((below + above) / 2, 2 * half / (above - below));
    }

    private static string Point(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#}");
}
