namespace Stocktake.Climate.Scenarios;

/// <summary>Values of consecutive years.</summary>
/// <param name="FirstYear">Year of the first value.</param>
/// <param name="Values">One value a year.</param>
internal sealed record YearlySeries(int FirstYear, double[] Values)
{
    /// <summary>Year of the last value.</summary>
    public int LastYear => FirstYear + Values.Length - 1;

    /// <summary>The value of a year that the series covers.</summary>
    public double this[int year] => Values[year - FirstYear];

    /// <summary>A row of a yearly table, where every year from the first to the last must be given.</summary>
    /// <exception cref="ClimateInputException">A year is missing.</exception>
    public static YearlySeries WithoutGaps(SeriesTable table, SeriesRow row)
    {
        for (var index = 0; index < row.Values.Length; index++)
        {
            if (double.IsNaN(row.Values[index]))
            {
                throw new ClimateInputException("input.empty-year", table.Source, row.Row, table.YearNames[index]);
            }

            if (index > 0 && table.Years[index] != table.Years[index - 1] + 1)
            {
                throw new ClimateInputException("input.years-apart", table.Source, table.YearNames[index], table.YearNames[index - 1]);
            }
        }

        return new YearlySeries(table.Years[0], row.Values);
    }

    /// <summary>A row of the IAMC template: linear between the years that are given, nothing before the first and after the last.</summary>
    /// <exception cref="ClimateInputException">No year is given.</exception>
    public static YearlySeries Interpolated(SeriesTable table, SeriesRow row)
    {
        var given = Enumerable.Range(0, row.Values.Length).Where(index => !double.IsNaN(row.Values[index])).ToArray();
        if (given.Length == 0)
        {
            throw new ClimateInputException("input.no-value", table.Source, row.Row, row.Variable);
        }

        var first = table.Years[given[0]];
        var values = new double[table.Years[given[^1]] - first + 1];
        values[0] = row.Values[given[0]];
        for (var pair = 1; pair < given.Length; pair++)
        {
            var (left, right) = (given[pair - 1], given[pair]);
            var span = table.Years[right] - table.Years[left];
            for (var offset = 1; offset <= span; offset++)
            {
                var weight = (double)offset / span;
                values[table.Years[left] - first + offset] = offset == span ? row.Values[right] : row.Values[left] + ((row.Values[right] - row.Values[left]) * weight);
            }
        }

        return new YearlySeries(first, values);
    }
}
