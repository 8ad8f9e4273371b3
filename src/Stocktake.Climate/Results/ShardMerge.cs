using System.Globalization;
using Stocktake.Climate.Runs;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Results;

/// <summary>
/// Puts the parts of an ensemble that were run apart together again. A part is a members table whose numbers have all their digits,
/// so the whole gives the same bytes as one run. Reads tables; writes a result with the members in the order of the tables.
/// </summary>
public static class ShardMerge
{
    /// <summary>Merges tables.</summary>
    /// <exception cref="ClimateInputException">A table is no members table, they differ in scenarios, variables or years, or a member comes twice.</exception>
    public static EnsembleResult Merge(IReadOnlyList<(ReadOnlyMemory<byte> Utf8, string Source)> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var parts = tables.Select(table => Read(CsvText.Parse(table.Utf8, table.Source))).ToArray();
        var first = parts[0];
        foreach (var part in parts)
        {
            if (part.FirstYear != first.FirstYear || part.LastYear != first.LastYear || !part.Scenarios.SequenceEqual(first.Scenarios) || !part.Variables.SequenceEqual(first.Variables))
            {
                throw new ClimateInputException("merge.unlike", part.Source, first.Source);
            }
        }

        var members = parts.SelectMany(part => part.Members).ToArray();
        if (members.GroupBy(member => member, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ClimateInputException("merge.member-twice", twice.Key);
        }

        var result = new EnsembleResult(first.Scenarios, members, first.Variables, first.FirstYear, first.LastYear);
        var offset = 0;
        foreach (var part in parts)
        {
            foreach (var (scenario, variable, member, values) in part.Rows)
            {
                for (var row = 0; row < values.Length; row++)
                {
                    result.Row(scenario, variable, row)[offset + member] = values[row];
                }
            }

            offset += part.Members.Count;
        }

        return result;
    }

    private static Part Read(CsvText csv)
    {
        string[] heading = ["scenario", "member", "quantile", "variable", "unit"];
        var columns = csv.FieldCount(0);
        if (columns <= heading.Length || !heading.Select((name, column) => csv.Text(0, column) == name).All(same => same))
        {
            throw new ClimateInputException("merge.no-table", csv.Source, string.Join(',', heading));
        }

        var firstYear = int.Parse(csv.Text(0, heading.Length), CultureInfo.InvariantCulture);
        var part = new Part(csv.Source, firstYear, firstYear + columns - heading.Length - 1);
        for (var row = 1; row < csv.RowCount; row++)
        {
            if (csv.FieldCount(row) != columns || !ClimateVariable.TryParse(csv.Text(row, 3), out var variable) || csv.Text(row, 1).Length == 0)
            {
                throw new ClimateInputException("merge.no-member", csv.Source, row + 1);
            }

            var values = new double[columns - heading.Length];
            for (var column = 0; column < values.Length; column++)
            {
                var field = csv.Field(row, heading.Length + column);
                values[column] = field.IsEmpty ? double.NaN
                    : DecimalText.TryParse(field, out var value) ? value
                    : throw new ClimateInputException("input.no-number", csv.Source, row + 1, firstYear + column, csv.Text(row, heading.Length + column));
            }

            part.Rows.Add((Position(part.Scenarios, csv.Text(row, 0)), Position(part.Variables, variable), Position(part.Members, csv.Text(row, 1)), values));
        }

        return part.Rows.Count == part.Scenarios.Count * part.Variables.Count * part.Members.Count && part.Rows.Count > 0
            ? part
            : throw new ClimateInputException("merge.incomplete", csv.Source);
    }

    private static int Position<T>(List<T> list, T item)
    {
        // Rows of one member follow those of the one before: the last is the likeliest.
        if (list.Count > 0 && EqualityComparer<T>.Default.Equals(list[^1], item))
        {
            return list.Count - 1;
        }

        var position = list.IndexOf(item);
        if (position < 0)
        {
            list.Add(item);
            position = list.Count - 1;
        }

        return position;
    }

    private sealed record Part(string Source, int FirstYear, int LastYear)
    {
        public List<string> Scenarios { get; } = [];

        public List<string> Members { get; } = [];

        public List<ClimateVariable> Variables { get; } = [];

        public List<(int Scenario, int Variable, int Member, double[] Values)> Rows { get; } = [];
    }
}
