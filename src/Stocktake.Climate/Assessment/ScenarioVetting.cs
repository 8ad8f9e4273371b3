using System.Globalization;
using Stocktake.Climate.Scenarios;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// The checks that climate-assessment makes before a scenario is run (Kikstra et al. 2022, doi:10.5194/gmd-15-9075-2022, sect. 2.2):
/// emissions of 2015 against history, and no negative emissions but of CO2. Its bounds for the sum of the Kyoto gases and the vetting
/// table of AR6 WG III, Annex III, are not among them.
/// </summary>
public static class ScenarioVetting
{
    private const int CheckedYear = 2015;

    /// <summary>One sentence for every check that a scenario fails; none when it passes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="history">What happened.</param>
    public static IReadOnlyList<string> Failures(Scenario scenario, Scenario history)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(history);
        var failures = new List<string>();
        foreach (var (species, series) in scenario.Emissions)
        {
            if (!species.StartsWith("CO2", StringComparison.Ordinal) && Array.FindIndex(series, value => value < 0) is >= 0 and var year)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"Emissions of {species} are negative in {Scenario.FirstYear + year}."));
            }

            if (history.Emissions.TryGetValue(species, out var past))
            {
                Compare(failures, species, series[CheckedYear - Scenario.FirstYear], past[CheckedYear - Scenario.FirstYear]);
            }
        }

        double Total(Scenario of) => of.Emissions["CO2 FFI"][CheckedYear - Scenario.FirstYear] + of.Emissions["CO2 AFOLU"][CheckedYear - Scenario.FirstYear];
        Compare(failures, "CO2", Total(scenario), Total(history));
        return failures;
    }

    private static void Compare(List<string> failures, string species, double given, double observed)
    {
        var (least, most) = species switch
        {
            "CO2" or "CO2 FFI" => (0.7, 1.3),
            "CH4" or "N2O" => (0.5, 1.5),
            "CO2 AFOLU" => (0.3, 2.0),
            _ => (0.2, 5.0),
        };
        if (observed != 0 && (given / observed < least || given / observed > most))
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{species} in {CheckedYear} is {given / observed:0.##} times history; {least} to {most} is allowed."));
        }
    }
}
