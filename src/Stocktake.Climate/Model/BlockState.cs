using System.Numerics;

namespace Stocktake.Climate.Model;

/// <summary>The state of a block of members on a bound. Allocated once a thread and used for every block and scenario.</summary>
internal sealed class BlockState
{
    public BlockState(MemberBlock block, int vectors)
    {
        Gases = Array.ConvertAll(block.Gases, gas => new GasState(gas.Fraction.Length, vectors));
        Energy = Many(block.Propagator.Length, vectors);
        NextEnergy = Many(block.Propagator.Length, vectors);
        Forcing = Many(block.Components.Length, vectors);
        ForcingSum = Lanes.Zeros(vectors);
        Driving = Lanes.Zeros(vectors);
        Imbalance = Lanes.Zeros(vectors);
        HeatContent = Lanes.Zeros(vectors);
        BaselineSum = Lanes.Zeros(vectors);
    }

    /// <summary>CO2, CH4 and N2O.</summary>
    public GasState[] Gases { get; }

    /// <summary>Forcing and the temperature of each layer, K above 1750.</summary>
    public Vector<double>[][] Energy { get; private set; }

    /// <summary>Where the next state of the energy balance is written before it takes the place of the present one.</summary>
    public Vector<double>[][] NextEnergy { get; private set; }

    /// <summary>Forcing by component, W m⁻².</summary>
    public Vector<double>[][] Forcing { get; }

    /// <summary>Sum of the forcing, W m⁻².</summary>
    public Vector<double>[] ForcingSum { get; }

    /// <summary>Sum of the forcing weighted by efficacy, which drives the temperature.</summary>
    public Vector<double>[] Driving { get; }

    /// <summary>Imbalance at the top of the atmosphere, W m⁻².</summary>
    public Vector<double>[] Imbalance { get; }

    /// <summary>Sum of the imbalance over the years, W m⁻² yr.</summary>
    public Vector<double>[] HeatContent { get; }

    /// <summary>Weighted sum of the surface temperature over the reference period so far.</summary>
    public Vector<double>[] BaselineSum { get; }

    /// <summary>Surface temperature, K above 1750.</summary>
    public Vector<double>[] Temperature => Energy[1];

    /// <summary>Everything that is carried from bound to bound or may be asked for on the first bound of a restart, in a fixed order.</summary>
    public IEnumerable<Vector<double>[]> Carried =>
        [.. Gases.SelectMany(gas => gas.Carried), .. Energy, .. Forcing, ForcingSum, Imbalance, HeatContent, BaselineSum];

    public void SwapEnergy() => (Energy, NextEnergy) = (NextEnergy, Energy);

    /// <summary>The first bound: baseline concentrations, no forcing, no warming.</summary>
    public void Reset(MemberBlock block)
    {
        foreach (var values in Carried)
        {
            Array.Clear(values);
        }

        for (var gas = 0; gas < Gases.Length; gas++)
        {
            Gases[gas].Reset(block.Gases[gas]);
        }
    }

    /// <summary>Takes over all that another state carries.</summary>
    public void CopyFrom(BlockState other)
    {
        foreach (var (target, source) in Carried.Zip(other.Carried))
        {
            source.CopyTo(target, 0);
        }
    }

    private static Vector<double>[][] Many(int count, int vectors) => [.. Enumerable.Range(0, count).Select(_ => Lanes.Zeros(vectors))];
}
