using System.Globalization;
using Stocktake.Climate.Scenarios;
using Stocktake.Climate.Species;

namespace Stocktake.Climate.Experiments;

/// <summary>
/// Idealized experiments, starting from the baseline of 1750 without solar and volcanic forcing. Other species stay at their baseline:
/// emissions of the short-lived, concentrations of CH4 and N2O, unless a pulse of them is what is asked for.
/// </summary>
public static class IdealizedExperiment
{
    // 1 Pg C in Gt CO2, by the molecular weights of CO2 and carbon (FaIR 2.2, structure/units).
    private const double CarbonDioxidePerCarbon = 44.009 / 12.011;

    // flat10: 10 Pg C a year for a hundred years (Sanderson et al. 2025, doi:10.5194/gmd-18-5699-2025).
    private const double FlatCarbon = 10;
    private const int FlatYears = 100;

    // Quadrupling at one per cent a year takes 139.3 years; CO2 stays there afterwards (CMIP6 DECK, Eyring et al. 2016, doi:10.5194/gmd-9-1937-2016).
    private const int YearsToQuadruple = 140;

    /// <summary>The names, as the command takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["abrupt-4xCO2", "1pctCO2", "flat10", "flat10-zec", "flat10-cdr", "pulse:SPECIES:AMOUNT"];

    /// <summary>Makes the scenario of an experiment.</summary>
    /// <param name="name">One of <see cref="Names"/>; a pulse names a species (CO2 for its fossil part) and an amount in the model's unit, emitted in the first year.</param>
    /// <param name="species">The species.</param>
    /// <param name="lastYear">The last bound that will be run to.</param>
    /// <exception cref="ClimateInputException">There is no such experiment, species or amount.</exception>
    public static Scenario Create(string name, SpeciesTable species, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(species);
        var years = Math.Max(lastYear, Model.ClimateConstants.BaselineLast) - Scenario.FirstYear;
        var emissions = species.Rows.Where(row => row.Mode == InputMode.Emissions)
            .ToDictionary(row => row.Name, row => Enumerable.Repeat(row.OrZero("baseline_emissions"), years).ToArray(), StringComparer.Ordinal);
        var concentrations = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["CH4"] = [.. Enumerable.Repeat(1.0, years + 1)],
            ["N2O"] = [.. Enumerable.Repeat(1.0, years + 1)],
        };
        switch (name)
        {
            case "abrupt-4xCO2":
                concentrations["CO2"] = [.. Enumerable.Range(0, years + 1).Select(bound => bound == 0 ? 1.0 : 4.0)];
                break;
            case "1pctCO2":
                concentrations["CO2"] = [.. Enumerable.Range(0, years + 1).Select(bound => Math.Pow(1.01, Math.Min(bound, YearsToQuadruple)))];
                break;
            case "flat10" or "flat10-zec" or "flat10-cdr":
                var carbon = emissions[species.Rows[species.IndexOf(SpeciesKind.CarbonDioxideFossil)].Name];
                for (var year = 0; year < years; year++)
                {
                    carbon[year] = Flat(name, year) * CarbonDioxidePerCarbon;
                }

                break;
            default:
                AddPulse(name, emissions, concentrations);
                break;
        }

        var none = species.PrescribedForcingNames.ToDictionary(forcer => forcer, _ => new double[years + 1], StringComparer.Ordinal);
        return new Scenario(name, emissions, none, concentrations) { ConcentrationsAreMultiples = true };
    }

    // Pg C in the year from a bound on; flat10-cdr falls in a straight line from +10 to −10 over its second century and takes the first
    // century's emissions back in its third.
    private static double Flat(string name, int year) => name switch
    {
        "flat10" => FlatCarbon,
        _ when year < FlatYears => FlatCarbon,
        "flat10-cdr" when year < 2 * FlatYears => FlatCarbon * (1 - (2 * (year - FlatYears + 0.5) / FlatYears)),
        "flat10-cdr" when year < 3 * FlatYears => -FlatCarbon,
        _ => 0,
    };

    private static void AddPulse(string name, Dictionary<string, double[]> emissions, Dictionary<string, double[]> concentrations)
    {
        var parts = name.Split(':');
        if (parts.Length != 3 || parts[0] != "pulse")
        {
            throw Wrong("request.no-experiment", name, string.Join(", ", Names));
        }

        var species = parts[1] == "CO2" ? "CO2 FFI" : parts[1];
        if (!emissions.TryGetValue(species, out var series))
        {
            throw Wrong("request.no-emitted", name, parts[1], string.Join(", ", emissions.Keys));
        }

        if (!double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || !double.IsFinite(amount))
        {
            throw Wrong("request.no-amount", name, parts[2], EmissionUnits.Of(species));
        }

        series[0] += amount;
        concentrations.Remove(species);
    }

    private static ClimateInputException Wrong(string key, params object?[] parts) => new(key, parts) { IsAboutRequest = true };
}
