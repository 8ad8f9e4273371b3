using System.Security;
using System.Text;
using Stocktake.Foundations;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// The chart part of a word-processing document (ECMA-376 Part 1, 21.2): lines with a band, which is a stacked area whose lower part is not drawn,
/// lines with thin ones at the ends of their ranges, since areas of one chart stand on each other, or lying bars. Its numbers refer to the sheet that is kept beside it.
/// </summary>
internal static class ReportChartPart
{
    // Blue, orange, green, purple, red, grey: told apart by people who do not see red and green alike, and on white paper.
    private static readonly string[] Colours = ["1F5F99", "B45309", "2F6F4F", "6D4AA8", "A33B3B", "555555"];

    private static readonly string Axes = "<c:axId val=\"100\"/><c:axId val=\"200\"/>";

    /// <summary>The part; relationship <c>rId1</c> leads to the workbook.</summary>
    public static string Xml(ReportChartSheet sheet, Language language)
    {
        var chart = sheet.Chart;
        var plots = chart.Kind switch { ReportChartKind.Bars => Bars(sheet), ReportChartKind.Ranges => Lines(sheet), _ => Areas(sheet) + Lines(sheet) };
        return "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + $"<c:date1904 val=\"0\"/><c:lang val=\"{(language.IsHan ? "zh-CN" : "en-GB")}\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>{plots}{CategoryAxis(chart)}{ValueAxis(chart)}</c:plotArea>"
            + $"{Legend(sheet)}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
            + "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    // Of each band two areas, one on the other: up to its lower end, which is not seen, and its width.
    private static string Areas(ReportChartSheet sheet)
    {
        var areas = new StringBuilder();
        foreach (var (series, columns) in Pairs(sheet).Where(pair => pair.Series.Band is not null))
        {
            areas.Append("<c:areaChart><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>")
                .Append(Series(sheet, columns[1], "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>", ""))
                .Append(Series(sheet, columns[3], $"<c:spPr><a:solidFill><a:srgbClr val=\"{ColourOf(sheet, series)}\"><a:alpha val=\"25000\"/></a:srgbClr></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>", ""))
                .Append(Axes).Append("</c:areaChart>");
        }

        return areas.ToString();
    }

    private static string Lines(ReportChartSheet sheet)
    {
        var lines = Pairs(sheet).SelectMany(pair => (sheet.Chart.Kind == ReportChartKind.Ranges ? pair.Columns : [pair.Columns[0]]).Select((column, index) => Series(
            sheet,
            column,
            $"<c:spPr><a:ln w=\"{(index == 0 ? 25400 : 9525)}\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"{ColourOf(sheet, pair.Series)}\"/></a:solidFill>{(index == 0 ? "" : "<a:prstDash val=\"dash\"/>")}<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>",
            "<c:smooth val=\"0\"/>")));
        return $"<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{string.Concat(lines)}<c:marker val=\"1\"/>{Axes}</c:lineChart>";
    }

    private static string Bars(ReportChartSheet sheet)
    {
        var bars = Pairs(sheet).Select(pair => Series(
            sheet, pair.Columns[0], $"<c:spPr><a:solidFill><a:srgbClr val=\"{ColourOf(sheet, pair.Series)}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>", ""));
        return $"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{string.Concat(bars)}<c:gapWidth val=\"50\"/>{Axes}</c:barChart>";
    }

    private static string Series(ReportChartSheet sheet, SheetColumn column, string look, string after)
    {
        var order = sheet.Columns.ToList().IndexOf(column);
        var categories = sheet.Chart.Categories.Select((category, index) => $"<c:pt idx=\"{index}\"><c:v>{Escape(category)}</c:v></c:pt>");
        var values = column.Values.Select((value, index) => $"<c:pt idx=\"{index}\"><c:v>{ReportChartSheet.Number(value)}</c:v></c:pt>");
        var count = $"<c:ptCount val=\"{column.Values.Count}\"/>";
        var (kind, cache, format) = sheet.Chart.Kind != ReportChartKind.Bars ? ("numRef", "numCache", "<c:formatCode>0</c:formatCode>") : ("strRef", "strCache", "");
        return $"<c:ser><c:idx val=\"{order}\"/><c:order val=\"{order}\"/><c:tx><c:strRef><c:f>Sheet1!${column.Letter}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Escape(column.Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>{look}"
            + $"<c:cat><c:{kind}><c:f>{sheet.Reference("A")}</c:f><c:{cache}>{format}{count}{string.Concat(categories)}</c:{cache}></c:{kind}></c:cat>"
            + $"<c:val><c:numRef><c:f>{sheet.Reference(column.Letter)}</c:f><c:numCache><c:formatCode>General</c:formatCode>{count}{string.Concat(values)}</c:numCache></c:numRef></c:val>{after}</c:ser>";
    }

    private static string CategoryAxis(ReportChart chart)
    {
        var isBars = chart.Kind == ReportChartKind.Bars;
        var step = isBars ? "<c:tickLblSkip val=\"1\"/>" : $"<c:tickLblSkip val=\"{Math.Max(1, chart.Categories.Count / 16)}\"/><c:tickMarkSkip val=\"{Math.Max(1, chart.Categories.Count / 16)}\"/>";
        return $"<c:catAx><c:axId val=\"100\"/><c:scaling><c:orientation val=\"{(isBars ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(isBars ? "l" : "b")}\"/><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>"
            + $"<c:crossAx val=\"200\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>{step}<c:noMultiLvlLbl val=\"1\"/></c:catAx>";
    }

    private static string ValueAxis(ReportChart chart)
    {
        var isBars = chart.Kind == ReportChartKind.Bars;
        return $"<c:valAx><c:axId val=\"200\"/><c:scaling><c:orientation val=\"minMax\"/>{Least(chart)}</c:scaling><c:delete val=\"0\"/><c:axPos val=\"{(isBars ? "b" : "l")}\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D0D0D0\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
            + $"<c:crossAx val=\"100\"/><c:crosses val=\"{(isBars ? "max" : "autoZero")}\"/><c:crossBetween val=\"{(isBars ? "between" : "midCat")}\"/></c:valAx>";
    }

    // Ranges that lie over each other are told apart where the axis begins near them, not at nothing.
    private static string Least(ReportChart chart) => chart.Kind == ReportChartKind.Ranges
        ? $"<c:min val=\"{ReportChartSheet.Number(Math.Floor(chart.Series.Min(series => (series.Band?.Low ?? series.Values).Min())))}\"/>"
        : "";

    // The lower part of a band is not drawn and has no entry; where there is one series without a band, there is nothing to tell apart.
    private static string Legend(ReportChartSheet sheet)
    {
        if (sheet.Columns.Count == 1)
        {
            return "";
        }

        // Entries are counted in the order in which they are drawn: the areas come first. Of a range the thin lines need no name: the caption tells them.
        var unnamed = sheet.Chart.Kind == ReportChartKind.Ranges
            ? sheet.Chart.Series.SelectMany((_, index) => (int[])[(3 * index) + 1, (3 * index) + 2])
            : Enumerable.Range(0, sheet.Chart.Series.Count(series => series.Band is not null)).Select(band => 2 * band);
        var hidden = unnamed.Select(entry => $"<c:legendEntry><c:idx val=\"{entry}\"/><c:delete val=\"1\"/></c:legendEntry>");
        return $"<c:legend><c:legendPos val=\"b\"/>{string.Concat(hidden)}<c:overlay val=\"0\"/></c:legend>";
    }

    private static IEnumerable<(ReportSeries Series, SheetColumn[] Columns)> Pairs(ReportChartSheet sheet)
    {
        var at = 0;
        foreach (var series in sheet.Chart.Series)
        {
            var count = series.Band is null ? 1 : sheet.Chart.Kind == ReportChartKind.Ranges ? 3 : 4;
            yield return (series, [.. sheet.Columns.Skip(at).Take(count)]);
            at += count;
        }
    }

    private static string ColourOf(ReportChartSheet sheet, ReportSeries series) => Colours[sheet.Chart.Series.ToList().IndexOf(series) % Colours.Length];

    private static string Escape(string text) => SecurityElement.Escape(PrintableText.Of(text));
}
