namespace Stocktake.Climate.Interventions;

/// <summary>The methods of solar radiation modification: what plans call them, their units, and their forcers.</summary>
public static class SolarMethods
{
    /// <summary>Stratospheric aerosol injection, Mt SO2 a year.</summary>
    public const string Injection = "stratospheric aerosol injection";

    /// <summary>Marine cloud brightening, W m⁻² of cooling.</summary>
    public const string Brightening = "marine cloud brightening";

    /// <summary>Cirrus thinning, W m⁻² of cooling.</summary>
    public const string Thinning = "cirrus thinning";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Injection, Brightening, Thinning];

    /// <summary>What the forcer of a method is called in results: its name with a capital.</summary>
    public static string ForcerOf(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        return char.ToUpperInvariant(method[0]) + method[1..];
    }

    /// <summary>The unit of a plan of the method.</summary>
    internal static string UnitOf(string method) => method == Injection ? "Mt SO2/yr" : "W/m2";
}
