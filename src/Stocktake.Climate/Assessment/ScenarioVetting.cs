using Stocktake.Climate.Scenarios;
using Stocktake.Foundations;

namespace Stocktake.Climate.Assessment;

/// <summary>
/// The checks that were made of scenarios for the Sixth Assessment Report before they were run (Kikstra et al. 2022,
/// doi:10.5194/gmd-15-9075-2022, sect. 2.2): emissions of 2015 against history, the Kyoto gases of 2015 and 2020, no negative emissions
/// but of CO2, and the years that an assessment needs. The vetting table of AR6 WG III, Annex III, is another one and not among them.
/// </summary>
public static class ScenarioVetting
{
    private const int CheckedYear = 2015;
    private const int LastYear = 2100;

    // Gt CO2 equivalent.
    private static readonly (int Year, double Least, double Most)[] KyotoBounds = [(2015, 50, 60), (2020, 45, 65)];

    /// <summary>One sentence for every check that a scenario fails; none when it passes.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="history">What happened.</param>
    public static IReadOnlyList<Sentence> Failures(Scenario scenario, Scenario history)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(history);
        static Dictionary<string, YearlySeries> Series(Scenario of) =>
            of.Emissions.ToDictionary(pair => pair.Key, pair => new YearlySeries(Scenario.FirstYear, pair.Value), StringComparer.Ordinal);
        return Vet(Series(scenario), Series(history)).Failures;
    }

    /// <summary>The same of series as they are given, which may begin after 1750 and lack species; and what could not be checked.</summary>
    internal static (IReadOnlyList<Sentence> Failures, IReadOnlyList<Sentence> Unchecked) Vet(IReadOnlyDictionary<string, YearlySeries> given, IReadOnlyDictionary<string, YearlySeries> history)
    {
        var (failures, notChecked) = (new List<Sentence>(), new List<Sentence>());
        foreach (var (species, series) in given)
        {
            if (!species.StartsWith("CO2", StringComparison.Ordinal) && Array.FindIndex(series.Values, value => value < 0) is >= 0 and var year)
            {
                failures.Add(ClimateTexts.Sentence("vetting.negative", species, series.FirstYear + year));
            }

            if (series.FirstYear > CheckedYear || series.LastYear < LastYear)
            {
                failures.Add(ClimateTexts.Sentence("vetting.years", species, series.FirstYear, series.LastYear, CheckedYear, LastYear));
            }

            Compare(failures, species, In(given, species, CheckedYear), In(history, species, CheckedYear));
        }

        Compare(failures, "CO2", TotalCo2(given), TotalCo2(history));
        foreach (var (year, least, most) in KyotoBounds)
        {
            var (sum, missing) = KyotoGases.Sum(species => In(given, species, year));
            if (missing.Count > 0)
            {
                notChecked.Add(ClimateTexts.Sentence("vetting.kyoto-missing", year, string.Join(", ", missing)));
            }
            else if (sum < least || sum > most)
            {
                failures.Add(ClimateTexts.Sentence("vetting.kyoto", year, sum, KyotoGases.Metric, least, most));
            }
        }

        return (failures, notChecked);
    }

    private static double? In(IReadOnlyDictionary<string, YearlySeries> series, string species, int year) =>
        series.TryGetValue(species, out var own) && own.FirstYear <= year && own.LastYear >= year ? own[year] : null;

    private static double? TotalCo2(IReadOnlyDictionary<string, YearlySeries> of) => In(of, "CO2 FFI", CheckedYear) + In(of, "CO2 AFOLU", CheckedYear);

    private static void Compare(List<Sentence> failures, string species, double? given, double? observed)
    {
        var (least, most) = species switch
        {
            "CO2" or "CO2 FFI" => (0.7, 1.3),
            "CH4" or "N2O" => (0.5, 1.5),
            "CO2 AFOLU" => (0.3, 2.0),
            _ => (0.2, 5.0),
        };
        if (given is { } value && observed is { } past && past != 0 && (value / past < least || value / past > most))
        {
            failures.Add(ClimateTexts.Sentence("vetting.ratio", species, CheckedYear, value / past, least, most));
        }
    }
}
