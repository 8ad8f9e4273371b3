namespace Stocktake.Climate.Species;

/// <summary>What a species is to the model; the column <c>type</c> of a species table (FaIR 2.2, "species types").</summary>
internal enum SpeciesKind
{
    CarbonDioxideFossil,
    CarbonDioxideLandUse,
    CarbonDioxide,
    Methane,
    NitrousOxide,
    Cfc11,
    Halogen,
    FluorinatedGas,
    Sulfur,
    BlackCarbon,
    OrganicCarbon,
    ShortLived,
    AviationNox,
    StratosphericChlorine,
    Ozone,
    AerosolRadiation,
    AerosolCloud,
    Contrails,
    SnowAndIce,
    StratosphericWater,
    LandUse,
    Volcanic,
    Solar,
    Unspecified,
}

/// <summary>How a species enters the model; the column <c>input_mode</c> of a species table.</summary>
internal enum InputMode
{
    Emissions,
    Concentration,
    Forcing,
    Calculated,
}

/// <summary>The words of a species table for <see cref="SpeciesKind"/> and <see cref="InputMode"/>.</summary>
internal static class SpeciesWords
{
    public static SpeciesKind? Kind(string type) => type switch
    {
        "co2 ffi" => SpeciesKind.CarbonDioxideFossil,
        "co2 afolu" => SpeciesKind.CarbonDioxideLandUse,
        "co2" => SpeciesKind.CarbonDioxide,
        "ch4" => SpeciesKind.Methane,
        "n2o" => SpeciesKind.NitrousOxide,
        "cfc-11" => SpeciesKind.Cfc11,
        "other halogen" => SpeciesKind.Halogen,
        "f-gas" => SpeciesKind.FluorinatedGas,
        "sulfur" => SpeciesKind.Sulfur,
        "black carbon" => SpeciesKind.BlackCarbon,
        "organic carbon" => SpeciesKind.OrganicCarbon,
        "other slcf" => SpeciesKind.ShortLived,
        "nox aviation" => SpeciesKind.AviationNox,
        "eesc" => SpeciesKind.StratosphericChlorine,
        "ozone" => SpeciesKind.Ozone,
        "ari" => SpeciesKind.AerosolRadiation,
        "aci" => SpeciesKind.AerosolCloud,
        "contrails" => SpeciesKind.Contrails,
        "lapsi" => SpeciesKind.SnowAndIce,
        "h2o stratospheric" => SpeciesKind.StratosphericWater,
        "land use" => SpeciesKind.LandUse,
        "volcanic" => SpeciesKind.Volcanic,
        "solar" => SpeciesKind.Solar,
        "unspecified" or "irrigation" => SpeciesKind.Unspecified,
        _ => null,
    };

    public static InputMode? Mode(string mode) => mode switch
    {
        "emissions" => InputMode.Emissions,
        "concentration" => InputMode.Concentration,
        "forcing" => InputMode.Forcing,
        "calculated" => InputMode.Calculated,
        _ => null,
    };
}
