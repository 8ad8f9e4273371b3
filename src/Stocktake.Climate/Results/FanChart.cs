using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>
/// Draws the fan of the first variable of a result: for each scenario the median, the central two thirds and the central 90 % of the
/// members. As SVG for a page, or in characters for a terminal.
/// </summary>
public static class FanChart
{
    private static readonly double[] Quantiles = [0.05, 1 / 6.0, 0.5, 5 / 6.0, 0.95];

    /// <summary>Writes an SVG, 800 wide or, where names of scenarios are long, wider.</summary>
    public static void WriteSvg(EnsembleResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(new FanSvg(result, Fans(result)).Draw());
    }

    /// <summary>Draws one scenario after another in characters: <c>─</c> the median, <c>▒</c> the central two thirds, <c>░</c> the central 90 %.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="columns">Width of the terminal.</param>
    public static void WriteText(EnsembleResult result, TextWriter output, int columns = 80)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        FanText.Write(result, Fans(result), output, columns);
    }

    /// <summary>What the values are, for a reader.</summary>
    internal static string Title(ClimateVariable variable) => (variable switch
    {
        { Kind: VariableKind.Temperature, Name: "" } => ClimateTexts.Sentence("plot.warming"),
        { Kind: VariableKind.AbsoluteTemperature } => ClimateTexts.Sentence("plot.warming-1750"),
        { Kind: VariableKind.Forcing, Name: "" } => ClimateTexts.Sentence("plot.forcing"),
        { Kind: VariableKind.HeatContent } => ClimateTexts.Sentence("plot.heat"),
        { Kind: VariableKind.Imbalance } => ClimateTexts.Sentence("plot.imbalance"),
        _ => ClimateTexts.Sentence("plot.variable", variable, variable.Unit),
    }).ToString();

    /// <summary>A scale of round steps, 1, 2 or 5 times a power of ten, about so many of them.</summary>
    internal static (double Low, double High, double Step) Scale(double[][][] fans, int steps)
    {
        var values = fans.SelectMany(fan => fan.SelectMany(line => line)).Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        var (least, most) = (values.Min(), values.Max());
        var rough = Math.Max((most - least) / steps, 1e-12);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        var low = Math.Floor(least / step) * step;
        return (low, Math.Max(low + step, Math.Ceiling(most / step) * step), step);
    }

    /// <summary>Years between the labels of an axis with room for so many.</summary>
    internal static int YearStep(EnsembleResult result, int labels)
    {
        var rough = Math.Max(1, (result.LastYear - result.FirstYear) / Math.Max(1, labels));
        return ((int[])[1, 2, 5, 10, 20, 25, 50, 100, 200]).FirstOrDefault(step => step >= rough, 500);
    }

    private static double[][][] Fans(EnsembleResult result) =>
        [.. Enumerable.Range(0, result.Scenarios.Count).Select(scenario => result.Quantiles(scenario, 0, Quantiles))];
}
