namespace Stocktake.Climate.Species;

/// <summary>The unit in which the model takes the emissions of a species (FaIR 2.2, <c>desired_emissions_units</c>).</summary>
public static class EmissionUnits
{
    /// <summary>The unit without the "per year": <c>Gt CO2</c>, <c>Mt CH4</c>, <c>kt CFC11</c> …</summary>
    public static string Of(string species) => $"{Prefix(species)} {Compound(species)}";

    /// <summary><c>Gt</c>, <c>Mt</c> or <c>kt</c>.</summary>
    internal static string Prefix(string species) => species switch
    {
        "CO2" or "CO2 FFI" or "CO2 AFOLU" => "Gt",
        "CH4" or "N2O" or "Sulfur" or "BC" or "OC" or "NH3" or "NOx" or "NOx aviation" or "VOC" or "CO" => "Mt",
        _ => "kt",
    };

    /// <summary>The compound whose mass is meant.</summary>
    internal static string Compound(string species) => species switch
    {
        "CO2" or "CO2 FFI" or "CO2 AFOLU" => "CO2",
        "Sulfur" => "SO2",
        "NOx" or "NOx aviation" => "NO2",
        _ => species.Replace("-", "", StringComparison.Ordinal),
    };
}
