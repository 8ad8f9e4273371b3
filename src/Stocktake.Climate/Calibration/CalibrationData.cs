using Stocktake.Climate.Bundle;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;
using Stocktake.Climate.Text;

namespace Stocktake.Climate.Calibration;

/// <summary>What a calibration reads: species, history and the scenario of the future constraint, fits of other models, observations
/// and targets. All bundled; origins in Data/README.md.</summary>
internal sealed class CalibrationData
{
    /// <summary>The scenario whose future warming is a target.</summary>
    public const string FutureScenario = "ssp126";

    private CalibrationData(SpeciesTable species, Scenario scenario)
    {
        Species = species;
        Scenario = scenario;
        ClimateResponse = Table("prior-climate-response.csv", 2, Math.Log);
        CarbonCycle = Table("prior-carbon-cycle.csv", 1, value => value);
        AerosolClouds = Table("prior-aerosol-cloud.csv", 1, Math.Log);
        AerosolRadiation = Rows("prior-aerosol-radiation.csv").ToDictionary(row => row.Name, row => (row.Values[0], row.Values[1]), StringComparer.Ordinal);
        ObservedWarming = [.. Rows("observed-warming.csv").Select(row => row.Values[0])];
        ObservedGases = Rows("observed-gases.csv").ToDictionary(row => int.Parse(row.Name, System.Globalization.CultureInfo.InvariantCulture), row => row.Values);
        Targets = Target.Read(ClimateBundle.Load("targets.csv"));
        Observed = new Scenario("observed", scenario.Emissions, scenario.Forcing, new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            [NameOf(SpeciesKind.CarbonDioxide)] = OnBounds(0),
            [NameOf(SpeciesKind.Methane)] = OnBounds(1),
        });
    }

    public SpeciesTable Species { get; }

    /// <summary>History, then the scenario of the future constraint.</summary>
    public Scenario Scenario { get; }

    /// <summary>History with the observed concentrations of CO2 and CH4 instead of their emissions.</summary>
    public Scenario Observed { get; }

    /// <summary>Logarithms of the eleven parameters of the energy balance, one row a model.</summary>
    public double[][] ClimateResponse { get; }

    /// <summary>r0, rU, rT, rA of the carbon cycle, one row a model; rU and rA per Gt C.</summary>
    public double[][] CarbonCycle { get; }

    /// <summary>Logarithms of the shapes of aerosol-cloud interactions for sulfur, black and organic carbon, one row a model.</summary>
    public double[][] AerosolClouds { get; }

    /// <summary>Mean and standard deviation of the efficiency of aerosol-radiation interactions by species.</summary>
    public Dictionary<string, (double Mean, double Deviation)> AerosolRadiation { get; }

    /// <summary>Observed warming above 1850–1900 by calendar year from 1850, K.</summary>
    public double[] ObservedWarming { get; }

    /// <summary>Observed CO2 (ppm), CH4 and N2O (ppb) by calendar year.</summary>
    public Dictionary<int, double[]> ObservedGases { get; }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>Everything that is bundled.</summary>
    public static CalibrationData Bundled()
    {
        var species = ClimateBundle.Species();
        var sources = new ScenarioSources(species);
        ClimateBundle.Fill(sources, species, withScenarios: true, withHistory: true);
        return new CalibrationData(species, sources.Build([FutureScenario], Indicators.LastBound).Scenarios[0]);
    }

    /// <summary>The species of a kind by name.</summary>
    public string NameOf(SpeciesKind kind) => Species.Names[Species.IndexOf(kind)];

    // A bound is the mean of the years around it; linear where years are missing (1750 to 1850). The last bound goes on from the
    // last year as that went on from the one before.
    private double[] OnBounds(int gas)
    {
        var years = ObservedGases.Keys.Order().ToArray();
        double At(int year)
        {
            var after = Array.FindIndex(years, each => each >= year);
            var (left, right) = after < 0 ? (years[^1], years[^1]) : (years[Math.Max(0, after - 1)], years[after]);
            return right == left || right == year
                ? ObservedGases[right][gas]
                : ObservedGases[left][gas] + ((ObservedGases[right][gas] - ObservedGases[left][gas]) * (year - left) / (right - left));
        }

        var last = years[^1];
        var half = (At(last) - At(last - 1)) / 2;
        return [At(years[0]), .. Enumerable.Range(years[0] + 1, last - years[0]).Select(bound => (At(bound - 1) + At(bound)) / 2), At(last) + half];
    }

    private static double[][] Table(string name, int skipped, Func<double, double> map) =>
        [.. Rows(name).Select(row => Array.ConvertAll(row.Values[(skipped - 1)..], value => map(value)))];

    private static IEnumerable<(string Name, double[] Values)> Rows(string name)
    {
        var csv = CsvText.Parse(ClimateBundle.Load(name), name);
        for (var row = 1; row < csv.RowCount; row++)
        {
            var values = new double[csv.FieldCount(row) - 1];
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = DecimalText.TryParse(csv.Field(row, column + 1), out var value) ? value : double.NaN;
            }

            yield return (csv.Text(row, 0), values);
        }
    }
}
