namespace Stocktake.Climate.Species;

/// <summary>One species of a species table: what it is and the values that hold for every member unless a member overrides them.</summary>
internal sealed record SpeciesRow
{
    /// <summary>Number of boxes a gas is divided into (Leach et al. 2021, four).</summary>
    public const int Boxes = 4;

    public required string Name { get; init; }

    public required SpeciesKind Kind { get; init; }

    public required InputMode Mode { get; init; }

    public required bool IsGreenhouseGas { get; init; }

    /// <summary>Whether its emissions act on aerosols, ozone or the lifetime of methane.</summary>
    public required bool ActsThroughEmissions { get; init; }

    /// <summary>Whether its concentration acts on aerosols, ozone or the lifetime of methane.</summary>
    public required bool ActsThroughConcentration { get; init; }

    /// <summary>The numeric columns by name; NaN where the table says <c>nan</c>.</summary>
    public required IReadOnlyDictionary<string, double> Values { get; init; }

    /// <summary>Whether it destroys ozone and counts towards stratospheric chlorine.</summary>
    public bool IsHalogen => Kind is SpeciesKind.Cfc11 or SpeciesKind.Halogen;

    /// <summary>Whether its forcing enters by the linear radiative efficiency, all greenhouse gases but CO2, CH4 and N2O.</summary>
    public bool IsMinorGas =>
        IsGreenhouseGas && Kind is not (SpeciesKind.CarbonDioxide or SpeciesKind.Methane or SpeciesKind.NitrousOxide);

    /// <summary>Whether the species has a forcing of its own.</summary>
    public bool HasForcing => IsGreenhouseGas || Mode == InputMode.Forcing
        || Kind is SpeciesKind.AerosolRadiation or SpeciesKind.AerosolCloud or SpeciesKind.Ozone or SpeciesKind.Contrails
            or SpeciesKind.SnowAndIce or SpeciesKind.StratosphericWater or SpeciesKind.LandUse;

    /// <summary>A column's value.</summary>
    public double this[string column] => Values[column];

    /// <summary>A column's value, or zero where the table says it does not apply.</summary>
    public double OrZero(string column) => double.IsNaN(Values[column]) ? 0 : Values[column];
}
