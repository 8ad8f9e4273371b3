using System.Numerics;
using Stocktake.Climate.Ensembles;
using Stocktake.Climate.Model.Forcing;

namespace Stocktake.Climate.Model;

/// <summary>The parameters of a block of members, packed for the kernels. Immutable once made.</summary>
internal sealed class MemberBlock
{
    /// <summary>Positions of the three gases that differ between members.</summary>
    public const int Co2 = 0;

    /// <inheritdoc cref="Co2"/>
    public const int Ch4 = 1;

    /// <inheritdoc cref="Co2"/>
    public const int N2o = 2;

    /// <summary>Position of the first member in the ensemble.</summary>
    public required int Start { get; init; }

    /// <summary>Number of members; lanes beyond repeat the last.</summary>
    public required int Members { get; init; }

    /// <summary>CO2, CH4 and N2O.</summary>
    public required GasParameters[] Gases { get; init; }

    /// <summary>Sensitivity of the lifetime of methane to each of the three gases' concentration; null where it has none of its own here.</summary>
    public required Vector<double>[]?[] MethaneSensitivity { get; init; }

    /// <summary>Sensitivity of the lifetime of methane to temperature, K⁻¹.</summary>
    public required Vector<double>[] MethaneTemperatureSensitivity { get; init; }

    public required GreenhouseGasForcing GreenhouseGases { get; init; }

    public required AerosolCloudInteractions? AerosolClouds { get; init; }

    /// <summary>All forcings: CO2, CH4, N2O, aerosol-cloud interactions, then the linear ones.</summary>
    public required Component[] Components { get; init; }

    /// <summary>Propagator of the energy balance by row and column.</summary>
    public required Vector<double>[][][] Propagator { get; init; }

    /// <summary>Response of each row to the forcing.</summary>
    public required Vector<double>[][] ForcingResponse { get; init; }

    /// <summary>Climate feedback κ₁, W m⁻² K⁻¹.</summary>
    public required Vector<double>[] SurfaceFeedback { get; init; }

    /// <summary>(1 − ε) κₙ, what the efficacy of deep ocean uptake adds to the imbalance, W m⁻² K⁻¹.</summary>
    public required Vector<double>[] DeepUptakeCorrection { get; init; }

    /// <summary>Factor L of the noise, L Lᵀ the covariance, by row and column; null without variability.</summary>
    public required Vector<double>[][][]? NoiseFactor { get; init; }

    /// <summary>Vectors that hold the members.</summary>
    public int Vectors => Lanes.Vectors(Members);

    /// <summary>Packs the energy balances of a block.</summary>
    public static (Vector<double>[][][] Propagator, Vector<double>[][] Response) PackEnergy(EnergyBalance[] balances, int start, int members)
    {
        var size = balances[start].ForcingResponse.Length;
        var propagator = new Vector<double>[size][][];
        var response = new Vector<double>[size][];
        for (var row = 0; row < size; row++)
        {
            propagator[row] = new Vector<double>[size][];
            for (var column = 0; column < size; column++)
            {
                propagator[row][column] = Pack(balances, start, members, balance => balance.Propagator[row, column]);
            }

            response[row] = Pack(balances, start, members, balance => balance.ForcingResponse[row]);
        }

        return (propagator, response);
    }

    private static Vector<double>[] Pack(EnergyBalance[] balances, int start, int members, Func<EnergyBalance, double> value)
    {
        var values = new double[start + members];
        for (var member = start; member < values.Length; member++)
        {
            values[member] = value(balances[member]);
        }

        return Lanes.Pack(new MemberValues(values), start, members);
    }
}
