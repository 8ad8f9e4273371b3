using System.Globalization;
using System.Text;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>
/// Draws the fan of the first variable of a result: for each scenario the median, the central two thirds and the central 90 % of the
/// members. As SVG for a page, or in characters for a terminal.
/// </summary>
public static class FanChart
{
    private static readonly double[] Quantiles = [0.05, 1 / 6.0, 0.5, 5 / 6.0, 0.95];

    // Okabe and Ito (2008), colours that the colour-blind tell apart; without the yellow, which is faint on white.
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#7F7F7F"];

    /// <summary>Writes an SVG of 800 by 420.</summary>
    public static void WriteSvg(EnsembleResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        const double left = 56, top = 16, width = 600, height = 360;
        var fans = Fans(result);
        var (low, high, step) = Range(fans);
        var years = Math.Max(1, result.LastYear - result.FirstYear);
        double X(int index) => left + (width * index / years);
        double Y(double value) => top + (height * (high - value) / (high - low));
        string Point(int index, double value) => string.Create(CultureInfo.InvariantCulture, $"{X(index):0.#},{Y(value):0.#}");
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 420\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\"><title>{result.Variables[0]}, {result.Variables[0].Unit}</title>\n");
        for (var tick = low; tick <= high + (step / 2); tick += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{left}\" x2=\"{left + width}\" y1=\"{Y(tick):0.#}\" y2=\"{Y(tick):0.#}\" stroke=\"#ddd\"/><text x=\"{left - 6}\" y=\"{Y(tick) + 4:0.#}\" text-anchor=\"end\">{Math.Round(tick, 6):0.####}</text>\n");
        }

        var spacing = Math.Max(1, (int)Math.Ceiling(years / 80.0)) * 10;
        for (var year = (result.FirstYear + spacing - 1) / spacing * spacing; year <= result.LastYear; year += spacing)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(year - result.FirstYear):0.#}\" y=\"{top + height + 18}\" text-anchor=\"middle\">{year}</text>\n");
        }

        for (var scenario = 0; scenario < fans.Length; scenario++)
        {
            var fan = fans[scenario];
            var colour = Colours[scenario % Colours.Length];
            foreach (var (below, above, opacity) in ((int, int, string)[])[(0, 4, "0.12"), (1, 3, "0.18")])
            {
                var outline = Enumerable.Range(0, years + 1).Select(index => Point(index, fan[above][index])).Concat(Enumerable.Range(0, years + 1).Reverse().Select(index => Point(index, fan[below][index])));
                svg.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"{colour}\" fill-opacity=\"{opacity}\" points=\"{string.Join(' ', outline)}\"/>\n");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" points=\"{string.Join(' ', Enumerable.Range(0, years + 1).Select(index => Point(index, fan[2][index])))}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + width + 10}\" y=\"{top + 14 + (18 * scenario)}\" fill=\"{colour}\">{System.Security.SecurityElement.Escape(result.Scenarios[scenario])}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left}\" y=\"{top + height + 38}\">{result.Variables[0]} ({result.Variables[0].Unit}): median, central two thirds and central 90 % of {result.Members.Count} members</text>\n</svg>\n");
        output.Write(svg);
    }

    /// <summary>Draws one scenario after another in characters: <c>─</c> the median, <c>▒</c> the central two thirds, <c>░</c> the central 90 %.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="columns">Width of the terminal.</param>
    public static void WriteText(EnsembleResult result, TextWriter output, int columns = 80)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        const int rows = 14;
        var fans = Fans(result);
        var (low, high, _) = Range(fans);
        var width = Math.Clamp(columns - 9, 20, 160);
        for (var scenario = 0; scenario < fans.Length; scenario++)
        {
            output.WriteLine($"{result.Scenarios[scenario]}, {result.Variables[0]} ({result.Variables[0].Unit})");
            for (var row = 0; row < rows; row++)
            {
                var value = high - ((high - low) * (row + 0.5) / rows);
                var half = (high - low) / rows / 2;
                var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{value,7:0.00} ");
                for (var column = 0; column < width; column++)
                {
                    var year = (int)Math.Round((double)column * (result.LastYear - result.FirstYear) / (width - 1));
                    double At(int quantile) => fans[scenario][quantile][year];
                    line.Append(Math.Abs(At(2) - value) <= half ? '─' : value > At(1) && value < At(3) ? '▒' : value > At(0) && value < At(4) ? '░' : ' ');
                }

                output.WriteLine(line.ToString().TrimEnd());
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {result.FirstYear}{new string(' ', Math.Max(1, width - 8))}{result.LastYear}"));
        }
    }

    private static double[][][] Fans(EnsembleResult result) =>
        [.. Enumerable.Range(0, result.Scenarios.Count).Select(scenario => result.Quantiles(scenario, 0, Quantiles))];

    // Round steps of 1, 2 or 5 times a power of ten, about eight of them.
    private static (double Low, double High, double Step) Range(double[][][] fans)
    {
        var values = fans.SelectMany(fan => fan.SelectMany(line => line)).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (least, most) = (values.Min(), values.Max());
        var rough = Math.Max((most - least) / 8, 1e-12);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power < 2 ? 2 : rough / power < 5 ? 5 : 10);
        var low = Math.Floor(least / step) * step;
        return (low, Math.Max(low + step, Math.Ceiling(most / step) * step), step);
    }
}
