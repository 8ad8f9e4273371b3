using System.Numerics;
using Stocktake.Climate.Model.Forcing;

namespace Stocktake.Climate.Model;

/// <summary>One forcing of a block: how it is found and how it counts.</summary>
internal sealed class Component
{
    /// <summary>The linear formula, or null for CO2, CH4, N2O and aerosol-cloud interactions, which have formulas of their own.</summary>
    public LinearForcing? Linear { get; init; }

    /// <summary>Change of the forcing with surface temperature at the start of the step, W m⁻² K⁻¹, or null for none.</summary>
    public Vector<double>[]? Feedback { get; init; }

    /// <summary>Weight of the forcing in driving the temperature, or null for one.</summary>
    public Vector<double>[]? Efficacy { get; init; }
}
