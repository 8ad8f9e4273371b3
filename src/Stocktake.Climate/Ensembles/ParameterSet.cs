using System.Collections.Frozen;
using Stocktake.Climate.Species;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Ensembles;

/// <summary>
/// The parameters of the members of an ensemble: one member a row, columns named as in the published fair-calibrate 1.4.x
/// tables (Smith et al. 2024, doi:10.5194/gmd-17-8569-2024), <c>property</c>, <c>property[layer]</c> or <c>property[species]</c>.
/// A member's value overrides the value of the species table. Immutable.
/// </summary>
public sealed class ParameterSet
{
    // Read as text or not needed: the seed of the reference's own random numbers and its switches.
    private static readonly string[] IgnoredColumns = ["seed", "stochastic_run", "use_seed"];

    private readonly FrozenDictionary<string, double[]> _columns;

    private ParameterSet(string source, string[] members, Dictionary<string, double[]> columns)
    {
        Source = source;
        Members = members;
        _columns = columns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What messages call the table.</summary>
    public string Source { get; }

    /// <summary>The identifiers of the members, in the order of the table.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>The names of the columns.</summary>
    internal IEnumerable<string> ColumnNames => _columns.Keys;

    /// <summary>Reads a table from UTF-8 CSV whose first column holds the members' identifiers; lines above the heading that begin with <c>#</c> are passed over.</summary>
    /// <exception cref="ClimateInputException">A row has too few fields, a value is no number, an identifier is given twice, or there is no member.</exception>
    public static ParameterSet Read(ReadOnlyMemory<byte> utf8, string source)
    {
        var comment = CommentLength(utf8.Span);
        var above = utf8.Span[..comment].Count((byte)'\n');
        var csv = CsvText.Parse(utf8[comment..], source);
        var count = csv.RowCount - 1;
        if (count == 0)
        {
            throw new ClimateInputException("input.no-member", source);
        }

        var members = new string[count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 1; row <= count; row++)
        {
            if (csv.FieldCount(row) != csv.FieldCount(0))
            {
                throw new ClimateInputException("input.fields", source, row + 1 + above, csv.FieldCount(row), csv.FieldCount(0));
            }

            members[row - 1] = csv.Text(row, 0);
            if (!seen.Add(members[row - 1]))
            {
                throw new ClimateInputException("input.member-twice", source, row + 1 + above, members[row - 1]);
            }
        }

        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var column = 1; column < csv.FieldCount(0); column++)
        {
            var name = csv.Text(0, column);
            if (!IgnoredColumns.Contains(name) && !columns.TryAdd(name, ReadColumn(csv, column, name, above)))
            {
                throw new ClimateInputException("input.column-twice", source, name);
            }
        }

        return new ParameterSet(source, members, columns);
    }

    /// <summary>The same parameters for some of the members, in the order given.</summary>
    /// <param name="positions">Positions in <see cref="Members"/>.</param>
    public ParameterSet Select(IReadOnlyList<int> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return new ParameterSet(
            Source,
            [.. positions.Select(position => Members[position])],
            _columns.ToDictionary(
                column => column.Key,
                column => positions.Select(position => column.Value[position]).ToArray(),
                StringComparer.Ordinal));
    }

    /// <summary>The same parameters with one column standing for several of the same values.</summary>
    internal ParameterSet Spread(string column, IEnumerable<string> names)
    {
        var columns = _columns.Where(each => each.Key != column).ToDictionary(StringComparer.Ordinal);
        foreach (var name in names)
        {
            columns[name] = _columns[column];
        }

        return new ParameterSet(Source, [.. Members], columns);
    }

    /// <summary>The same parameters and one more column.</summary>
    internal ParameterSet With(string column, double[] values) =>
        new(Source, [.. Members], new Dictionary<string, double[]>(_columns, StringComparer.Ordinal) { [column] = values });

    /// <summary>Makes a set from columns; each as long as there are members.</summary>
    internal static ParameterSet Create(string source, string[] members, Dictionary<string, double[]> columns) => new(source, members, columns);

    /// <summary>Length of the lines at the start of a file that begin with <c>#</c>, bytes.</summary>
    internal static int CommentLength(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (length < utf8.Length && utf8[length] == (byte)'#')
        {
            var end = utf8[length..].IndexOf((byte)'\n');
            length = end < 0 ? utf8.Length : length + end + 1;
        }

        return length;
    }

    /// <summary>A column that must be there.</summary>
    /// <exception cref="ClimateInputException">It is missing.</exception>
    internal double[] Required(string column) =>
        _columns.GetValueOrDefault(column)
        ?? throw new ClimateInputException("input.no-member-column", Source, column);

    /// <summary>Whether members have values of their own for a property of a species.</summary>
    internal bool Overrides(string property, SpeciesRow species) => _columns.ContainsKey($"{property}[{species.Name}]");

    /// <summary>The value of a property of a species: each member's own where the column is there, else the species table's for all.</summary>
    internal MemberValues Of(string property, SpeciesRow species, string? tableColumn = null) =>
        _columns.TryGetValue($"{property}[{species.Name}]", out var own)
            ? new MemberValues(own)
            : new MemberValues(species[tableColumn ?? property], Members.Count);

    private static double[] ReadColumn(CsvText csv, int column, string name, int above)
    {
        var values = new double[csv.RowCount - 1];
        for (var row = 1; row < csv.RowCount; row++)
        {
            if (!DecimalText.TryParse(csv.Field(row, column), out values[row - 1]))
            {
                throw new ClimateInputException("input.no-number", csv.Source, row + 1 + above, name, csv.Text(row, column));
            }
        }

        return values;
    }
}
