namespace Stocktake.Web.About;

/// <summary>Where data that come with the program are from. Names of publishers and data sets are as they write them.</summary>
/// <param name="Key">Key of what was taken, in the texts of this page.</param>
/// <param name="Origin">Who published it, and which copy.</param>
/// <param name="Licence">Its licence; null for ours, which is the licence of the program.</param>
/// <param name="Address">Where it was published; null where it is ours or has no single address.</param>
public sealed record DataOrigin(string Key, string Origin, string? Licence, string? Address);

/// <summary>The origins of the bundled data, as data/areas, data/register and the climate model's README name them in full.</summary>
internal static class DataOrigins
{
    public static IReadOnlyList<DataOrigin> All { get; } =
    [
        new("register", "Stocktake", null, null),
        new("themes", "Stocktake", null, null),
        new("areas", "UN Statistics Division M49, UNTERM; datasets/country-codes @ caa72d1e (2026-05-15)", "ODC-PDDL 1.0", "https://github.com/datasets/country-codes"),
        new("groups", "R. Gieseke, openclimatedata/countrygroups 0.17.0 @ 4a913b2c (2024-10-28)", "CC0 1.0", "https://github.com/openclimatedata/countrygroups"),
        new("parameters", "Stocktake", null, null),
        new("species", "OMS-NetZero/FAIR @ c361625d; Smith et al. (2024), fair-calibrate v1.4.1", "Apache-2.0", "https://doi.org/10.5194/gmd-17-8569-2024"),
        new("history", "chrisroadmap/fair-calibrate @ a339c802; Friedlingstein et al. (2025); Hoesly et al. (2018)", "MIT; CC BY 4.0", "https://doi.org/10.5194/essd-17-965-2025"),
        new("scenarios", "chrisroadmap/fair-calibrate @ a339c802; Nicholls et al. (2020), RCMIP", "MIT", "https://doi.org/10.5194/gmd-13-5175-2020"),
        new("forcing", "ClimateIndicator/data @ 77a147e1; Forster et al. (2025), IGCC 2024", "CC BY 4.0", "https://doi.org/10.5281/zenodo.7883757"),
        new("priors", "chrisroadmap/fair-calibrate @ 30792a18; Cummins et al. (2020); Leach et al. (2021); Smith et al. (2021)", "MIT; CC BY 4.0", "https://doi.org/10.1175/JCLI-D-19-0589.1"),
    ];
}
