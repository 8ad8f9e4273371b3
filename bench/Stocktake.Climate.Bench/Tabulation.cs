using System.Globalization;
using System.IO.Compression;
using System.Text;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Bench;

/// <summary>
/// Makes the bundled tables (src/Stocktake.Climate/Data) from the published files; what each came from is in the README there.
/// Reads the folder of published climate inputs; writes compressed tables of our own layout.
/// </summary>
internal static class Tabulation
{
    private const int LastHistoricalYear = 2022;
    private const int ConvergenceYear = 2050;

    public static int Write(string inputs, string output)
    {
        var speciesText = File.ReadAllText(Path.Combine(inputs, "inputs/species_configs_properties_calibration1.4.1.csv")).ReplaceLineEndings("\n");
        Compress(output, "species.csv.br", speciesText.TrimEnd('\n') + "\n");
        var species = SpeciesTable.Read(Encoding.UTF8.GetBytes(speciesText), "species");
        Compress(output, "parameters.csv.br", Parameters(Path.Combine(inputs, "inputs/calibrated_constrained_parameters_calibration1.4.1.csv"), species));
        Compress(output, "forcing.csv.br", Forcing(Path.Combine(inputs, "inputs/volcanic_solar.csv"), species));

        var extensions = EmissionsReader.Read(File.ReadAllBytes(Path.Combine(inputs, "inputs/extensions_1750-2500.csv")), "extensions", species);
        var history = extensions.Scenarios[0].Series.ToDictionary(pair => pair.Key, pair => new YearlySeries(1750, pair.Value.Values[..(LastHistoricalYear - 1750 + 1)]));
        var years = Enumerable.Range(1750, LastHistoricalYear - 1750 + 1).ToArray();
        Compress(output, "history.csv.br", Table([("history", history)], species, years));

        var pathways = EmissionsReader.Read(File.ReadAllBytes(Path.Combine(inputs, "observed-and-scenarios/rcmip-5-1-0-corrected-nox.csv")), "pathways", species);
        var harmonized = pathways.Scenarios.OrderBy(scenario => scenario.Name, StringComparer.Ordinal).Select(scenario => (scenario.Name, Harmonize(scenario.Name, scenario.Series, history))).ToList();
        int[] kept = [.. Enumerable.Range(LastHistoricalYear, ConvergenceYear - LastHistoricalYear + 1), .. Enumerable.Range(0, 45).Select(decade => 2060 + (10 * decade))];
        Compress(output, "scenarios.csv.br", Table(harmonized, species, kept));
        return 0;
    }

    private static Dictionary<string, YearlySeries> Harmonize(string scenario, Dictionary<string, YearlySeries> series, Dictionary<string, YearlySeries> history)
    {
        var table = new EmissionsTable("history", [("history", history)], []);
        var notes = new List<string>();
        var join = new HistoryJoin(table, Harmonization.Ratio, ConvergenceYear, notes);
        var joined = series.ToDictionary(
            pair => pair.Key,
            pair => new YearlySeries(LastHistoricalYear, join.Complete("pathways", scenario, pair.Key, new YearlySeries(LastHistoricalYear, pair.Value.Values[(LastHistoricalYear - pair.Value.FirstYear)..]))[(LastHistoricalYear - 1750)..]));
        join.Report();
        foreach (var note in notes)
        {
            Console.WriteLine(note);
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

    // All gases but CO2, CH4 and N2O share one scale a member: one column, forcing_scale[*], stands for the forty.
    private static string Parameters(string path, SpeciesTable species)
    {
        var rows = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var minor = species.Rows.Where(row => row.IsMinorGas).Select(row => $"forcing_scale[{row.Name}]").ToHashSet();
        string[] unused = ["seed", "stochastic_run", "use_seed"];
        var kept = Enumerable.Range(0, rows[0].Length).Where(column => !minor.Contains(rows[0][column]) && !unused.Contains(rows[0][column])).ToList();
        var shared = Array.FindIndex(rows[0], minor.Contains);
        var text = new StringBuilder();
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

    private static string Forcing(string path, SpeciesTable species)
    {
        var table = ForcingReader.ReadForcing(File.ReadAllBytes(path), "forcing", [.. species.PrescribedForcingNames]);
        var series = table.Scenarios.Values.First();
        var last = series.Values.Min(each => each.LastYear);
        var text = new StringBuilder("scenario,variable,unit," + string.Join(',', Enumerable.Range(1750, last - 1750 + 1)) + "\n");
        foreach (var (name, values) in series)
        {
            text.Append(CultureInfo.InvariantCulture, $"bundled,{name},W/m2,").AppendJoin(',', values.Values.Take(last - 1750 + 1).Select(value => value.ToString("G10", CultureInfo.InvariantCulture))).Append('\n');
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
