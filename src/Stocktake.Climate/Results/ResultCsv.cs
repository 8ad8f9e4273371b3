using System.Globalization;
using System.Text;

namespace Stocktake.Climate.Results;

/// <summary>Writes series as wide CSV: <c>scenario,member,quantile,variable,unit</c>, then one column a year.</summary>
public static class ResultCsv
{
    /// <summary>Writes the heading and one row a series.</summary>
    /// <param name="series">The rows.</param>
    /// <param name="firstYear">First year of every series.</param>
    /// <param name="lastYear">Last year of every series.</param>
    /// <param name="output">Where to.</param>
    /// <param name="allDigits">Whether numbers have as many digits as give the same number back; else twelve.</param>
    public static void Write(IEnumerable<ResultSeries> series, int firstYear, int lastYear, TextWriter output, bool allDigits = false)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(output);
        var line = new StringBuilder("scenario,member,quantile,variable,unit");
        for (var year = firstYear; year <= lastYear; year++)
        {
            line.Append(CultureInfo.InvariantCulture, $",{year}");
        }

        output.Write(line.Append('\n'));
        foreach (var row in series)
        {
            line.Clear();
            line.Append(Quoted(row.Scenario)).Append(',').Append(Quoted(row.Member)).Append(',').Append(row.Quantile?.ToString("R", CultureInfo.InvariantCulture));
            line.Append(',').Append(Quoted(row.Variable.ToString())).Append(',').Append(row.Variable.Unit);
            foreach (var value in row.Values)
            {
                line.Append(',');
                AppendNumber(line, value, allDigits ? "R" : "G12");
            }

            output.Write(line.Append('\n'));
        }
    }

    /// <summary>A field as RFC 4180 wants it.</summary>
    internal static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A number with twelve significant digits, nothing where it is none.</summary>
    internal static void AppendNumber(StringBuilder line, double value, string format = "G12")
    {
        if (double.IsNaN(value))
        {
            return;
        }

        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        line.Append(digits[..length]);
    }
}
