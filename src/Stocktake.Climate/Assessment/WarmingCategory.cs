namespace Stocktake.Climate.Assessment;

/// <summary>
/// Categories of scenarios by warming, as Working Group III of the Sixth Assessment Report assigns them
/// (Kikstra et al. 2022, doi:10.5194/gmd-15-9075-2022, sect. 2.4; IPCC AR6 WG III, table SPM.2, which prints C1a and C1b as C1).
/// </summary>
public static class WarmingCategory
{
    /// <summary>What a scenario without a climate run is called.</summary>
    public const string None = "no-climate-assessment";

    /// <summary>The category of a scenario from warming above 1850–1900 up to 2100; a later rule replaces an earlier one, bounds are exact.</summary>
    /// <param name="peak33">33rd percentile of the members' peaks, K.</param>
    /// <param name="peak50">Median of the peaks, K.</param>
    /// <param name="peak67">67th percentile of the peaks, K.</param>
    /// <param name="warming2100">Median warming in 2100, K.</param>
    public static string Of(double peak33, double peak50, double peak67, double warming2100)
    {
        if (double.IsNaN(peak33) || double.IsNaN(peak50) || double.IsNaN(peak67) || double.IsNaN(warming2100))
        {
            return None;
        }

        var category = "C8";
        (bool Holds, string Category)[] rules =
        [
            (peak50 < 4, "C7"),
            (peak50 < 3, "C6"),
            (peak50 < 2.5, "C5"),
            (peak50 < 2, "C4"),
            (peak67 < 2, "C3"),
            (peak33 > 1.5 && warming2100 < 1.5, "C2"),
            (peak33 <= 1.5 && warming2100 < 1.5, "C1b"),
            (peak50 < 1.5, "C1a"),
        ];
        foreach (var rule in rules)
        {
            category = rule.Holds ? rule.Category : category;
        }

        return category;
    }
}
