using System.Globalization;
using System.Text;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>Draws fans in characters for a terminal, one scenario below another, all on one scale.</summary>
internal static class FanText
{
    private const int Margin = 9;

    public static void Write(EnsembleResult result, double[][][] fans, TextWriter output, int columns)
    {
        var (low, high, step) = FanChart.Scale(fans, 6);
        var width = Math.Clamp(columns - Margin - 1, 20, 160);
        for (var scenario = 0; scenario < fans.Length; scenario++)
        {
            output.WriteLine();
            output.WriteLine($"{result.Scenarios[scenario]} · {FanChart.Title(result.Variables[0])}");
            for (var row = 0; row <= (int)Math.Round(2 * (high - low) / step); row++)
            {
                output.WriteLine(Line(result, fans[scenario], high - (row * step / 2), step, row % 2 == 0, width).TrimEnd());
            }

            WriteYears(result, output, width);
        }

        output.WriteLine(new string(' ', Margin) + ClimateTexts.Sentence("plot.legend", result.Members.Count));
    }

    private static string Line(EnsembleResult result, double[][] fan, double value, double step, bool isLabelled, int width)
    {
        var line = new StringBuilder(isLabelled ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, 10),7:0.###} ┤") : "        │");
        for (var column = 0; column < width; column++)
        {
            var year = (int)Math.Round((double)column * (result.LastYear - result.FirstYear) / (width - 1));
            double At(int quantile) => fan[quantile][year];
            line.Append(At(2) > value - (step / 4) && At(2) <= value + (step / 4) ? '─' : value > At(1) && value < At(3) ? '▒' : value > At(0) && value < At(4) ? '░' : ' ');
        }

        return line.ToString();
    }

    private static void WriteYears(EnsembleResult result, TextWriter output, int width)
    {
        var axis = new StringBuilder(new string(' ', Margin - 1)).Append('└').Append('─', width);
        var labels = new StringBuilder(new string(' ', Margin + width + 4));
        var every = FanChart.YearStep(result, width / 12);
        for (var year = (result.FirstYear + every - 1) / every * every; year <= result.LastYear; year += every)
        {
            var column = Margin + (int)Math.Round((double)(year - result.FirstYear) * (width - 1) / Math.Max(1, result.LastYear - result.FirstYear));
            axis[column] = '┬';
            var label = year.ToString(CultureInfo.InvariantCulture);
            for (var index = 0; index < label.Length; index++)
            {
                labels[column - 2 + index] = label[index];
            }
        }

        output.WriteLine(axis.ToString());
        output.WriteLine(labels.ToString().TrimEnd());
    }
}
