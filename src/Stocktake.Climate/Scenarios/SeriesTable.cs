using Stocktake.Climate.Text;

namespace Stocktake.Climate.Scenarios;

/// <summary>One row of a table of series: who and what it is, and its values where they are given.</summary>
/// <param name="Row">Row of the file, the heading being row 1.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Variable">What the series is of.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Values">Values by year of the table; NaN where a cell is empty.</param>
internal sealed record SeriesRow(int Row, string Scenario, string Variable, string Unit, double[] Values);

/// <summary>
/// A wide table of series, one a row: <c>scenario,region,variable,unit</c>, perhaps <c>model</c>, then one column a year.
/// Reads CSV; writes rows of the region World with the years of the columns.
/// </summary>
internal sealed class SeriesTable
{
    private SeriesTable(string source, bool hasModel, int[] years, string[] yearNames, SeriesRow[] rows, int otherRegions) =>
        (Source, HasModel, Years, YearNames, Rows, OtherRegions) = (source, hasModel, years, yearNames, rows, otherRegions);

    /// <summary>What messages call the table.</summary>
    public string Source { get; }

    /// <summary>Whether there is a column <c>model</c>: the template of the IAMC, whose years may have gaps.</summary>
    public bool HasModel { get; }

    /// <summary>The years of the columns, ascending; a label 1750.5 is the year 1750.</summary>
    public int[] Years { get; }

    /// <summary>The labels of the columns as written.</summary>
    public string[] YearNames { get; }

    /// <summary>The rows of the region World, in the order of the file.</summary>
    public SeriesRow[] Rows { get; }

    /// <summary>How many rows of other regions were passed over.</summary>
    public int OtherRegions { get; }

    /// <exception cref="ClimateInputException">The heading, a year or a number is not what it should be.</exception>
    public static SeriesTable Read(ReadOnlyMemory<byte> utf8, string source)
    {
        var csv = CsvText.Parse(utf8, source);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var firstYear = 0;
        while (firstYear < csv.FieldCount(0) && !DecimalText.TryParse(csv.Field(0, firstYear), out _))
        {
            columns[csv.Text(0, firstYear).ToLowerInvariant()] = firstYear;
            firstYear++;
        }

        foreach (var name in (string[])["scenario", "variable", "unit"])
        {
            if (!columns.ContainsKey(name))
            {
                throw new ClimateInputException("input.no-series-column", source, name);
            }
        }

        var (years, names) = ReadYears(csv, firstYear);
        var numbers = new SeriesRow?[csv.RowCount];
        var failures = new ClimateInputException?[csv.RowCount];
        Parallel.For(1, csv.RowCount, row =>
        {
            try
            {
                numbers[row] = ReadRow(csv, columns, row, firstYear, names);
            }
            catch (ClimateInputException failure)
            {
                failures[row] = failure;
            }
        });
        if (Array.Find(failures, failure => failure is not null) is { } first)
        {
            throw first;
        }

        var rows = numbers.OfType<SeriesRow>().ToArray();
        return new SeriesTable(source, columns.ContainsKey("model"), years, names, rows, csv.RowCount - 1 - rows.Length);
    }

    // Null for a row of another region than the world.
    private static SeriesRow? ReadRow(CsvText csv, Dictionary<string, int> columns, int row, int firstYear, string[] names)
    {
        if (csv.FieldCount(row) != csv.FieldCount(0))
        {
            throw new ClimateInputException("input.fields", csv.Source, row + 1, csv.FieldCount(row), csv.FieldCount(0));
        }

        return columns.TryGetValue("region", out var region) && csv.Text(row, region) is { Length: > 0 } name && !name.Equals("World", StringComparison.OrdinalIgnoreCase)
            ? null
            : new SeriesRow(row + 1, csv.Text(row, columns["scenario"]), csv.Text(row, columns["variable"]), csv.Text(row, columns["unit"]), ReadValues(csv, row, firstYear, names));
    }

    private static (int[] Years, string[] Names) ReadYears(CsvText csv, int first)
    {
        var count = csv.FieldCount(0) - first;
        if (count == 0)
        {
            throw new ClimateInputException("input.no-years", csv.Source);
        }

        var years = new int[count];
        var names = new string[count];
        for (var index = 0; index < count; index++)
        {
            names[index] = csv.Text(0, first + index);
            if (!DecimalText.TryParse(csv.Field(0, first + index), out var label) || label is < 1 or > 9999 || (label != Math.Floor(label) && label != Math.Floor(label) + 0.5))
            {
                throw new ClimateInputException("input.no-year", csv.Source, first + index + 1, names[index]);
            }

            years[index] = (int)Math.Floor(label);
            if (index > 0 && years[index] <= years[index - 1])
            {
                throw new ClimateInputException("input.years-order", csv.Source, names[index], names[index - 1]);
            }
        }

        return (years, names);
    }

    private static double[] ReadValues(CsvText csv, int row, int first, string[] names)
    {
        var values = new double[names.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var field = csv.Field(row, first + index);
            if (field.Trim(" \t"u8).IsEmpty)
            {
                values[index] = double.NaN;
            }
            else if (!DecimalText.TryParse(field, out values[index]))
            {
                throw new ClimateInputException("input.no-number", csv.Source, row + 1, names[index], csv.Text(row, first + index));
            }
        }

        return values;
    }
}
