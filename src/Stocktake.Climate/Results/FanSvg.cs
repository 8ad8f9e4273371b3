using System.Globalization;
using System.Security;
using System.Text;
using Stocktake.Climate.Runs;

namespace Stocktake.Climate.Results;

/// <summary>Draws fans as SVG: bands, medians, and at the end of each median its scenario with the last value.</summary>
internal sealed class FanSvg(EnsembleResult result, double[][][] fans)
{
    private const double Left = 56;
    private const double Top = 40;
    private const double Width = 560;
    private const double Height = 340;
    private const double LineHeight = 16;
    private const double CharacterWidth = 6.6;

    // Okabe and Ito (2008), colours that the colour-blind tell apart, the light ones darkened until their text can be read on white.
    private static readonly string[] Colours = ["#0072B2", "#C44E00", "#00785A", "#A0467A", "#8A6100", "#2476A8", "#000000", "#666666"];

    private readonly (double Low, double High, double Step) _scale = FanChart.Scale(fans, 7);
    private readonly int _years = Math.Max(1, result.LastYear - result.FirstYear);
    private readonly StringBuilder _svg = new();

    public string Draw()
    {
        var labels = Labels();
        var wide = Math.Max(800, Left + Width + 16 + (CharacterWidth * labels.Max(label => label.Text.Length)));
        var title = FanChart.Title(result.Variables[0]);
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:0} 440\" font-family=\"system-ui, sans-serif\" font-size=\"12\" role=\"img\" aria-labelledby=\"title description\">\n");
        Append($"<title id=\"title\">{Escaped(title)}</title><desc id=\"description\">{Escaped(string.Join("; ", labels.OrderBy(label => label.Scenario).Select(label => label.Text)))}</desc>\n");
        Append($"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><text x=\"{Left}\" y=\"22\" font-size=\"14\" font-weight=\"600\">{Escaped(title)}</text>\n");
        DrawGrid();
        for (var scenario = 0; scenario < fans.Length; scenario++)
        {
            DrawBands(fans[scenario], Colour(scenario));
        }

        for (var scenario = 0; scenario < fans.Length; scenario++)
        {
            Append($"<polyline fill=\"none\" stroke=\"{Colour(scenario)}\" stroke-width=\"2\" stroke-linejoin=\"round\" points=\"{Points(fans[scenario][2])}\"/>\n");
        }

        foreach (var (scenario, y, text) in labels)
        {
            Append($"<text x=\"{Left + Width + 8}\" y=\"{y + 4:0.#}\" fill=\"{Colour(scenario)}\">{Escaped(text)}</text>\n");
        }

        Append($"<text x=\"{Left}\" y=\"{Top + Height + 44}\" fill=\"#444\">{Escaped(ClimateTexts.Sentence("plot.caption", result.Members.Count).ToString())}</text>\n</svg>\n");
        return _svg.ToString();
    }

    private void DrawGrid()
    {
        for (var tick = 0; tick <= Math.Round((_scale.High - _scale.Low) / _scale.Step); tick++)
        {
            var value = Math.Round(_scale.Low + (tick * _scale.Step), 10);
            Append($"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\" stroke=\"{(value == 0 ? "#999" : "#ddd")}\"/><text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\" fill=\"#444\">{value:0.####}</text>\n");
        }

        var every = FanChart.YearStep(result, 8);
        for (var year = (result.FirstYear + every - 1) / every * every; year <= result.LastYear; year += every)
        {
            Append($"<line x1=\"{X(year - result.FirstYear):0.#}\" x2=\"{X(year - result.FirstYear):0.#}\" y1=\"{Top + Height}\" y2=\"{Top + Height + 4}\" stroke=\"#999\"/><text x=\"{X(year - result.FirstYear):0.#}\" y=\"{Top + Height + 20}\" text-anchor=\"middle\" fill=\"#444\">{year}</text>\n");
        }
    }

    private void DrawBands(double[][] fan, string colour)
    {
        foreach (var (below, above, opacity) in ((int, int, string)[])[(0, 4, "0.12"), (1, 3, "0.2")])
        {
            Append($"<polygon fill=\"{colour}\" fill-opacity=\"{opacity}\" points=\"{Points(fan[above])} {string.Join(' ', Enumerable.Range(0, _years + 1).Reverse().Select(index => Point(index, fan[below][index])))}\"/>\n");
        }
    }

    // At the height of the last median, pushed apart where they would touch: from the top down, then back up from the bottom.
    private List<(int Scenario, double Y, string Text)> Labels()
    {
        var labels = fans.Select((fan, scenario) => (Scenario: scenario, Y: Math.Clamp(Y(fan[2][^1]), Top, Top + Height), Text: string.Create(CultureInfo.InvariantCulture, $"{result.Scenarios[scenario]}  {fan[2][^1]:0.##}")))
            .OrderBy(label => label.Y).ToList();
        for (var index = 1; index < labels.Count; index++)
        {
            labels[index] = labels[index] with { Y = Math.Max(labels[index].Y, labels[index - 1].Y + LineHeight) };
        }

        for (var (index, lowest) = (labels.Count - 1, Top + Height); index >= 0; index--)
        {
            labels[index] = labels[index] with { Y = Math.Min(labels[index].Y, lowest) };
            lowest = labels[index].Y - LineHeight;
        }

        return labels;
    }

    private double X(int index) => Left + (Width * index / _years);

    private double Y(double value) => Top + (Height * (_scale.High - value) / (_scale.High - _scale.Low));

    private string Point(int index, double value) => string.Create(CultureInfo.InvariantCulture, $"{X(index):0.#},{Y(value):0.#}");

    private string Points(double[] line) => string.Join(' ', Enumerable.Range(0, _years + 1).Select(index => Point(index, line[index])));

    private static string Colour(int scenario) => Colours[scenario % Colours.Length];

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private void Append(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
