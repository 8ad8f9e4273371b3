using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Scenarios;

/// <summary>Emissions of scenarios as a file gives them, in the model's units, and what was done to get there.</summary>
/// <param name="Source">What messages call the file.</param>
/// <param name="Scenarios">By scenario, in the order of the file, and by species.</param>
/// <param name="Notes">Conversions that were applied and rows that were left out, one sentence each.</param>
internal sealed record EmissionsTable(string Source, IReadOnlyList<(string Name, Dictionary<string, YearlySeries> Series)> Scenarios, IReadOnlyList<Sentence> Notes);

/// <summary>Reads emissions from a wide yearly table or from the IAMC template. Reads CSV; writes yearly series by scenario and species.</summary>
internal static class EmissionsReader
{
    /// <exception cref="ClimateInputException">A species is unknown or given twice, a unit does not fit, a year is missing, or a value cannot be.</exception>
    public static EmissionsTable Read(ReadOnlyMemory<byte> utf8, string source, SpeciesTable species)
    {
        var table = SeriesTable.Read(utf8, source);
        var names = new SpeciesNames(species.EmittedNames);
        var scenarios = new Dictionary<string, Dictionary<string, YearlySeries>>(StringComparer.Ordinal);
        var order = new List<string>();
        var conversions = new Dictionary<UnitReading, List<string>>();
        var leftOut = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!scenarios.TryGetValue(row.Scenario, out var series))
            {
                scenarios[row.Scenario] = series = new Dictionary<string, YearlySeries>(StringComparer.Ordinal);
                order.Add(row.Scenario);
            }

            var (role, name) = names.Find(row.Variable);
            switch (role)
            {
                case VariableRole.Species:
                    var factor = Factor(table, row, name, names, conversions);
                    if (!series.TryAdd(name, Series(table, row, name, factor)))
                    {
                        throw new ClimateInputException("input.series-twice", source, row.Row, row.Scenario, name);
                    }

                    break;
                case VariableRole.Unknown:
                    throw new ClimateInputException("input.no-species", source, row.Row, row.Variable, string.Join(", ", species.EmittedNames));
                default:
                    leftOut.Add(row.Variable);
                    break;
            }
        }

        if (order.Count == 0)
        {
            throw new ClimateInputException("input.no-world", source);
        }

        return new EmissionsTable(source, [.. order.Select(name => (name, scenarios[name]))], Notes(table, conversions, leftOut));
    }

    private static double Factor(SeriesTable table, SeriesRow row, string species, SpeciesNames names, Dictionary<UnitReading, List<string>> conversions)
    {
        var factor = UnitConversion.OfEmissions(row.Unit, species, names)
            ?? throw new ClimateInputException("input.emission-unit", table.Source, row.Row, row.Unit, species, EmissionUnits.Of(species));
        var isAlias = row.Unit.Contains("NOx", StringComparison.Ordinal);
        if (factor != 1 || isAlias)
        {
            var conversion = new UnitReading(row.Unit, EmissionUnits.Of(species), factor);
            if (!conversions.TryGetValue(conversion, out var list))
            {
                conversions[conversion] = list = [];
            }

            if (!list.Contains(species))
            {
                list.Add(species);
            }
        }

        return factor;
    }

    private static YearlySeries Series(SeriesTable table, SeriesRow row, string species, double factor)
    {
        var series = table.HasModel ? YearlySeries.Interpolated(table, row) : YearlySeries.WithoutGaps(table, row);
        if (factor != 1)
        {
            series = series with { Values = Array.ConvertAll(series.Values, value => value * factor) };
        }

        // Sinks of these two are in their lifetimes; emissions below zero mean a file in another convention.
        var negative = species is "CH4" or "N2O" ? Array.FindIndex(series.Values, value => value < 0) : -1;
        return negative < 0
            ? series
            : throw new ClimateInputException("input.negative", table.Source, row.Row, series.FirstYear + negative, species, series.Values[negative]);
    }

    private static List<Sentence> Notes(SeriesTable table, Dictionary<UnitReading, List<string>> conversions, SortedSet<string> leftOut)
    {
        var notes = conversions.Select(each => ClimateTexts.Sentence("note.conversion", table.Source, each.Key.Given, each.Key.Read, each.Key.Factor, string.Join(", ", each.Value))).ToList();
        if (leftOut.Count > 0)
        {
            notes.Add(ClimateTexts.Sentence("note.left-out", table.Source, string.Join(", ", leftOut)));
        }

        if (table.OtherRegions > 0)
        {
            notes.Add(ClimateTexts.Sentence("note.other-regions", table.Source, table.OtherRegions));
        }

        return notes;
    }

    private readonly record struct UnitReading(string Given, string Read, double Factor);
}
