using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Foundations;

namespace Stocktake.Climate.Bench;

/// <summary>
/// Makes the bundled tables (src/Stocktake.Climate/Data) from the published files; what each came from is in the README there.
/// Reads the folder of published climate inputs; writes compressed tables of our own layout.
/// </summary>
internal static class Tabulation
{
    private const int LastHistoricalYear = 2024;
    private const int ConvergenceYear = 2050;

    /// <summary>Makes the tables; the ensemble is left as it is when no file of one is given.</summary>
    /// <param name="inputs">Folder of published climate inputs.</param>
    /// <param name="indicators">Folder of Indicators of Global Climate Change 2024.</param>
    /// <param name="ensemble">What <c>stocktake calibrate</c> wrote, or empty.</param>
    /// <param name="output">Where the tables go.</param>
    public static int Write(string inputs, string indicators, string ensemble, string output)
    {
        var species = SpeciesTable.Read(File.ReadAllBytes(Path.Combine(inputs, "inputs/species_configs_properties_calibration1.4.1.csv")), "species");
        var history = HistoryTabulation.Read(inputs, species, LastHistoricalYear);
        Compress(output, "species.csv.br", SpeciesTabulation.Adapt(Path.Combine(inputs, "inputs/species_configs_properties_calibration1.4.1.csv"), history));
        Compress(output, "forcing.csv.br", NaturalForcing.Table(inputs, indicators));
        Compress(output, "history.csv.br", Table([("history", history)], species, [.. Enumerable.Range(1750, LastHistoricalYear - 1750 + 1)]));

        var pathways = EmissionsReader.Read(File.ReadAllBytes(Path.Combine(inputs, "observed-and-scenarios/rcmip-5-1-0-corrected-nox.csv")), "pathways", species);
        var harmonized = pathways.Scenarios.OrderBy(scenario => scenario.Name, StringComparer.Ordinal).Select(scenario => (scenario.Name, Harmonize(scenario.Name, scenario.Series, history))).ToList();
        int[] kept = [.. Enumerable.Range(LastHistoricalYear, ConvergenceYear - LastHistoricalYear + 1), .. Enumerable.Range(0, 45).Select(decade => 2060 + (10 * decade))];
        Compress(output, "scenarios.csv.br", Table(harmonized, species, kept));
        if (ensemble.Length > 0)
        {
            Compress(output, "parameters.csv.br", Parameters(ensemble, species));
        }

        return 0;
    }

    private static Dictionary<string, YearlySeries> Harmonize(string scenario, Dictionary<string, YearlySeries> series, Dictionary<string, YearlySeries> history)
    {
        var table = new EmissionsTable("history", [("history", history)], []);
        var notes = new List<Sentence>();
        var byRatio = new HistoryJoin(table, Harmonization.Ratio, ConvergenceYear, notes);
        var byOffset = new HistoryJoin(table, Harmonization.Offset, ConvergenceYear, notes);

        // Emissions of land use change sign, so that a ratio means nothing (Gidden et al. 2018 shift them too).
        var joined = series.ToDictionary(
            pair => pair.Key,
            pair => new YearlySeries(LastHistoricalYear, (pair.Key == "CO2 AFOLU" ? byOffset : byRatio).Complete("pathways", scenario, pair.Key, new YearlySeries(LastHistoricalYear, pair.Value.Values[(LastHistoricalYear - pair.Value.FirstYear)..]))[(LastHistoricalYear - 1750)..]));
        byRatio.Report();
        byOffset.Report();
        foreach (var note in notes)
        {
            Console.WriteLine(note.English);
        }

        return joined;
    }

    // Rows by scenario and species, columns by year; ten significant digits, three more than any of the sources is good for.
    private static string Table(IReadOnlyList<(string Name, Dictionary<string, YearlySeries> Series)> scenarios, SpeciesTable species, int[] years)
    {
        var text = new StringBuilder("model,scenario,variable,unit," + string.Join(',', years) + "\n");
        foreach (var (name, series) in scenarios)
        {
            foreach (var emitted in species.EmittedNames)
            {
                text.Append(CultureInfo.InvariantCulture, $"bundled,{name},{emitted},{EmissionUnits.Of(emitted)}/yr");
                foreach (var year in years)
                {
                    text.Append(CultureInfo.InvariantCulture, $",{series[emitted][year]:G10}");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    // All gases but CO2, CH4 and N2O share one scale a member: one column, forcing_scale[*], stands for the forty. The recipe above the table stays.
    private static string Parameters(string path, SpeciesTable species)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Where(line => line[0] != '#').Select(line => line.Split(',')).ToArray();
        var minor = species.Rows.Where(row => row.IsMinorGas).Select(row => $"forcing_scale[{row.Name}]").ToHashSet();
        var kept = Enumerable.Range(0, rows[0].Length).Where(column => !minor.Contains(rows[0][column])).ToList();
        var shared = Array.FindIndex(rows[0], minor.Contains);
        var text = new StringBuilder().AppendJoin('\n', lines.Where(line => line[0] == '#')).Append('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            if (row > 0 && minor.Any(column => rows[row][Array.IndexOf(rows[0], column)] != rows[row][shared]))
            {
                throw new InvalidDataException($"member {rows[row][0]} scales its minor gases differently");
            }

            text.AppendJoin(',', kept.Select(column => rows[row][column])).Append(',').Append(row == 0 ? "forcing_scale[*]" : rows[row][shared]).Append('\n');
        }

        return text.ToString();
    }

    private static void Compress(string folder, string name, string text)
    {
        using var file = File.Create(Path.Combine(folder, name));
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
        brotli.Write(Encoding.UTF8.GetBytes(text));
    }
}
