using System.Globalization;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Interventions;

/// <summary>
/// A plan that gives numbers by name rather than year by year: a heading of named columns, one row an undertaking. Reads CSV; answers
/// what stands in a cell, or says which row and column is wrong and what was expected.
/// </summary>
internal sealed class PlanRows
{
    private readonly CsvText _csv;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private PlanRows(CsvText csv) => _csv = csv;

    /// <summary>What messages call the plan.</summary>
    public string Source => _csv.Source;

    /// <summary>The rows below the heading, counted as in the file.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(1, _csv.RowCount - 1);

    /// <summary>Whether a file is such a plan: its heading has a column <c>method</c>.</summary>
    public static bool Is(ReadOnlyMemory<byte> utf8, string source)
    {
        var csv = CsvText.Parse(utf8, source);
        return Enumerable.Range(0, csv.FieldCount(0)).Any(column => csv.Text(0, column).Equals("method", StringComparison.OrdinalIgnoreCase));
    }

    /// <exception cref="ClimateInputException">A column is unknown or missing, or a row is too short.</exception>
    public static PlanRows Read(ReadOnlyMemory<byte> utf8, string source, string[] required, string[] optional)
    {
        var rows = new PlanRows(CsvText.Parse(utf8, source));
        for (var column = 0; column < rows._csv.FieldCount(0); column++)
        {
            var name = rows._csv.Text(0, column).Trim();
            if (!required.Concat(optional).Contains(name, StringComparer.OrdinalIgnoreCase) || !rows._columns.TryAdd(name, column))
            {
                throw new ClimateInputException("plan.unknown-column", source, name, string.Join(", ", required), string.Join(", ", optional));
            }
        }

        if (Array.Find(required, name => !rows._columns.ContainsKey(name)) is { } missing)
        {
            throw new ClimateInputException("plan.no-column", source, missing, string.Join(", ", required), string.Join(", ", optional));
        }

        foreach (var row in rows.Rows)
        {
            if (rows._csv.FieldCount(row) != rows._csv.FieldCount(0))
            {
                throw new ClimateInputException("input.fields", source, row + 1, rows._csv.FieldCount(row), rows._csv.FieldCount(0));
            }
        }

        return rows;
    }

    /// <summary>The words of a cell, empty where the column is not there.</summary>
    public string Text(int row, string column) => _columns.TryGetValue(column, out var at) ? _csv.Text(row, at).Trim() : "";

    /// <summary>The number of a cell, or the value given where it is empty.</summary>
    /// <exception cref="ClimateInputException">It is no number, or out of range.</exception>
    public double Number(int row, string column, double ifEmpty, double least, double most)
    {
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return ifEmpty;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Wrong(row, column, "plan.no-number", text, least, most);
    }

    /// <summary>The number of a cell that must be filled.</summary>
    /// <exception cref="ClimateInputException">It is empty, no number, or out of range.</exception>
    public double Number(int row, string column, double least, double most) =>
        Text(row, column).Length == 0
            ? throw Wrong(row, column, "plan.empty-cell", least, most)
            : Number(row, column, 0, least, most);

    /// <summary>The whole number of a cell, or the value given where it is empty.</summary>
    /// <exception cref="ClimateInputException">It is no whole number, or out of range.</exception>
    public int Whole(int row, string column, int? ifEmpty, int least, int most)
    {
        var number = ifEmpty is { } value ? Number(row, column, value, least, most) : Number(row, column, least, most);
        return number == Math.Floor(number) ? (int)number : throw Wrong(row, column, "plan.no-whole-number", Text(row, column));
    }

    /// <summary>One sentence on a cell: where it is, and what is wrong by the key and the parts.</summary>
    public ClimateInputException Wrong(int row, string column, string key, params object?[] parts) => new("input.cell", Source, row + 1, column, ClimateTexts.Sentence(key, parts));
}
