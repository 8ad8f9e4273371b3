using System.Globalization;
using System.Security;

namespace Stocktake.Gaps.Reports;

/// <summary>
/// The numbers of a chart as the sheet that its data are edited in: a column of categories, then for each series its values and, where it has a
/// band, the lower end, the upper end and, where it is drawn as an area, the width between them, which is a formula, so that a changed end moves the band.
/// </summary>
internal sealed class ReportChartSheet
{
    private readonly List<SheetColumn> _columns = [];

    public ReportChartSheet(ReportChart chart)
    {
        Chart = chart;
        foreach (var series in chart.Series)
        {
            Add(series.Name, series.Values, formula: null);
            if (series.Band is { } band)
            {
                var low = Add(band.LowName, band.Low, formula: null);
                var high = Add(band.HighName, band.High, formula: null);
                if (chart.Kind == ReportChartKind.Lines)
                {
                    Add(band.Name, [.. band.Low.Zip(band.High, (from, to) => to - from)], row => $"{high}{row}-{low}{row}");
                }
            }
        }
    }

    /// <summary>The chart.</summary>
    public ReportChart Chart { get; }

    /// <summary>The columns after the first, in their order.</summary>
    public IReadOnlyList<SheetColumn> Columns => _columns;

    /// <summary>The row of the last category; the first is in row 2.</summary>
    public int LastRow => Chart.Categories.Count + 1;

    /// <summary>The cells of a column as a formula refers to them.</summary>
    public string Reference(string letter) => $"Sheet1!${letter}$2:${letter}${LastRow}";

    /// <summary>A number as the file holds it.</summary>
    public static string Number(double value) => value.ToString("G9", CultureInfo.InvariantCulture);

    /// <summary>The sheet part (ECMA-376 Part 1, 18.3).</summary>
    public string Xml()
    {
        var heads = string.Concat(_columns.Select(column => Text(column.Letter, 1, column.Name)).Prepend(Text("A", 1, Chart.Head)));
        var rows = Chart.Categories.Select((category, index) => $"<row r=\"{index + 2}\">{Category(category, index + 2)}{string.Concat(_columns.Select(column => Value(column, index)))}</row>");
        return $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{heads}</row>{string.Concat(rows)}</sheetData></worksheet>";
    }

    private static string Text(string letter, int row, string text) =>
        $"<c r=\"{letter}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(PrintableText.Of(text))}</t></is></c>";

    private static string Value(SheetColumn column, int index) =>
        $"<c r=\"{column.Letter}{index + 2}\">{(column.Formula is { } formula ? $"<f>{formula(index + 2)}</f>" : "")}<v>{Number(column.Values[index])}</v></c>";

    private string Category(string category, int row) => Chart.Kind != ReportChartKind.Bars ? $"<c r=\"A{row}\"><v>{category}</v></c>" : Text("A", row, category);

    private string Add(string name, IReadOnlyList<double> values, Func<int, string>? formula)
    {
        // A holds the categories; a chart has far fewer columns than there are letters.
        var letter = ((char)('B' + _columns.Count)).ToString();
        _columns.Add(new SheetColumn(letter, name, values, formula));
        return letter;
    }
}

/// <summary>A column of the sheet of a chart.</summary>
/// <param name="Letter">Its letter.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Values">Its numbers.</param>
/// <param name="Formula">How a number is worked out of others of its row; null where it stands by itself.</param>
internal sealed record SheetColumn(string Letter, string Name, IReadOnlyList<double> Values, Func<int, string>? Formula);
