using System.Globalization;

namespace Stocktake.Climate.Scenarios;

/// <summary>Prescribed forcing or concentrations as a file gives them, by scenario and name.</summary>
/// <param name="Source">What messages call the file.</param>
/// <param name="Scenarios">By scenario and by forcer or gas, values on bounds from 1750.</param>
/// <param name="Notes">What was done, one sentence each.</param>
internal sealed record BoundsTable(string Source, IReadOnlyDictionary<string, Dictionary<string, YearlySeries>> Scenarios, IReadOnlyList<string> Notes);

/// <summary>Reads series of states on 1 January: prescribed effective forcing (W m⁻²) or concentrations. Reads CSV; writes yearly series.</summary>
internal static class ForcingReader
{
    /// <summary>Reads prescribed forcing.</summary>
    /// <exception cref="ClimateInputException">A forcer is unknown, the unit is not W/m2, or a year is missing.</exception>
    public static BoundsTable ReadForcing(ReadOnlyMemory<byte> utf8, string source, IReadOnlyCollection<string> forcers) =>
        Read(utf8, source, variable => forcers.FirstOrDefault(forcer => forcer.Equals(LastSegment(variable), StringComparison.OrdinalIgnoreCase))
            ?? throw new ClimateInputException($"'{variable}' is no forcer whose forcing is prescribed; expected were {string.Join(", ", forcers)}"),
            (unit, _) => unit.Replace(" ", "", StringComparison.Ordinal) is "W/m2" or "W/m^2" or "Wm-2" ? 1 : null,
            _ => "W/m2",
            (_, _) => null);

    /// <summary>Reads prescribed concentrations.</summary>
    /// <exception cref="ClimateInputException">A gas is unknown, the unit is no mixing ratio, or a year is missing.</exception>
    public static BoundsTable ReadConcentrations(ReadOnlyMemory<byte> utf8, string source, IReadOnlyCollection<string> gases)
    {
        var names = new Species.SpeciesNames(gases);
        return Read(utf8, source, variable => names.Find(LastSegment(variable)) is (Species.VariableRole.Species, var gas)
            ? gas
            : throw new ClimateInputException($"'{variable}' is no gas whose concentration can be prescribed; expected were {string.Join(", ", gases)}"),
            Species.UnitConversion.OfConcentration,
            gas => new Results.ClimateVariable(Results.VariableKind.Concentration, gas).Unit,
            (gas, value) => value > 0 || (value == 0 && gas is not ("CO2" or "CH4" or "N2O")) ? null : "a concentration is never below zero, and never zero for CO2, CH4 and N2O");
    }

    private static BoundsTable Read(ReadOnlyMemory<byte> utf8, string source, Func<string, string> nameOf, Func<string, string, double?> factorTo, Func<string, string> unitOf, Func<string, double, string?> objection)
    {
        var table = SeriesTable.Read(utf8, source);
        var scenarios = new Dictionary<string, Dictionary<string, YearlySeries>>(StringComparer.Ordinal);
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            string name;
            try
            {
                name = nameOf(row.Variable);
            }
            catch (ClimateInputException exception)
            {
                throw new ClimateInputException($"{source}, row {row.Row}, column variable: {exception.Message}.", exception);
            }

            var factor = factorTo(row.Unit, unitOf(name))
                ?? throw new ClimateInputException($"{source}, row {row.Row}, column unit: '{row.Unit}' does not fit {name}; '{unitOf(name)}' was expected.");
            if (!scenarios.TryGetValue(row.Scenario, out var series))
            {
                scenarios[row.Scenario] = series = new Dictionary<string, YearlySeries>(StringComparer.Ordinal);
            }

            for (var index = 0; index < row.Values.Length; index++)
            {
                if (!double.IsNaN(row.Values[index]) && objection(name, row.Values[index]) is { } why)
                {
                    throw new ClimateInputException(string.Create(CultureInfo.InvariantCulture, $"{source}, row {row.Row}, column {table.YearNames[index]}: {name} is {row.Values[index]:G6}; {why}."));
                }
            }

            if (!series.TryAdd(name, Series(table, row, factor, notes)))
            {
                throw new ClimateInputException($"{source}, row {row.Row}: scenario '{row.Scenario}' gives {name} a second time.");
            }
        }

        return new BoundsTable(source, scenarios, [.. notes]);
    }

    // A gap between two equal values can only be that value; published forcing files end with one (2301, then 2501).
    private static YearlySeries Series(SeriesTable table, SeriesRow row, double factor, SortedSet<string> notes)
    {
        var values = new List<double>();
        for (var index = 0; index < row.Values.Length; index++)
        {
            if (double.IsNaN(row.Values[index]))
            {
                throw new ClimateInputException($"{table.Source}, row {row.Row}, column {table.YearNames[index]}: the cell is empty; a yearly table needs a number for every year.");
            }

            if (index > 0 && table.Years[index] != table.Years[index - 1] + 1)
            {
                if (row.Values[index] != row.Values[index - 1])
                {
                    throw new ClimateInputException($"{table.Source}, heading: the year {table.YearNames[index]} follows {table.YearNames[index - 1]}; the years of a yearly table must be contiguous.");
                }

                values.AddRange(Enumerable.Repeat(row.Values[index] * factor, table.Years[index] - table.Years[index - 1] - 1));
                notes.Add($"{table.Source}: the years between {table.YearNames[index - 1]} and {table.YearNames[index]} are filled with the value that stands on both sides.");
            }

            values.Add(row.Values[index] * factor);
        }

        return new YearlySeries(table.Years[0], [.. values]);
    }

    private static string LastSegment(string variable) => variable.Split('|')[^1].Trim();
}
