using Stocktake.Web.Languages;

namespace Stocktake.Web.Explorer;

/// <summary>The units that the reader chose. What is held is in K and Gt CO2 equivalents; pages, downloads and answers to moves turn it into these.</summary>
/// <param name="IsFahrenheit">Whether temperatures are in degrees Fahrenheit.</param>
/// <param name="Mass"><c>co2e</c> for all gases in Gt CO2 equivalents, <c>co2</c> for carbon dioxide alone in Gt CO2, <c>c</c> for the same in Gt of carbon.</param>
public sealed record ExplorerUnits(bool IsFahrenheit, string Mass)
{
    /// <summary>What the address may say of masses.</summary>
    public static IReadOnlyList<string> Masses { get; } = ["co2e", "co2", "c"];

    // Molar masses of carbon and of carbon dioxide in whole numbers, as assessments use them (12 and 44 g/mol).
    private const double CarbonInCarbonDioxide = 12.0 / 44;

    // A difference of one kelvin is 1.8 degrees Fahrenheit, by definition.
    private const double FahrenheitInKelvin = 1.8;

    /// <summary>The units of the address; usual ones for what it does not say or says otherwise.</summary>
    public static ExplorerUnits Of(string? temperature, string? mass) => new(temperature == "f", Masses.Contains(mass) ? mass! : Masses[0]);

    /// <summary>Name of the unit of temperature.</summary>
    public string Temperature => IsFahrenheit ? "°F" : "°C";

    /// <summary>Name of the unit of a difference of temperatures.</summary>
    public string Difference => IsFahrenheit ? "°F" : "K";

    /// <summary>Name of the unit of emissions.</summary>
    public string Emissions => Mass switch { "co2" => "Gt CO₂", "c" => "Gt C", _ => "Gt CO₂e" };

    /// <summary>Whether only carbon dioxide is told.</summary>
    public bool IsCarbonOnly => Mass != Masses[0];

    /// <summary>Warming, or a difference of it, in the chosen unit.</summary>
    public double Warming(double kelvin) => IsFahrenheit ? kelvin * FahrenheitInKelvin : kelvin;

    /// <summary>Emissions in the chosen unit.</summary>
    public double Emitted(double gtCo2Equivalent) => Mass == "c" ? gtCo2Equivalent * CarbonInCarbonDioxide : gtCo2Equivalent;

    /// <summary>What is said of the metric beside emissions.</summary>
    public string Note(SiteLanguage language) => IsCarbonOnly ? WebTexts.Get(language, "explorer.carbon-only") : WebTexts.Get(language, "gaps.metric", Stocktake.Gaps.Assessments.GapAssessment.Metric);
}
