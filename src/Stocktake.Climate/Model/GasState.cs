using System.Numerics;

namespace Stocktake.Climate.Model;

/// <summary>The state of one gas for the members of a block, on a bound.</summary>
internal sealed class GasState
{
    public GasState(int boxes, int vectors)
    {
        Boxes = [.. Enumerable.Range(0, boxes).Select(_ => Lanes.Zeros(vectors))];
        Airborne = Lanes.Zeros(vectors);
        Cumulative = Lanes.Zeros(vectors);
        Concentration = Lanes.Zeros(vectors);
        Alpha = Lanes.Zeros(vectors);
    }

    /// <summary>Burden of each box above the baseline, in units of emissions.</summary>
    public Vector<double>[][] Boxes { get; }

    /// <summary>Sum of the boxes.</summary>
    public Vector<double>[] Airborne { get; }

    /// <summary>Emissions since the first bound.</summary>
    public Vector<double>[] Cumulative { get; }

    /// <summary>Concentration: ppm of CO2, ppb of CH4 and N2O, ppt of all others.</summary>
    public Vector<double>[] Concentration { get; }

    /// <summary>Scaling of the lifetimes in the last step.</summary>
    public Vector<double>[] Alpha { get; }

    /// <summary>Everything that is carried from bound to bound, in a fixed order.</summary>
    public IEnumerable<Vector<double>[]> Carried => [.. Boxes, Airborne, Cumulative, Concentration];

    /// <summary>The state of the first bound: nothing above the baseline.</summary>
    public void Reset(GasParameters parameters)
    {
        foreach (var values in Carried)
        {
            Array.Clear(values);
        }

        parameters.BaselineConcentration.CopyTo(Concentration, 0);
    }
}
