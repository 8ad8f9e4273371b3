using System.Diagnostics.CodeAnalysis;

namespace Stocktake.Climate.Results;

/// <summary>What a run can be asked for.</summary>
public enum VariableKind
{
    /// <summary>Surface warming above the mean of 1850–1900 of the same member, K.</summary>
    Temperature,

    /// <summary>Surface warming above 1750, K.</summary>
    AbsoluteTemperature,

    /// <summary>Warming of an ocean layer above 1750, K; the name is the number of the layer from 0 at the surface.</summary>
    LayerTemperature,

    /// <summary>Effective forcing, of everything or of the species or forcer named, W m⁻².</summary>
    Forcing,

    /// <summary>Concentration of a gas: ppm of CO2, ppb of CH4 and N2O, ppt of all others.</summary>
    Concentration,

    /// <summary>Change of the heat content of the Earth since 1750, J.</summary>
    HeatContent,

    /// <summary>Imbalance at the top of the atmosphere, W m⁻².</summary>
    Imbalance,

    /// <summary>Scaling of the lifetime of a gas in the year that begins at the bound.</summary>
    LifetimeScaling,

    /// <summary>Burden of a gas above its baseline, in the unit of its emissions.</summary>
    Airborne,
}

/// <summary>A variable of a run, e.g. <c>temperature</c> or <c>concentration:CO2</c>.</summary>
/// <param name="Kind">Which quantity.</param>
/// <param name="Name">Of which species, forcer or layer; empty where the quantity needs none.</param>
public readonly record struct ClimateVariable(VariableKind Kind, string Name = "")
{
    /// <summary>Surface warming above 1850–1900.</summary>
    public static ClimateVariable Temperature { get; } = new(VariableKind.Temperature);

    /// <summary>The unit of the values.</summary>
    public string Unit => Kind switch
    {
        VariableKind.Temperature or VariableKind.AbsoluteTemperature or VariableKind.LayerTemperature => "K",
        VariableKind.Forcing or VariableKind.Imbalance => "W/m2",
        VariableKind.Concentration => Name switch { "CO2" => "ppm", "CH4" or "N2O" => "ppb", _ => "ppt" },
        VariableKind.HeatContent => "J",
        VariableKind.Airborne => Species.EmissionUnits.Of(Name),
        _ => "1",
    };

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ClimateVariable variable)
    {
        variable = default;
        if (text is null)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : text[(colon + 1)..].Trim();
        VariableKind? kind = (colon < 0 ? text : text[..colon]).Trim() switch
        {
            "temperature" when colon < 0 => VariableKind.Temperature,
            "temperature_absolute" when colon < 0 => VariableKind.AbsoluteTemperature,
            "temperature_layer" when int.TryParse(name, out _) => VariableKind.LayerTemperature,
            "forcing" when colon < 0 || name.Length > 0 => VariableKind.Forcing,
            "concentration" when name.Length > 0 => VariableKind.Concentration,
            "ohc" when colon < 0 => VariableKind.HeatContent,
            "toa_imbalance" when colon < 0 => VariableKind.Imbalance,
            "alpha" when name.Length > 0 => VariableKind.LifetimeScaling,
            "airborne" when name.Length > 0 => VariableKind.Airborne,
            _ => null,
        };
        if (kind is null)
        {
            return false;
        }

        variable = new ClimateVariable(kind.Value, name);
        return true;
    }

    /// <summary>The name that the command and its outputs use.</summary>
    public override string ToString()
    {
        var word = Kind switch
        {
            VariableKind.Temperature => "temperature",
            VariableKind.AbsoluteTemperature => "temperature_absolute",
            VariableKind.LayerTemperature => "temperature_layer",
            VariableKind.Forcing => "forcing",
            VariableKind.Concentration => "concentration",
            VariableKind.HeatContent => "ohc",
            VariableKind.Imbalance => "toa_imbalance",
            VariableKind.LifetimeScaling => "alpha",
            _ => "airborne",
        };
        return Name.Length == 0 ? word : $"{word}:{Name}";
    }
}
