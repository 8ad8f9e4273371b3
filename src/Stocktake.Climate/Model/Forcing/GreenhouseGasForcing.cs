using System.Numerics;

namespace Stocktake.Climate.Model.Forcing;

/// <summary>How the forcing of CO2, CH4 and N2O follows from their concentrations.</summary>
public enum GreenhouseGasMethod
{
    /// <summary>Meinshausen et al. (2020), doi:10.5194/gmd-13-3571-2020, table 3; what calibrations 1.4 need.</summary>
    Meinshausen2020,

    /// <summary>Etminan et al. (2016), doi:10.1002/2016GL071930, table 1.</summary>
    Etminan2016,

    /// <summary>Myhre et al. (1998), doi:10.1029/98GL01908, table 3.</summary>
    Myhre1998,

    /// <summary>Leach et al. (2021), doi:10.5194/gmd-14-3007-2021, without overlaps between the gases.</summary>
    Leach2021,
}

/// <summary>
/// What the formulas of <see cref="GreenhouseGasMethod"/> have in common: three gases, what they are measured against, and what
/// scales them. Arrays hold the members of a block.
/// </summary>
internal sealed class GreenhouseGasForcing
{
    public required GreenhouseGasMethod Method { get; init; }

    /// <summary>Concentrations of zero forcing: ppm of CO2, ppb of CH4 and N2O.</summary>
    public required Vector<double>[] Co2Reference { get; init; }

    /// <inheritdoc cref="Co2Reference"/>
    public required Vector<double>[] Ch4Reference { get; init; }

    /// <inheritdoc cref="Co2Reference"/>
    public required Vector<double>[] N2oReference { get; init; }

    /// <summary>Square root of the reference of CH4, which every method needs each year.</summary>
    public required Vector<double>[] Ch4ReferenceRoot { get; init; }

    /// <summary>Square root of the reference of N2O.</summary>
    public required Vector<double>[] N2oReferenceRoot { get; init; }

    /// <summary>Scale of each gas, its tropospheric adjustment included.</summary>
    public required Vector<double>[] Co2Scale { get; init; }

    /// <inheritdoc cref="Co2Scale"/>
    public required Vector<double>[] Ch4Scale { get; init; }

    /// <inheritdoc cref="Co2Scale"/>
    public required Vector<double>[] N2oScale { get; init; }

    /// <summary>Forcing at the baseline, subtracted from every result; CO2, CH4, N2O.</summary>
    public required Vector<double>[][] Offset { get; init; }

    /// <summary>Forcing by the concentrations, W m⁻², relative to the baseline.</summary>
    public void Evaluate(Vector<double>[] co2, Vector<double>[] ch4, Vector<double>[] n2o, Vector<double>[] co2Forcing, Vector<double>[] ch4Forcing, Vector<double>[] n2oForcing)
    {
        switch (Method)
        {
            case GreenhouseGasMethod.Meinshausen2020:
                Meinshausen2020.Evaluate(this, co2, ch4, n2o, co2Forcing, ch4Forcing, n2oForcing);
                break;
            case GreenhouseGasMethod.Etminan2016:
                Etminan2016.Evaluate(this, co2, ch4, n2o, co2Forcing, ch4Forcing, n2oForcing);
                break;
            case GreenhouseGasMethod.Myhre1998:
                Myhre1998.Evaluate(this, co2, ch4, n2o, co2Forcing, ch4Forcing, n2oForcing);
                break;
            default:
                Leach2021.Evaluate(this, co2, ch4, n2o, co2Forcing, ch4Forcing, n2oForcing);
                break;
        }
    }
}
