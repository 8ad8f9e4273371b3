using System.Globalization;

namespace Stocktake.Climate.Species;

/// <summary>
/// Conversions of units that are certain: prefixes, and mass fractions where the element or compound leaves no doubt.
/// Equivalents, volumes and elements that can be meant in two ways are refused.
/// </summary>
internal static class UnitConversion
{
    // Molecular weights, g mol⁻¹, as the reference model has them (FaIR 2.2, structure/units).
    private const double Carbon = 12.011;
    private const double CarbonDioxide = 44.009;
    private const double Sulfur = 32.07;
    private const double SulfurDioxide = 64.069;
    private const double Nitrogen = 14.007;
    private const double NitrogenMonoxide = 30.006;
    private const double NitrogenDioxide = 46.006;
    private const double NitrousOxide = 44.013;
    private const double Ammonia = 17.031;

    /// <summary>The factor from a unit of emissions to the model's unit for a species, or null where there is no certain one.</summary>
    public static double? OfEmissions(string unit, string species, SpeciesNames names)
    {
        var flow = WithoutPerYear(unit);
        if (flow is null)
        {
            return null;
        }

        var (prefix, compound) = Split(flow);
        if (Tonnes(prefix) is not { } tonnes || Tonnes(EmissionUnits.Prefix(species)) is not { } wanted || MassFraction(compound, species, names) is not { } mass)
        {
            return null;
        }

        return mass * PowerOfTen(tonnes - wanted);
    }

    /// <summary>The factor from a mixing ratio to the unit of a gas, or null.</summary>
    public static double? OfConcentration(string unit, string wanted)
    {
        static int? Power(string ratio) => ratio.ToLowerInvariant() switch { "ppm" or "ppmv" => -6, "ppb" or "ppbv" => -9, "ppt" or "pptv" => -12, _ => null };
        return Power(unit.Trim()) is { } from && Power(wanted) is { } to ? PowerOfTen(from - to) : null;
    }

    private static double PowerOfTen(int power) => double.Parse($"1e{power}", CultureInfo.InvariantCulture);

    private static string? WithoutPerYear(string unit)
    {
        unit = unit.Trim();
        foreach (var ending in (string[])["/yr", "/year", "/a", "yr-1", "a-1", "per year", "/y"])
        {
            if (unit.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return unit[..^ending.Length].TrimEnd(' ', '*', '.');
            }
        }

        return null;
    }

    private static (string Prefix, string Compound) Split(string flow)
    {
        var blank = flow.IndexOf(' ', StringComparison.Ordinal);
        if (blank >= 0)
        {
            return (flow[..blank], flow[(blank + 1)..].Trim());
        }

        // "MtCO2": a known prefix, then the compound.
        return flow.Length > 2 && Tonnes(flow[..2]) is not null ? (flow[..2], flow[2..]) : (flow, "");
    }

    // Powers of ten of a tonne.
    private static int? Tonnes(string prefix) => prefix switch
    {
        "Gt" or "Pg" => 9,
        "Mt" or "Tg" => 6,
        "kt" or "Gg" => 3,
        "t" or "Mg" => 0,
        "kg" => -3,
        "g" => -6,
        _ => null,
    };

    private static double? MassFraction(string compound, string species, SpeciesNames names)
    {
        var (wanted, given) = (EmissionUnits.Compound(species), compound.Trim());
        return (wanted, given) switch
        {
            _ when wanted == given => 1,
            ("CO2", "C") => CarbonDioxide / Carbon,
            ("SO2", "S") => SulfurDioxide / Sulfur,
            ("NO2", "NOx") => 1,
            ("NO2", "N" or "NO2-N" or "NOx-N") => NitrogenDioxide / Nitrogen,
            ("NO2", "NO") => NitrogenDioxide / NitrogenMonoxide,
            ("N2O", "N2O-N" or "N2") => NitrousOxide / (2 * Nitrogen),
            ("NH3", "N" or "NH3-N") => Ammonia / Nitrogen,
            ("BC" or "OC", "C") => 1,
            ("CO2" or "SO2" or "NO2", _) => null,
            _ => names.OfCompound(given) == species ? 1 : null,
        };
    }
}
