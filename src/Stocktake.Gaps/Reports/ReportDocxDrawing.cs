using System.Globalization;
using System.Xml;

namespace Stocktake.Gaps.Reports;

/// <summary>Places a chart in the body of a word-processing document (ECMA-376 Part 1, 20.4).</summary>
internal static class ReportDocxDrawing
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // English Metric Units in a twentieth of a point, and in a centimetre.
    private const int UnitsInTwentieth = 635;
    private const int UnitsInCentimetre = 360_000;

    /// <summary>Id of the relationship to the chart of a number.</summary>
    public static string Relationship(int number) => $"rIdChart{number}";

    public static void Write(XmlWriter xml, ReportChart chart, int number, bool isBrief)
    {
        var width = ReportDocxTable.WidthOf(isBrief) * UnitsInTwentieth;
        var bars = chart.Kind == ReportChartKind.Bars ? Math.Max(3, chart.Categories.Count * (1 + chart.Series.Count)) : 0;
        var height = (int)(UnitsInCentimetre * (bars > 0 ? 1.4 + ((isBrief ? 0.19 : 0.24) * bars) : isBrief ? 3.4 : 7));
        xml.WriteStartElement("w", "r", WordXml.Namespace);
        xml.WriteStartElement("w", "drawing", WordXml.Namespace);
        xml.WriteStartElement("wp", "inline", Drawing);
        foreach (var side in (string[])["distT", "distB", "distL", "distR"])
        {
            xml.WriteAttributeString(side, "0");
        }

        Element(xml, "wp", "extent", Drawing, ("cx", Text(width)), ("cy", Text(height)));
        Element(xml, "wp", "docPr", Drawing, ("id", Text(number)), ("name", PrintableText.Of(chart.Caption)), ("descr", PrintableText.Of(chart.Alternative)));
        Element(xml, "wp", "cNvGraphicFramePr", Drawing);
        xml.WriteStartElement("a", "graphic", Main);
        xml.WriteStartElement("a", "graphicData", Main);
        xml.WriteAttributeString("uri", Chart);
        xml.WriteStartElement("c", "chart", Chart);
        xml.WriteAttributeString("r", "id", Relationships, Relationship(number));
        for (var open = 0; open < 6; open++)
        {
            xml.WriteEndElement();
        }
    }

    private static void Element(XmlWriter xml, string prefix, string name, string space, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
