using System.Globalization;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Scenarios;

/// <summary>Emissions of scenarios as a file gives them, in the model's units, and what was done to get there.</summary>
/// <param name="Source">What messages call the file.</param>
/// <param name="Scenarios">By scenario, in the order of the file, and by species.</param>
/// <param name="Notes">Conversions that were applied and rows that were left out, one sentence each.</param>
internal sealed record EmissionsTable(string Source, IReadOnlyList<(string Name, Dictionary<string, YearlySeries> Series)> Scenarios, IReadOnlyList<string> Notes);

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
        var conversions = new Dictionary<string, List<string>>(StringComparer.Ordinal);
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
                        throw new ClimateInputException($"{source}, row {row.Row}: scenario '{row.Scenario}' gives {name} a second time.");
                    }

                    break;
                case VariableRole.Unknown:
                    throw new ClimateInputException($"{source}, row {row.Row}, column variable: '{row.Variable}' is no species of the model; expected were {string.Join(", ", species.EmittedNames)}.");
                default:
                    leftOut.Add(row.Variable);
                    break;
            }
        }

        if (order.Count == 0)
        {
            throw new ClimateInputException($"{source} holds no row of the region World.");
        }

        return new EmissionsTable(source, [.. order.Select(name => (name, scenarios[name]))], Notes(table, conversions, leftOut));
    }

    private static double Factor(SeriesTable table, SeriesRow row, string species, SpeciesNames names, Dictionary<string, List<string>> conversions)
    {
        var factor = UnitConversion.OfEmissions(row.Unit, species, names)
            ?? throw new ClimateInputException($"{table.Source}, row {row.Row}, column unit: '{row.Unit}' does not fit {species}; '{EmissionUnits.Of(species)}/yr' was expected, or a unit that converts to it with certainty.");
        var isAlias = row.Unit.Contains("NOx", StringComparison.Ordinal);
        if (factor != 1 || isAlias)
        {
            var conversion = string.Create(CultureInfo.InvariantCulture, $"{row.Unit} read as {EmissionUnits.Of(species)}/yr, factor {factor:G10}");
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
            : throw new ClimateInputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Source}, row {row.Row}, column {series.FirstYear + negative}: emissions of {species} are {series.Values[negative]:G6}; they cannot be negative."));
    }

    private static List<string> Notes(SeriesTable table, Dictionary<string, List<string>> conversions, SortedSet<string> leftOut)
    {
        var notes = conversions.Select(conversion => $"{table.Source}: {conversion.Key} ({string.Join(", ", conversion.Value)}).").ToList();
        if (leftOut.Count > 0)
        {
            notes.Add($"{table.Source}: left out, being sums, sectors or gases outside the model: {string.Join(", ", leftOut)}.");
        }

        if (table.OtherRegions > 0)
        {
            notes.Add($"{table.Source}: {table.OtherRegions} rows of other regions than World were passed over.");
        }

        return notes;
    }
}
