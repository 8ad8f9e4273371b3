namespace Stocktake.Climate.Model;

/// <summary>Constants of the Earth, as the reference model has them (FaIR 2.2, earth_params).</summary>
internal static class ClimateConstants
{
    /// <summary>Mean radius of the Earth, m.</summary>
    public const double EarthRadiusMetres = 6_371_000;

    /// <summary>Length of the tropical year, s.</summary>
    public const double SecondsPerYear = 31_556_925.216;

    /// <summary>Joules that one W m⁻² over the whole Earth adds in a year.</summary>
    public const double JoulesPerWattYear = EarthRadiusMetres * EarthRadiusMetres * 4 * Math.PI * SecondsPerYear;

    /// <summary>Efficiency of a bromine atom in destroying stratospheric ozone, relative to a chlorine atom
    /// (FaIR 2.2, <c>br_cl_ods_potential</c>).</summary>
    public const double BromineEfficiency = 45;

    /// <summary>First bound of every run.</summary>
    public const int FirstYear = 1750;

    /// <summary>First and last bound of the reference period of warming, half weight on both; a mean over 51 years
    /// is the mean over the calendar years 1850–1900.</summary>
    public const int BaselineFirst = 1850;

    /// <inheritdoc cref="BaselineFirst"/>
    public const int BaselineLast = 1901;
}
