using Stocktake.Foundations;

namespace Stocktake.Climate.Scenarios;

/// <summary>Prescribed forcing or concentrations as a file gives them, by scenario and name.</summary>
/// <param name="Source">What messages call the file.</param>
/// <param name="Scenarios">By scenario and by forcer or gas, values on bounds from 1750.</param>
/// <param name="Notes">What was done, one sentence each.</param>
internal sealed record BoundsTable(string Source, IReadOnlyDictionary<string, Dictionary<string, YearlySeries>> Scenarios, IReadOnlyList<Sentence> Notes);

/// <summary>Reads series of states on 1 January: prescribed effective forcing (W m⁻²) or concentrations. Reads CSV; writes yearly series.</summary>
internal static class ForcingReader
{
    /// <summary>Reads prescribed forcing.</summary>
    /// <exception cref="ClimateInputException">A forcer is unknown, the unit is not W/m2, or a year is missing.</exception>
    public static BoundsTable ReadForcing(ReadOnlyMemory<byte> utf8, string source, IReadOnlyCollection<string> forcers) =>
        Read(utf8, source, variable => forcers.FirstOrDefault(forcer => forcer.Equals(LastSegment(variable), StringComparison.OrdinalIgnoreCase)),
            variable => ClimateTexts.Sentence("input.no-forcer", variable, string.Join(", ", forcers)),
            (unit, _) => unit.Replace(" ", "", StringComparison.Ordinal) is "W/m2" or "W/m^2" or "Wm-2" ? 1 : null,
            _ => "W/m2",
            (_, _) => true);

    /// <summary>Reads prescribed concentrations.</summary>
    /// <exception cref="ClimateInputException">A gas is unknown, the unit is no mixing ratio, or a year is missing.</exception>
    public static BoundsTable ReadConcentrations(ReadOnlyMemory<byte> utf8, string source, IReadOnlyCollection<string> gases)
    {
        var names = new Species.SpeciesNames(gases);
        return Read(utf8, source, variable => names.Find(LastSegment(variable)) is (Species.VariableRole.Species, var gas) ? gas : null,
            variable => ClimateTexts.Sentence("input.no-gas", variable, string.Join(", ", gases)),
            Species.UnitConversion.OfConcentration,
            gas => new Results.ClimateVariable(Results.VariableKind.Concentration, gas).Unit,
            (gas, value) => value > 0 || (value == 0 && gas is not ("CO2" or "CH4" or "N2O")));
    }

    private static BoundsTable Read(ReadOnlyMemory<byte> utf8, string source, Func<string, string?> nameOf, Func<string, Sentence> unknown, Func<string, string, double?> factorTo, Func<string, string> unitOf, Func<string, double, bool> isPossible)
    {
        var table = SeriesTable.Read(utf8, source);
        var scenarios = new Dictionary<string, Dictionary<string, YearlySeries>>(StringComparer.Ordinal);
        var notes = new SortedDictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var name = nameOf(row.Variable) ?? throw new ClimateInputException("input.cell", source, row.Row, "variable", unknown(row.Variable));
            var factor = factorTo(row.Unit, unitOf(name))
                ?? throw new ClimateInputException("input.unit", source, row.Row, row.Unit, name, unitOf(name));
            if (!scenarios.TryGetValue(row.Scenario, out var series))
            {
                scenarios[row.Scenario] = series = new Dictionary<string, YearlySeries>(StringComparer.Ordinal);
            }

            for (var index = 0; index < row.Values.Length; index++)
            {
                if (!double.IsNaN(row.Values[index]) && !isPossible(name, row.Values[index]))
                {
                    throw new ClimateInputException("input.concentration", source, row.Row, table.YearNames[index], name, row.Values[index]);
                }
            }

            if (!series.TryAdd(name, Series(table, row, factor, notes)))
            {
                throw new ClimateInputException("input.series-twice", source, row.Row, row.Scenario, name);
            }
        }

        return new BoundsTable(source, scenarios, [.. notes.Values]);
    }

    // A gap between two equal values can only be that value; published forcing files end with one (2301, then 2501).
    private static YearlySeries Series(SeriesTable table, SeriesRow row, double factor, SortedDictionary<string, Sentence> notes)
    {
        var values = new List<double>();
        for (var index = 0; index < row.Values.Length; index++)
        {
            if (double.IsNaN(row.Values[index]))
            {
                throw new ClimateInputException("input.empty-year", table.Source, row.Row, table.YearNames[index]);
            }

            if (index > 0 && table.Years[index] != table.Years[index - 1] + 1)
            {
                if (row.Values[index] != row.Values[index - 1])
                {
                    throw new ClimateInputException("input.years-apart", table.Source, table.YearNames[index], table.YearNames[index - 1]);
                }

                values.AddRange(Enumerable.Repeat(row.Values[index] * factor, table.Years[index] - table.Years[index - 1] - 1));
                var note = ClimateTexts.Sentence("note.gap-filled", table.Source, table.YearNames[index - 1], table.YearNames[index]);
                notes[note.English] = note;
            }

            values.Add(row.Values[index] * factor);
        }

        return new YearlySeries(table.Years[0], [.. values]);
    }

    private static string LastSegment(string variable) => variable.Split('|')[^1].Trim();
}
