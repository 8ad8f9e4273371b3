using System.Globalization;
using System.Net;
using System.Text;

namespace Stocktake.Web.Charts;

/// <summary>Writes SVG: places with one digit after the point, by no culture, so that the same numbers are the same bytes everywhere.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens the drawing; <paramref name="data"/> are <c>data-</c> attributes for the script.</summary>
    public SvgText(string kind, double width, double height, string label, params ReadOnlySpan<(string Name, double Value)> data)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg class=\"{kind}\" viewBox=\"0 0 {Place(width)} {Place(height)}\" role=\"img\" aria-label=\"{Encoded(label)}\"");
        foreach (var (name, value) in data)
        {
            _text.Append(CultureInfo.InvariantCulture, $" data-{name}=\"{Place(value)}\"");
        }

        _text.Append('>');
    }

    public void Line(string kind, double x1, double y1, double x2, double y2) =>
        _text.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{Place(x1)}\" y1=\"{Place(y1)}\" x2=\"{Place(x2)}\" y2=\"{Place(y2)}\"/>");

    /// <summary>A rectangle; <paramref name="title"/> is shown to whoever points at it.</summary>
    public void Box(string kind, double x, double y, double width, double height, string? title = null)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{Place(x)}\" y=\"{Place(y)}\" width=\"{Place(width)}\" height=\"{Place(height)}\"");
        _ = title is null ? _text.Append("/>") : _text.Append("><title>").Append(Encoded(title)).Append("</title></rect>");
    }

    public void Dot(string kind, double x, double y, double radius, string? title = null)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<circle class=\"{kind}\" cx=\"{Place(x)}\" cy=\"{Place(y)}\" r=\"{Place(radius)}\"");
        _ = title is null ? _text.Append("/>") : _text.Append("><title>").Append(Encoded(title)).Append("</title></circle>");
    }

    public void Text(string kind, double x, double y, string text) =>
        _text.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{Place(x)}\" y=\"{Place(y)}\">{Encoded(text)}</text>");

    /// <summary>A line through points; a value that is no number breaks it.</summary>
    public void Path(string kind, IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var isOpen = false;
        foreach (var (x, y) in points)
        {
            if (!double.IsFinite(y))
            {
                isOpen = false;
                continue;
            }

            path.Append(isOpen ? 'L' : 'M').Append(Place(x)).Append(' ').Append(Place(y));
            isOpen = true;
        }

        if (path.Length > 0)
        {
            _text.Append("<path class=\"").Append(kind).Append("\" d=\"").Append(path).Append("\"/>");
        }
    }

    /// <summary>The area between an upper and a lower line over the same places.</summary>
    public void Between(string kind, IReadOnlyList<(double X, double Y)> upper, IReadOnlyList<(double X, double Y)> lower)
    {
        _text.Append("<path class=\"").Append(kind).Append("\" d=\"");
        var isFirst = true;
        foreach (var (x, y) in upper.Concat(lower.Reverse()).Where(point => double.IsFinite(point.Y)))
        {
            _text.Append(isFirst ? 'M' : 'L').Append(Place(x)).Append(' ').Append(Place(y));
            isFirst = false;
        }

        _text.Append("Z\"/>");
    }

    /// <summary>The whole drawing.</summary>
    public string Close() => _text.Append("</svg>").ToString();

    private static string Place(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
