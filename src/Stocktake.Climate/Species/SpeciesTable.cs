using System.Collections.Frozen;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Species;

/// <summary>
/// The species of the model and their properties, read from a table with one species a row and the columns of the published
/// <c>species_configs_properties</c> tables (FaIR 2.2; Smith et al. 2024, doi:10.5194/gmd-17-8569-2024). Immutable.
/// </summary>
public sealed class SpeciesTable
{
    private static readonly string[] NumericColumns =
    [
        "partition_fraction0", "partition_fraction1", "partition_fraction2", "partition_fraction3",
        "unperturbed_lifetime0", "unperturbed_lifetime1", "unperturbed_lifetime2", "unperturbed_lifetime3",
        "tropospheric_adjustment", "forcing_efficacy", "forcing_temperature_feedback", "forcing_scale", "molecular_weight",
        "baseline_concentration", "forcing_reference_concentration", "iirf_0", "iirf_airborne", "iirf_uptake", "iirf_temperature",
        "baseline_emissions", "g1", "g0", "greenhouse_gas_radiative_efficiency", "h2o_stratospheric_factor",
        "lapsi_radiative_efficiency", "land_use_cumulative_emissions_to_forcing", "cl_atoms", "br_atoms", "fractional_release",
        "ch4_lifetime_chemical_sensitivity", "lifetime_temperature_sensitivity", "contrails_radiative_efficiency",
        "erfari_radiative_efficiency", "ozone_radiative_efficiency", "aci_shape", "aci_scale",
    ];

    private readonly FrozenDictionary<string, int> _indexByName;

    private SpeciesTable(SpeciesRow[] rows)
    {
        Rows = rows;
        Names = Array.ConvertAll(rows, row => row.Name);
        _indexByName = Enumerable.Range(0, rows.Length).ToFrozenDictionary(index => rows[index].Name, StringComparer.Ordinal);
    }

    /// <summary>The names of the species, in the order of the table.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of the species whose emissions must be given, in the order of the table.</summary>
    public IEnumerable<string> EmittedNames => Rows.Where(row => row.Mode == InputMode.Emissions).Select(row => row.Name);

    /// <summary>The names of the forcers that are prescribed (solar, volcanic), in the order of the table.</summary>
    public IEnumerable<string> PrescribedForcingNames => Rows.Where(row => row.Mode == InputMode.Forcing).Select(row => row.Name);

    internal SpeciesRow[] Rows { get; }

    /// <summary>Reads a table from UTF-8 CSV.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="source">What messages call the file.</param>
    /// <exception cref="ClimateInputException">A column is missing, a value is no number, a word is unknown, or species that the model needs are absent.</exception>
    public static SpeciesTable Read(ReadOnlyMemory<byte> utf8, string source)
    {
        var csv = CsvText.Parse(utf8, source);
        var columns = Columns(csv);
        var rows = new SpeciesRow[csv.RowCount - 1];
        for (var row = 1; row < csv.RowCount; row++)
        {
            rows[row - 1] = ReadRow(csv, columns, row);
            if (rows.Take(row - 1).Any(earlier => earlier.Name == rows[row - 1].Name))
            {
                throw new ClimateInputException("input.species-twice", source, row + 1, rows[row - 1].Name);
            }
        }

        RequireKinds(rows, source);
        return new SpeciesTable(rows);
    }

    /// <summary>The same species and one more whose forcing is prescribed, with efficacy and scale one and no feedback.</summary>
    internal SpeciesTable WithPrescribed(string name)
    {
        var row = new SpeciesRow
        {
            Name = name,
            Kind = SpeciesKind.Unspecified,
            Mode = InputMode.Forcing,
            IsGreenhouseGas = false,
            ActsThroughEmissions = false,
            ActsThroughConcentration = false,
            Values = NumericColumns.ToFrozenDictionary(
                column => column,
                column => column is "forcing_efficacy" or "forcing_scale" ? 1.0 : column is "forcing_temperature_feedback" or "tropospheric_adjustment" ? 0 : double.NaN,
                StringComparer.Ordinal),
        };
        return new SpeciesTable([.. Rows, row]);
    }

    /// <summary>The position of a species in the table, or -1.</summary>
    internal int IndexOf(string name) => _indexByName.GetValueOrDefault(name, -1);

    /// <summary>The position of the one species of a kind, or -1.</summary>
    internal int IndexOf(SpeciesKind kind) => Array.FindIndex(Rows, row => row.Kind == kind);

    private static Dictionary<string, int> Columns(CsvText csv)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < csv.FieldCount(0); column++)
        {
            columns[csv.Text(0, column)] = column;
        }

        string[] words = ["name", "type", "input_mode", "greenhouse_gas", "aerosol_chemistry_from_emissions", "aerosol_chemistry_from_concentration"];
        foreach (var name in words.Concat(NumericColumns))
        {
            if (!columns.ContainsKey(name))
            {
                throw new ClimateInputException("input.no-species-column", csv.Source, name);
            }
        }

        return columns;
    }

    private static SpeciesRow ReadRow(CsvText csv, Dictionary<string, int> columns, int row)
    {
        if (csv.FieldCount(row) != csv.FieldCount(0))
        {
            throw new ClimateInputException("input.fields", csv.Source, row + 1, csv.FieldCount(row), csv.FieldCount(0));
        }

        var name = csv.Text(row, columns["name"]);
        var type = csv.Text(row, columns["type"]);
        var mode = csv.Text(row, columns["input_mode"]);
        return new SpeciesRow
        {
            Name = name,
            Kind = SpeciesWords.Kind(type) ?? throw new ClimateInputException("input.species-type", csv.Source, row + 1, type),
            Mode = SpeciesWords.Mode(mode) ?? throw new ClimateInputException("input.input-mode", csv.Source, row + 1, mode),
            IsGreenhouseGas = Flag(csv, columns, row, "greenhouse_gas"),
            ActsThroughEmissions = Flag(csv, columns, row, "aerosol_chemistry_from_emissions"),
            ActsThroughConcentration = Flag(csv, columns, row, "aerosol_chemistry_from_concentration"),
            Values = NumericColumns.ToFrozenDictionary(column => column, column => Number(csv, row, columns[column], column), StringComparer.Ordinal),
        };
    }

    private static bool Flag(CsvText csv, Dictionary<string, int> columns, int row, string column) =>
        csv.Text(row, columns[column]).ToUpperInvariant() switch
        {
            "1" or "1.0" or "TRUE" => true,
            "0" or "0.0" or "FALSE" => false,
            var other => throw new ClimateInputException("input.no-flag", csv.Source, row + 1, column, other),
        };

    private static double Number(CsvText csv, int row, int column, string name)
    {
        var field = csv.Field(row, column);
        if (DecimalText.TryParse(field, out var value))
        {
            return value;
        }

        var text = csv.Text(row, column);
        return text.Length == 0 || text.Equals("nan", StringComparison.OrdinalIgnoreCase)
            ? double.NaN
            : throw new ClimateInputException("input.no-number", csv.Source, row + 1, name, text);
    }

    private static void RequireKinds(SpeciesRow[] rows, string source)
    {
        SpeciesKind[] once = [SpeciesKind.CarbonDioxideFossil, SpeciesKind.CarbonDioxideLandUse, SpeciesKind.CarbonDioxide, SpeciesKind.Methane, SpeciesKind.NitrousOxide];
        foreach (var kind in once)
        {
            if (rows.Count(row => row.Kind == kind) != 1)
            {
                throw new ClimateInputException("input.types", source);
            }
        }
    }
}
